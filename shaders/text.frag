#version 330 core
// The page holds coverage. Upright letters lie on it texel for pixel; turned ones are smoothed between texels.
uniform sampler2D page;
flat in vec4 colour;
in vec2 at_page;
out vec4 painted;

void main() {
#ifdef TURNED
  float coverage = texture(page, at_page).r;
#else
  float coverage = texelFetch(page, ivec2(at_page), 0).r;
#endif
  painted = vec4(colour.rgb, 1.0) * (colour.a * coverage);
}
