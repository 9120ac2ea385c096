#version 330 core
// The fill up to the radius, the edge line half inside and half outside of it.
uniform vec2 frame_px;
flat in vec4 disc;
flat in vec4 fill;
flat in vec4 edge;
out vec4 painted;

void main() {
  vec2 at = vec2(gl_FragCoord.x, frame_px.y - gl_FragCoord.y);
  float outside = distance(at, disc.xy) - disc.z;
  float half_edge = 0.5 * disc.w;
  float filled = fill.a * clamp(0.5 - outside, 0.0, 1.0);
  float lined = edge.a * (clamp(0.5 + half_edge - outside, 0.0, 1.0) - clamp(0.5 - half_edge - outside, 0.0, 1.0));
  painted = vec4(fill.rgb, 1.0) * (filled * (1.0 - lined)) + vec4(edge.rgb, 1.0) * lined;
}
