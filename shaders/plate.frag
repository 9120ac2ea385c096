#version 330 core
// A rounded rectangle with its border inside its edge.
uniform vec2 frame_px;
flat in vec4 box;
flat in vec3 shape;
flat in vec4 fill;
flat in vec4 border;
out vec4 painted;

void main() {
  vec2 at = vec2(gl_FragCoord.x, frame_px.y - gl_FragCoord.y);
  vec2 from_middle = abs(at - 0.5 * (box.xy + box.zw));
  vec2 corner = from_middle - (0.5 * (box.zw - box.xy) - shape.x);
  float outside = length(max(corner, 0.0)) + min(max(corner.x, corner.y), 0.0) - shape.x;
  float inside = clamp(0.5 - outside, 0.0, 1.0);
  float bordered = border.a * (inside - clamp(0.5 - shape.y - outside, 0.0, 1.0));
  float filled = fill.a * inside;
  // Without a corner in the slope at either end.
  if (shape.z > 0.0) filled *= 1.0 - smoothstep(mix(box.x, box.z, shape.z), box.z, at.x);
  painted = vec4(fill.rgb, 1.0) * (filled * (1.0 - bordered)) + vec4(border.rgb, 1.0) * bordered;
}
