#version 330 core
// The page holds coverage.
uniform sampler2D page;
flat in vec4 colour;
in vec2 at_page;
out vec4 painted;

void main() { painted = vec4(colour.rgb, 1.0) * (colour.a * texture(page, at_page).r); }
