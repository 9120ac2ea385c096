#version 330 core
// Triangles of the panels: pixels of the frame, y down.
uniform vec2 frame_px;
layout(location = 0) in vec2 at_px;
layout(location = 1) in vec2 texture_at;
layout(location = 2) in vec4 tint;
out vec2 at_texture;
out vec4 colour;

void main() {
  at_texture = texture_at;
  colour = tint;
  gl_Position = vec4(2.0 * at_px.x / frame_px.x - 1.0, 1.0 - 2.0 * at_px.y / frame_px.y, 0.0, 1.0);
}
