#version 330 core
// A texture moved and scaled: while the camera zooms, the land as it was a moment ago.
uniform sampler2D picture;
uniform vec4 texture_from_frame;  // scale and shift from pixels of the frame, y up, to 0..1 of the texture
out vec4 painted;

void main() { painted = texture(picture, gl_FragCoord.xy * texture_from_frame.xy + texture_from_frame.zw); }
