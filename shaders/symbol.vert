#version 330 core
// A quad around each symbol.
uniform samplerBuffer rows;    // five texels each: centre, radius, outline; halo, dashed, struck, shape; the three colours
uniform samplerBuffer shapes;  // three texels each: see draw/symbol_shape.hpp
uniform vec2 frame_px;
uniform float strike_px;
flat out vec4 symbol;
flat out vec4 extras;
flat out vec4 fill;
flat out vec4 outline;
flat out vec4 halo;
flat out vec4 chain;           // two corners of the folded outline, in pixels
flat out vec4 chain_end;       // the third corner; half a sector's angle; the turn of the first axis
flat out vec4 round_and_cut;   // radius around the chain, height of the cut, length of the folded outline

void main() {
  int row = 5 * (gl_VertexID >> 2);
  symbol = texelFetch(rows, row);
  extras = texelFetch(rows, row + 1);
  fill = texelFetch(rows, row + 2);
  outline = texelFetch(rows, row + 3);
  halo = texelFetch(rows, row + 4);
  int shape = 3 * int(extras.w);
  chain = texelFetch(shapes, shape) * symbol.z;
  chain_end = texelFetch(shapes, shape + 1) * vec4(symbol.z, symbol.z, 1.0, 1.0);
  round_and_cut = texelFetch(shapes, shape + 2) * symbol.z;
  float reach = 1.35 * symbol.z + 0.5 * max(symbol.w, strike_px) + extras.x + 1.0;
  vec2 at = symbol.xy + reach * vec2((gl_VertexID & 1) == 0 ? -1.0 : 1.0, (gl_VertexID & 2) == 0 ? -1.0 : 1.0);
  gl_Position = vec4(2.0 * at.x / frame_px.x - 1.0, 1.0 - 2.0 * at.y / frame_px.y, 0.0, 1.0);
}
