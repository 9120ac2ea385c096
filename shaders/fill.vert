#version 330 core
// Triangles between the vertices of rings, for the stencil: a pixel under an odd number of them is inside.
uniform samplerBuffer vertices;
uniform vec2 frame_px;
uniform vec2 map_centre;
uniform vec2 map_centre_rest;
uniform vec2 centre_px;
uniform vec4 pixel_per_map;

void main() {
  vec2 d = (texelFetch(vertices, gl_VertexID).xy - map_centre) - map_centre_rest;
  vec2 at = centre_px + pixel_per_map.xy * d.x + pixel_per_map.zw * d.y;
  gl_Position = vec4(2.0 * at.x / frame_px.x - 1.0, 1.0 - 2.0 * at.y / frame_px.y, 0.0, 1.0);
}
