#version 330 core
// A quad around each rectangle.
uniform samplerBuffer rows;  // four texels each: left, top, right, bottom; corner radius, border width, share of the width before it fades or 0; fill; border
uniform vec2 frame_px;
flat out vec4 box;
flat out vec3 shape;
flat out vec4 fill;
flat out vec4 border;

void main() {
  int row = 4 * (gl_VertexID >> 2);
  box = texelFetch(rows, row);
  shape = texelFetch(rows, row + 1).xyz;
  fill = texelFetch(rows, row + 2);
  border = texelFetch(rows, row + 3);
  vec2 at = vec2((gl_VertexID & 1) == 0 ? box.x - 1.0 : box.z + 1.0, (gl_VertexID & 2) == 0 ? box.y - 1.0 : box.w + 1.0);
  gl_Position = vec4(2.0 * at.x / frame_px.x - 1.0, 1.0 - 2.0 * at.y / frame_px.y, 0.0, 1.0);
}
