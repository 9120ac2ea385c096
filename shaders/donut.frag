#version 330 core
// A disc over its halo, with a fine line at its edge and one inside of its slices, which run clockwise from 12 h. A pixel
// looks at the slices only where there are any, and is painted by the nearest: between two of them is a gap wider than a
// pixel. With MANY it goes through them; else it counts the gaps that it has passed.
uniform samplerBuffer slices;  // two texels each: middle and half of its length in turns, half its width; colour
uniform vec2 frame_px;
flat in vec4 disc;  // centre, radius, radius of the halo
flat in vec4 band;  // radius of the slices' middle, radius of the inner line, first slice, how many
flat in vec4 halo;
flat in vec4 fill;
flat in vec4 edge;
#ifndef MANY
flat in vec4 gaps_1, gaps_2, gaps_3;  // the middles of the gaps after each slice, upwards; what is unused lies beyond
#endif
out vec4 painted;

const float tau = 6.28318531;
const float inner_width = 0.8, inner_share = 0.55;  // of the inner line: beside the edge line, of its opacity

uniform float line_px;  // the width of the edge line

float share_between(float from, float to) { return clamp(to + 0.5, 0.0, 1.0) - clamp(from + 0.5, 0.0, 1.0); }

float share_of_line(float half_width, float away) { return share_between(away - half_width, away + half_width); }

vec4 over(vec4 above, vec4 below) { return above + below * (1.0 - above.a); }

vec4 thin(vec4 colour, float share) { return vec4(colour.rgb, 1.0) * (colour.a * share); }

void main() {
  vec2 d = vec2(gl_FragCoord.x, frame_px.y - gl_FragCoord.y) - disc.xy;
  float away = length(d);
  painted = thin(halo, clamp(0.5 + disc.w - away, 0.0, 1.0));
  painted = over(thin(fill, clamp(0.5 + disc.z - away, 0.0, 1.0)), painted);
  float lined = max(share_of_line(0.5 * line_px, away - disc.z),
                    inner_share * share_of_line(0.5 * inner_width * line_px, away - band.y));
  painted = over(thin(edge, lined), painted);

  float turn = atan(d.x, -d.y) / tau;
  int count = away > band.y && away < disc.z ? int(band.w) : 0;
  int first = int(band.z);
#ifdef MANY
  int nearest = first;
  float least = 2.0;
  for (int slice = first; slice < first + count; ++slice) {
    vec2 part = texelFetch(slices, 2 * slice).xy;
    float beyond = abs(fract(turn - part.x + 0.5) - 0.5) - part.y;
    nearest = beyond < least ? slice : nearest;
    least = min(least, beyond);
  }
#else
  float here = fract(turn);
  vec4 passed = step(gaps_1, vec4(here)) + step(gaps_2, vec4(here)) + step(gaps_3, vec4(here));
  int nearest = int(dot(passed, vec4(1.0)));
  nearest = nearest < count ? first + nearest : first;  // after the last gap comes the first slice
#endif
  if (count > 0) {
    vec4 slice = texelFetch(slices, 2 * nearest);
    float px_per_turn = tau * away;
    float along = abs(fract(turn - slice.x + 0.5) - 0.5);
    float share = share_of_line(slice.y * px_per_turn, along * px_per_turn);
    painted = over(thin(texelFetch(slices, 2 * nearest + 1), share * share_of_line(slice.z, away - band.x)), painted);
  }
}
