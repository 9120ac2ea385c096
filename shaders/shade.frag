#version 330 core
// How many places lie in each cell of the lattice: the colour goes from few to many with the count's logarithm.
uniform sampler2D shades;  // 0: nothing, 1/255 .. 1: the logarithm, rows from the top
uniform vec2 frame_px;
uniform float px_per_cell;
uniform vec4 few;
uniform vec4 many;
out vec4 painted;

void main() {
  vec2 at = vec2(gl_FragCoord.x, frame_px.y - gl_FragCoord.y) / px_per_cell;
  float shade = texelFetch(shades, ivec2(at), 0).r;
  vec4 colour = mix(few, many, shade);
  painted = shade > 0.0 ? vec4(colour.rgb, 1.0) * colour.a : vec4(0.0);
}
