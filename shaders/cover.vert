#version 330 core
// One rectangle of the frame.
uniform vec4 box_px;  // left, top, right, bottom
uniform vec2 frame_px;

void main() {
  vec2 at = vec2((gl_VertexID & 1) == 0 ? box_px.x : box_px.z, (gl_VertexID & 2) == 0 ? box_px.y : box_px.w);
  gl_Position = vec4(2.0 * at.x / frame_px.x - 1.0, 1.0 - 2.0 * at.y / frame_px.y, 0.0, 1.0);
}
