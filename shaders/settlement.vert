#version 330 core
// A quad for each settlement; its area follows its people.
uniform samplerBuffer dots;  // x, y, people
uniform vec2 frame_px;
uniform vec2 map_centre;
uniform vec2 map_centre_rest;
uniform vec2 centre_px;
uniform vec4 pixel_per_map;
uniform float radius_per_root;  // pixels for each root of a person
uniform float smallest_radius_px;
uniform float largest_radius_px;
flat out vec3 disc;

void main() {
  vec4 dot_at = texelFetch(dots, gl_VertexID >> 2);
  vec2 d = (dot_at.xy - map_centre) - map_centre_rest;
  vec2 middle = centre_px + pixel_per_map.xy * d.x + pixel_per_map.zw * d.y;
  disc = vec3(middle, clamp(radius_per_root * sqrt(dot_at.z), smallest_radius_px, largest_radius_px));
  vec2 at = middle + (disc.z + 1.0) * vec2((gl_VertexID & 1) == 0 ? -1.0 : 1.0, (gl_VertexID & 2) == 0 ? -1.0 : 1.0);
  gl_Position = vec4(2.0 * at.x / frame_px.x - 1.0, 1.0 - 2.0 * at.y / frame_px.y, 0.0, 1.0);
}
