#version 330 core
// A painted texture laid over what is there: transparent where nothing was painted.
uniform sampler2D picture;
uniform vec4 texture_from_frame;  // scale and shift from pixels of the frame, y up, to 0..1 of the texture
uniform float opacity;
out vec4 painted;

void main() {
  painted = texture(picture, gl_FragCoord.xy * texture_from_frame.xy + texture_from_frame.zw) * opacity;
}
