#version 330 core
// A quad around each convex polygon.
uniform samplerBuffer rows;  // three texels each: box with its soft edge; colour; first corner, corners, orientation
uniform vec2 frame_px;
flat out vec4 colour;
flat out vec3 corners;

void main() {
  int row = 3 * (gl_VertexID >> 2);
  vec4 box = texelFetch(rows, row);
  colour = texelFetch(rows, row + 1);
  corners = texelFetch(rows, row + 2).xyz;
  vec2 at = vec2((gl_VertexID & 1) == 0 ? box.x : box.z, (gl_VertexID & 2) == 0 ? box.y : box.w);
  gl_Position = vec4(2.0 * at.x / frame_px.x - 1.0, 1.0 - 2.0 * at.y / frame_px.y, 0.0, 1.0);
}
