#version 330 core
// A disc of one flat colour.
uniform vec2 frame_px;
uniform vec4 colour;
flat in vec3 disc;
out vec4 painted;

void main() {
  vec2 at = vec2(gl_FragCoord.x, frame_px.y - gl_FragCoord.y);
  painted = vec4(colour.rgb, 1.0) * (colour.a * clamp(disc.z + 0.5 - distance(at, disc.xy), 0.0, 1.0));
}
