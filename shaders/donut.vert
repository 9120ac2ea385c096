#version 330 core
// A quad around each donut, halo included.
uniform samplerBuffer rows;  // eight texels each, see donut.frag
uniform vec2 frame_px;
flat out vec4 disc;
flat out vec4 band;
flat out vec4 halo;
flat out vec4 fill;
flat out vec4 edge;
#ifndef MANY
flat out vec4 gaps_1, gaps_2, gaps_3;
#endif

void main() {
  int row = 8 * (gl_VertexID >> 2);
  disc = texelFetch(rows, row);
  band = texelFetch(rows, row + 1);
  halo = texelFetch(rows, row + 2);
  fill = texelFetch(rows, row + 3);
  edge = texelFetch(rows, row + 4);
#ifndef MANY
  gaps_1 = texelFetch(rows, row + 5);
  gaps_2 = texelFetch(rows, row + 6);
  gaps_3 = texelFetch(rows, row + 7);
#endif
  float reach = disc.w + 1.0;
  vec2 at = disc.xy + reach * vec2((gl_VertexID & 1) == 0 ? -1.0 : 1.0, (gl_VertexID & 2) == 0 ? -1.0 : 1.0);
  gl_Position = vec4(2.0 * at.x / frame_px.x - 1.0, 1.0 - 2.0 * at.y / frame_px.y, 0.0, 1.0);
}
