#version 330 core
// Every shape is star-shaped about its centre and repeats around it, so it folds into one half of one sector: the
// angle from the shape's first axis, taken modulo the sector and without its sign. There its outline is a chain of at
// most two straight pieces, or a circle around their end; one short distance serves all eleven shapes without a branch.
uniform vec2 frame_px;
uniform float strike_px;   // width of the stroke through what is closed
uniform vec2 dash_px;      // on and off of a dashed outline

flat in vec4 symbol;
flat in vec4 extras;
flat in vec4 fill;
flat in vec4 outline;
flat in vec4 halo;
flat in vec4 chain;
flat in vec4 chain_end;
flat in vec4 round_and_cut;
out vec4 painted;

float cross_of(vec2 a, vec2 b) { return a.y * b.x - a.x * b.y; }  // positive when b lies clockwise of a

// Where on the segment the nearest point lies, 0..1.
float nearest(vec2 at, vec2 a, vec2 b) {
  vec2 line = b - a;
  return clamp(dot(at - a, line) / max(dot(line, line), 1e-9), 0.0, 1.0);
}

float share_between(float from, float to) { return clamp(to + 0.5, 0.0, 1.0) - clamp(from + 0.5, 0.0, 1.0); }

vec4 over(vec4 upper, vec4 lower) { return upper + lower * (1.0 - upper.a); }
vec4 ink(vec4 colour, float coverage) { return vec4(colour.rgb, 1.0) * (colour.a * coverage); }

void main() {
  vec2 at = vec2(gl_FragCoord.x, frame_px.y - gl_FragCoord.y) - symbol.xy;
  float away = length(at);
  float half_sector = chain_end.z;
  float angle = atan(at.x, -at.y) - chain_end.w;  // from the first axis, clockwise
  angle = abs(angle - 2.0 * half_sector * floor(angle / (2.0 * half_sector) + 0.5));
  vec2 folded = away * vec2(sin(angle), cos(angle));

  vec2 a = chain.xy;
  vec2 b = chain.zw;
  vec2 c = chain_end.xy;
  float on_first = nearest(folded, a, b);
  float on_second = nearest(folded, b, c);
  float to_first = distance(folded, mix(a, b, on_first));
  float to_second = distance(folded, mix(b, c, on_second));
  bool first_piece = cross_of(folded, b) >= 0.0;
  vec2 from = first_piece ? a : b;
  vec2 line = first_piece ? b - a : c - b;
  float side = dot(folded - from, vec2(-line.y, line.x));
  float outside = min(to_first, to_second) * (side >= 0.0 ? 1.0 : -1.0) - round_and_cut.x;
  bool on_cut = round_and_cut.y - folded.y > outside;
  outside = max(outside, round_and_cut.y - folded.y);

  float half_line = 0.5 * symbol.w;
  float lined = share_between(outside - half_line, outside + half_line);
  // Whole or half periods between two mirror axes: the pattern closes, and every axis meets the middle of a dash or gap.
  // Distances run along the chain, or around the circle's centre and then along the cut through it.
  vec2 from_centre = folded - a;
  float along = to_first <= to_second ? on_first * distance(a, b) : distance(a, b) + on_second * distance(b, c);
  along += round_and_cut.x * atan(abs(from_centre.x), from_centre.y);
  if (on_cut) along = 2.570796 * round_and_cut.x - from_centre.x;
  float half_outline = max(round_and_cut.z, 1e-3);
  float periods = max(floor(2.0 * half_outline / (dash_px.x + dash_px.y) + 0.5), 1.0) * 0.5;
  float period_px = half_outline / periods;
  float phase = along / period_px;
  float from_dash = abs(phase - floor(phase + 0.5)) * period_px;
  float dashed = clamp(0.5 * dash_px.x * period_px / (dash_px.x + dash_px.y) - from_dash + 0.5, 0.0, 1.0);
  lined *= mix(1.0, dashed, extras.y);

  float strike_end = 0.9 * symbol.z;
  vec2 strike_from = vec2(-strike_end, strike_end);
  float to_strike = distance(at, mix(strike_from, -strike_from, nearest(at, strike_from, -strike_from)));
  float half_strike = 0.5 * strike_px;
  float struck = extras.z * share_between(to_strike - half_strike, to_strike + half_strike);

  float beyond = mix(outside - half_line, min(outside - half_line, to_strike - half_strike), extras.z);
  float haloed = clamp(0.5 + extras.x - beyond, 0.0, 1.0);

  painted = ink(halo, haloed);
  painted = over(ink(fill, clamp(0.5 - outside, 0.0, 1.0)), painted);
  painted = over(ink(outline, max(lined, struck)), painted);
}
