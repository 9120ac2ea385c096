#version 330 core
// A line that bends softly: its quads meet where they would overlap, so that each pixel is in one of them and needs no
// neighbours. Rows and styles as in stroke.vert, in pixels.
uniform samplerBuffer vertices;
uniform samplerBuffer styles;
uniform vec2 frame_px;
flat out vec4 colour;
flat out vec4 halo;
flat out vec2 half_widths;  // of the line and of its halo
out vec3 place;             // pixels to the left of the line; from its start, and to its end, far where the line goes on

vec2 turned(vec2 d) { return vec2(-d.y, d.x); }

// From the line to its edge, for a reach of one: along the bisector of a bend.
vec2 to_edge(vec2 along, vec2 neighbour) {
  vec2 across = turned(along);
  vec2 both = across + turned(neighbour);
  return both / dot(both, across);
}

void main() {
  int quad = gl_VertexID >> 2;
  bool at_start = (gl_VertexID & 1) == 0;
  float side = (gl_VertexID & 2) == 0 ? 1.0 : -1.0;
  vec4 start = texelFetch(vertices, quad + 1);
  vec4 end = texelFetch(vertices, quad + 2);
  if (start.w < 0.0 || end.w < 0.0) {
    gl_Position = vec4(2.0, 2.0, 0.0, 1.0);
    return;
  }
  vec2 here = at_start ? start.xy : end.xy;
  vec2 beyond = texelFetch(vertices, at_start ? quad : quad + 3).xy;
  int row = 4 * int(start.w);
  colour = texelFetch(styles, row);
  halo = texelFetch(styles, row + 1);
  half_widths = texelFetch(styles, row + 2).xy;

  float reach = max(half_widths.x, half_widths.y) + 0.5;
  vec2 line = end.xy - start.xy;
  float length_px = length(line);
  vec2 along = line / length_px;
  bool cap = beyond == here;
  vec2 neighbour = at_start ? here - beyond : beyond - here;
  vec2 at = here + side * reach * (cap ? turned(along) : to_edge(along, normalize(neighbour)));
  if (cap) at += (at_start ? -0.5 : 0.5) * along;

  float from_start = dot(at - start.xy, along);
  bool starts = texelFetch(vertices, quad).xy == start.xy;
  bool ends = texelFetch(vertices, quad + 3).xy == end.xy;
  place = vec3(side * reach, starts ? from_start : 1.0, ends ? length_px - from_start : 1.0);
  gl_Position = vec4(2.0 * at.x / frame_px.x - 1.0, 1.0 - 2.0 * at.y / frame_px.y, 0.0, 1.0);
}
