#version 330 core
// Straight alpha: the vertex colour times the texture.
uniform sampler2D picture;
in vec2 at_texture;
in vec4 colour;
out vec4 painted;

void main() { painted = colour * texture(picture, at_texture); }
