#version 330 core
// Upright rectangles of the frame.
uniform samplerBuffer rows;  // left, top, right, bottom
uniform vec2 frame_px;

void main() {
  vec4 box = texelFetch(rows, gl_VertexID >> 2);
  vec2 at = vec2((gl_VertexID & 1) == 0 ? box.x : box.z, (gl_VertexID & 2) == 0 ? box.y : box.w);
  gl_Position = vec4(2.0 * at.x / frame_px.x - 1.0, 1.0 - 2.0 * at.y / frame_px.y, 0.0, 1.0);
}
