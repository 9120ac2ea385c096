#version 330 core
// A line's edge from the distance to its segment. Each pixel is painted by the nearest of three segments in a row, so
// that a translucent line does not double where its quads overlap.
//
//   (nothing)  a solid line over its halo
//   DASHED     a dashed or dotted line over its halo
//   FIELD      how near the line is: 1 on it, 0 at its half width; to be kept at its strongest
//   FADE       the colour, whole to the left of the line, fading out to its right over the half width
//   MASK       every pixel that the line covers by half, for the stencil
//   FEATHER    the outer half of the soft edge of a filled shape
uniform vec2 frame_px;

flat in vec4 neighbours;
flat in vec4 segment;
flat in float start_along_px;
#ifdef ONE_STYLE
uniform vec4 colour;
uniform vec4 halo;
uniform vec4 width;
uniform vec4 dash;
#else
flat in vec4 colour;
flat in vec4 halo;
flat in vec4 width;
flat in vec4 dash;
#endif
out vec4 painted;

// The squared distance to a segment. Exactly the same for two segments where both are nearest at their shared end.
float distance2(vec2 at, vec2 a, vec2 b) {
  vec2 line = b - a;
  vec2 d = at - a;
  float t = dot(d, line);
  float length2 = dot(line, line);
  if (t <= 0.0) return dot(d, d);
  if (t >= length2) return dot(at - b, at - b);
  float across = line.x * d.y - line.y * d.x;
  return across * across / length2;
}

// The share of a pixel between two edges at signed distances from its middle, by a box filter.
float share_between(float from, float to) { return clamp(to + 0.5, 0.0, 1.0) - clamp(from + 0.5, 0.0, 1.0); }

// The share of a pixel `away` from the middle of a line.
float share_of_line(float half_width, float away) { return share_between(away - half_width, away + half_width); }

#ifdef DASHED
// The pattern is on, off, on, off; `at` is the distance along the line.
float dash_share(float at) {
  float period = dash.x + dash.y + dash.z + dash.w;
  float second = dash.x + dash.y;
  float p = at - period * floor(at / period);
  return share_between(-p, dash.x - p) + share_between(second - p, second + dash.z - p) +
         share_between(period - p, period + dash.x - p) +
         share_between(second - period - p, second + dash.z - period - p);
}

// How far `at` lies from the nearest stretch that is on.
float dash_gap(float at) {
  float period = dash.x + dash.y + dash.z + dash.w;
  float second = dash.x + dash.y;
  float p = at - period * floor(at / period);
  float gap = min(max(-p, p - dash.x), max(second - p, p - second - dash.z));
  gap = min(gap, min(max(period - p, p - period - dash.x), max(second - period - p, p - second - dash.z + period)));
  return max(gap, 0.0);
}
#endif

void main() {
  vec2 at = vec2(gl_FragCoord.x, frame_px.y - gl_FragCoord.y);
  float own = distance2(at, segment.xy, segment.zw);
#ifdef FIELD
  painted = vec4(1.0 - sqrt(own) / width.x);
#else
  bool starts = neighbours.xy == segment.xy;  // no segment before this one
  bool ends = neighbours.zw == segment.zw;
  if (!starts && distance2(at, neighbours.xy, segment.xy) <= own) discard;
  if (!ends && distance2(at, segment.zw, neighbours.zw) < own) discard;
  float away = sqrt(own);
#if defined(FADE)
  vec2 line = segment.zw - segment.xy;
  bool left = line.x * (at.y - segment.y) - line.y * (at.x - segment.x) >= 0.0;
  painted = vec4(colour.rgb, 1.0) * (colour.a * (left ? 1.0 : 1.0 - smoothstep(0.0, width.x, away)));
#elif defined(MASK)
  if (away > width.x) discard;
  painted = vec4(0.0);
#elif defined(FEATHER)
  painted = vec4(colour.rgb, 1.0) * (colour.a * clamp(0.5 - away, 0.0, 1.0));
#else
  vec2 line = segment.zw - segment.xy;
  float length_px = max(length(line), 1e-6);
  line /= length_px;
  float along = dot(at - segment.xy, line);
  float inside_ends = 1.0;
  bool flat_caps = width.z == 0.0;
  if (flat_caps && ((starts && along < 0.0) || (ends && along > length_px)))
    away = abs(line.x * (at.y - segment.y) - line.y * (at.x - segment.x));
  if (flat_caps && starts) inside_ends = clamp(along + 0.5, 0.0, 1.0);
  if (flat_caps && ends) inside_ends *= clamp(length_px - along + 0.5, 0.0, 1.0);

  vec4 below = vec4(halo.rgb, 1.0) * (halo.a * inside_ends * share_of_line(width.y, away));
  float coverage = inside_ends;
#ifdef DASHED
  float at_dash = start_along_px + clamp(along, 0.0, length_px);
  if (flat_caps)
    coverage *= dash_share(at_dash);
  else
    away = length(vec2(away, dash_gap(at_dash)));
#endif
  coverage *= colour.a * share_of_line(width.x, away);
  painted = vec4(colour.rgb, 1.0) * coverage + below * (1.0 - coverage);
#endif
#endif
}
