#version 330 core
// A quad around each disc.
uniform samplerBuffer rows;  // three texels each: centre, radius, edge width; fill; edge
uniform vec2 frame_px;
flat out vec4 disc;
flat out vec4 fill;
flat out vec4 edge;

void main() {
  int row = 3 * (gl_VertexID >> 2);
  disc = texelFetch(rows, row);
  fill = texelFetch(rows, row + 1);
  edge = texelFetch(rows, row + 2);
  float reach = disc.z + 0.5 * disc.w + 1.0;
  vec2 at = disc.xy + reach * vec2((gl_VertexID & 1) == 0 ? -1.0 : 1.0, (gl_VertexID & 2) == 0 ? -1.0 : 1.0);
  gl_Position = vec4(2.0 * at.x / frame_px.x - 1.0, 1.0 - 2.0 * at.y / frame_px.y, 0.0, 1.0);
}
