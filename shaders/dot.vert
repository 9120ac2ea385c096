#version 330 core
// A point sprite for each dot.
uniform samplerBuffer rows;     // a texel each: centre and radius in lattice cells, kind group
uniform samplerBuffer colours;  // two texels a group: fill, outline
uniform vec2 frame_px;
uniform float px_per_cell;
uniform float outline_px;
flat out vec3 disc;
flat out vec4 fill;
flat out vec4 outline;

void main() {
  vec4 dot_at = texelFetch(rows, gl_VertexID);
  int group = int(dot_at.w);
  fill = texelFetch(colours, 2 * group);
  outline = texelFetch(colours, 2 * group + 1);
  disc = dot_at.xyz * px_per_cell;
  gl_PointSize = 2.0 * ceil(disc.z + outline_px + 1.0);
  gl_Position = vec4(2.0 * disc.x / frame_px.x - 1.0, 1.0 - 2.0 * disc.y / frame_px.y, 0.0, 1.0);
}
