#version 330 core
// The disc in its kind's colour; an outline where it is large enough to have one.
uniform vec2 frame_px;
uniform float outline_px;
flat in vec3 disc;
flat in vec4 fill;
flat in vec4 outline;
out vec4 painted;

void main() {
  vec2 at = vec2(gl_FragCoord.x, frame_px.y - gl_FragCoord.y);
  float outside = distance(at, disc.xy) - disc.z;
  float width = min(outline_px, 0.28 * disc.z) * outline.a;
  float filled = clamp(0.5 - outside, 0.0, 1.0);
  float inner = min(filled, width > 0.0 ? clamp(0.5 - outside - width, 0.0, 1.0) : 1.0);
  painted = vec4(fill.rgb, 1.0) * inner + vec4(outline.rgb, 1.0) * (filled - inner);
}
