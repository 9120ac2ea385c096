#version 330 core
// A soft line over its halo, with flat ends.
flat in vec4 colour;
flat in vec4 halo;
flat in vec2 half_widths;
in vec3 place;
out vec4 painted;

// The share of a pixel `away` from the middle of a line, by a box filter.
float share_of_line(float half_width, float away) {
  return clamp(away + half_width + 0.5, 0.0, 1.0) - clamp(away - half_width + 0.5, 0.0, 1.0);
}

void main() {
  float inside_ends = clamp(place.y + 0.5, 0.0, 1.0) * clamp(place.z + 0.5, 0.0, 1.0);
  vec4 below = vec4(halo.rgb, 1.0) * (halo.a * inside_ends * share_of_line(half_widths.y, place.x));
  float coverage = inside_ends * colour.a * share_of_line(half_widths.x, place.x);
  painted = vec4(colour.rgb, 1.0) * coverage + below * (1.0 - coverage);
}
