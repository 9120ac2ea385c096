#version 330 core
// What each edge cuts off a pixel, summed: exact for a sliver between two edges, where a product would be too dark.
uniform samplerBuffer points;
uniform vec2 frame_px;
flat in vec4 colour;
flat in vec3 corners;
out vec4 painted;

void main() {
  vec2 at = vec2(gl_FragCoord.x, frame_px.y - gl_FragCoord.y);
  int first = int(corners.x);
  int count = int(corners.y);
  float coverage = 1.0;
  vec2 a = texelFetch(points, first + count - 1).xy;
  for (int i = 0; i < count; ++i) {
    vec2 b = texelFetch(points, first + i).xy;
    vec2 edge = normalize(b - a);
    float inside = corners.z * (edge.x * (at.y - a.y) - edge.y * (at.x - a.x));
    coverage -= 1.0 - clamp(inside + 0.5, 0.0, 1.0);
    a = b;
  }
  painted = vec4(colour.rgb, 1.0) * (colour.a * max(coverage, 0.0));
}
