#version 330 core
// A quad around each segment of a line, just large enough for its part of the round joins and for its soft edge.
// Vertices are rows of (x, y, distance along the line, style); a negative style marks a vertex before a line's first or
// after its last one, and quads that would start or end there shrink to nothing.
uniform samplerBuffer vertices;
uniform vec2 frame_px;
uniform vec2 map_centre;          // what of the vertices' space lands on centre_px
uniform vec2 map_centre_rest;     // what its floats leave out
uniform vec2 centre_px;
uniform vec4 pixel_per_map;       // what one step in x, and one in y, of that space adds to a pixel's place
uniform float pixel_per_along;
uniform float outer_reach_px;     // of FADE, to the left on screen

flat out vec4 neighbours;         // the vertices before and after the segment, in pixels
flat out vec4 segment;            // its start and end, in pixels
flat out float start_along_px;    // distance along the line at its start

// A style: colour; halo; half widths of line and halo, round caps; dash. Marks have one for each line, four texels in
// a table; the land is drawn in one style at a time, which spares fetching and handing on.
#ifdef ONE_STYLE
uniform vec4 width;
#else
uniform samplerBuffer styles;
flat out vec4 colour;
flat out vec4 halo;
flat out vec4 width;
flat out vec4 dash;
#endif

vec2 pixel_of(vec2 at) {
  vec2 d = (at - map_centre) - map_centre_rest;
  return centre_px + pixel_per_map.xy * d.x + pixel_per_map.zw * d.y;
}

vec2 direction(vec2 from, vec2 to, vec2 otherwise) {
  vec2 d = to - from;
  float length_px = length(d);
  return length_px > 1e-6 ? d / length_px : otherwise;
}

// How far beyond its end a segment may own pixels, over its reach: up to the bisector of a bend, all of it at a cap.
float beyond(vec2 along, vec2 next, bool cap) { return cap ? 1.0 : sqrt(max(0.5 - 0.5 * dot(along, next), 0.0)); }

void main() {
  int quad = gl_VertexID >> 2;
  int corner = gl_VertexID & 3;
  vec4 start = texelFetch(vertices, quad + 1);
  vec4 end = texelFetch(vertices, quad + 2);
  if (start.w < 0.0 || end.w < 0.0) {
    gl_Position = vec4(2.0, 2.0, 0.0, 1.0);
    return;
  }
  vec2 before_px = pixel_of(texelFetch(vertices, quad).xy);
  vec2 start_px = pixel_of(start.xy);
  vec2 end_px = pixel_of(end.xy);
  vec2 after_px = pixel_of(texelFetch(vertices, quad + 3).xy);
  neighbours = vec4(before_px, after_px);
  segment = vec4(start_px, end_px);

  start_along_px = start.z * pixel_per_along;
#ifndef ONE_STYLE
  int row = 4 * int(start.w);
  colour = texelFetch(styles, row);
  halo = texelFetch(styles, row + 1);
  width = texelFetch(styles, row + 2);
  dash = texelFetch(styles, row + 3);
#endif

  float reach = max(width.x, width.y) + 0.5;
  vec2 along = direction(start_px, end_px, vec2(1.0, 0.0));
  vec2 across = vec2(-along.y, along.x);
  float first = reach * beyond(along, direction(before_px, start_px, along), before_px == start_px) + 0.01;
  float last = reach * beyond(along, direction(end_px, after_px, along), after_px == end_px) + 0.01;
  float left = reach;
#ifdef FADE
  left = outer_reach_px;
#endif
  vec2 at = (corner & 1) == 0 ? start_px - along * first : end_px + along * last;
  at += (corner & 2) == 0 ? across * left : -across * reach;
  gl_Position = vec4(2.0 * at.x / frame_px.x - 1.0, 1.0 - 2.0 * at.y / frame_px.y, 0.0, 1.0);
}
