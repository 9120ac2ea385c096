#version 330 core
// One colour, multiplied by its alpha.
uniform vec4 colour;
out vec4 painted;

void main() { painted = vec4(colour.rgb, 1.0) * colour.a; }
