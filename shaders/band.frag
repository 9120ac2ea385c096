#version 330 core
// Up to three bands along a line, from a field of how near it is; wider ones lie below narrower ones.
uniform sampler2D field;
uniform float reach_px;      // the distance at which the field is 0
uniform vec4 half_widths;    // of three bands
uniform vec4 first_colour;
uniform vec4 second_colour;
uniform vec4 third_colour;
out vec4 painted;

vec4 band(vec4 colour, float half_width, float away) {
  float coverage = clamp(half_width + 0.5 - away, 0.0, 1.0) - clamp(0.5 - half_width - away, 0.0, 1.0);
  return vec4(colour.rgb, 1.0) * (colour.a * coverage);
}

void main() {
  float near = texelFetch(field, ivec2(gl_FragCoord.xy), 0).r;
  if (near == 0.0) discard;
  float away = (1.0 - near) * reach_px;
  painted = band(first_colour, half_widths.x, away);
  vec4 second = band(second_colour, half_widths.y, away);
  painted = second + painted * (1.0 - second.a);
  vec4 third = band(third_colour, half_widths.z, away);
  painted = third + painted * (1.0 - third.a);
}
