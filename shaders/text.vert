#version 330 core
// A quad for each glyph, turned about its own origin when the text follows a path.
uniform samplerBuffer rows;  // four texels each: rectangle from the origin; the same in the page; colour; origin, turn
uniform vec2 frame_px;
uniform sampler2D page;
flat out vec4 colour;
out vec2 at_page;  // of the page, in texels where the text is upright

void main() {
  int row = 4 * (gl_VertexID >> 2);
  vec4 rectangle = texelFetch(rows, row);
  vec4 box = texelFetch(rows, row + 1);
  colour = texelFetch(rows, row + 2);
  vec4 place = texelFetch(rows, row + 3);
  vec2 corner = vec2((gl_VertexID & 1) == 0 ? 0.0 : 1.0, (gl_VertexID & 2) == 0 ? 0.0 : 1.0);
  at_page = mix(box.xy, box.zw, corner);
#ifndef TURNED
  at_page *= vec2(textureSize(page, 0));
#endif
  vec2 d = rectangle.xy + corner * rectangle.zw;
  vec2 at = place.xy + vec2(place.z * d.x - place.w * d.y, place.w * d.x + place.z * d.y);
  gl_Position = vec4(2.0 * at.x / frame_px.x - 1.0, 1.0 - 2.0 * at.y / frame_px.y, 0.0, 1.0);
}
