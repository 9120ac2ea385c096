#include "draw/line_drawing.hpp"

#include <epoxy/gl.h>

#include <algorithm>
#include <array>
#include <vector>

#include "draw/texels.hpp"
#include "draw/tile_cover.hpp"
#include "gl/blend.hpp"

namespace sillon {
namespace {

constexpr float soft_edge_px = 1;
constexpr int band_tile_px = 16, outside_tile_px = 64;

std::vector<Texel> rectangles_touched(const LineMesh& mesh, std::span<const QuadRange> ranges, float reach_px,
                                      const BaseCanvas& base) {
  TileCover cover(base.canvas.width_px, base.canvas.height_px, band_tile_px);
  for (const QuadRange range : ranges) {
    const std::span<const Texel> rows = std::span(mesh.rows()).subspan(range.first + 1, range.count + 1);
    PixelPoint from = base.view.pixel_of(rows[0].x, rows[0].y);
    for (const Texel& row : rows) {
      const PixelPoint to = base.view.pixel_of(row.x, row.y);
      cover.touch(from, to, reach_px);
      from = to;
    }
  }
  return cover.touched();
}

void set_texel(const ShaderProgram& program, const char* name, const Texel& t) {
  program.set(name, t.x, t.y, t.z, t.w);
}

}  // namespace

void LineDrawing::draw(const ShaderProgram& program, const LineMesh& mesh, std::span<const QuadRange> quads,
                       const LineStyle& style, const BaseCanvas& base) {
  use_on(program, base.canvas);
  base.view.set(program);
  mesh.table().bind(0);
  program.set("vertices", 0);
  const std::array<Texel, 4> texels = texels_of(style);
  set_texel(program, "colour", texels[0]);
  set_texel(program, "halo", texels[1]);
  set_texel(program, "width", texels[2]);
  set_texel(program, "dash", texels[3]);
  program.set("pixel_per_along", static_cast<float>(1 / base.view.m_per_px()));
  base.canvas.quads->draw(quads);
}

void LineDrawing::draw_rectangles(const ShaderProgram& program, const std::vector<Texel>& rectangles,
                                  const BaseCanvas& base) {
  if (rectangles.empty()) return;
  rectangles_.stream(rectangles);
  rectangles_.bind(0);
  program.set("rows", 0);
  base.canvas.quads->draw({0, static_cast<std::uint32_t>(rectangles.size())});
}

void LineDrawing::stroke(const LineMesh& mesh, std::size_t group, const LineStyle& style,
                         const BaseCanvas& base) {
  if (!is_visible(style.colour) || style.width_px <= 0) return;
  const std::vector<QuadRange> quads = mesh.in_sight(group, base.view, base.canvas, style.width_px / 2 + 1);
  if (quads.empty()) return;
  set_blend(Blend::over);
  draw(is_dashed(style.dash) ? base.programs.dashed_land_line : base.programs.land_line, mesh, quads, style,
       base);
}

void LineDrawing::feather(const LineMesh& mesh, std::size_t group, Rgba colour, const BaseCanvas& base) {
  const std::vector<QuadRange> quads = mesh.in_sight(group, base.view, base.canvas, soft_edge_px);
  if (quads.empty() || !is_visible(colour)) return;
  set_blend(Blend::over);
  draw(base.programs.feather, mesh, quads, {colour, 0, {}, true}, base);
}

void LineDrawing::hide_outside(const LineMesh& mesh, std::size_t group, std::span<const PlaneVertex> ring,
                               Rgba colour, float width_px, const BaseCanvas& base) {
  TileCover cover(base.canvas.width_px, base.canvas.height_px, outside_tile_px);
  std::vector<PixelPoint> corners;
  for (const PlaneVertex& v : ring) corners.push_back(base.view.pixel_of(v.x_m, v.y_m));
  for (std::size_t i = 0, before = corners.size() - 1; i < corners.size(); before = i++)
    cover.touch(corners[before], corners[i], 0);

  // Beside the ring as far as a tile that it touches may reach, and then whole tiles.
  constexpr float outer_reach_px = 1.5f * outside_tile_px;
  const std::vector<QuadRange> quads =
      mesh.in_sight(group, base.view, base.canvas, std::max(width_px, outer_reach_px));
  set_blend(Blend::over);
  if (!quads.empty()) {
    use_on(base.programs.fade, base.canvas);
    base.programs.fade.set("outer_reach_px", outer_reach_px);
    draw(base.programs.fade, mesh, quads, {colour, 2 * width_px, {}, true}, base);
  }
  set_blend(Blend::replace);
  use_on(base.programs.rectangle, base.canvas);
  set_texel(base.programs.rectangle, "colour", texel_of(colour));
  draw_rectangles(base.programs.rectangle, cover.untouched_outside(corners), base);
}

void LineDrawing::mark(const LineMesh& mesh, std::size_t group, float width_px, unsigned stencil_bit,
                       const BaseCanvas& base) {
  const std::vector<QuadRange> quads = mesh.in_sight(group, base.view, base.canvas, width_px);
  if (quads.empty()) return;
  glColorMask(GL_FALSE, GL_FALSE, GL_FALSE, GL_FALSE);
  glEnable(GL_STENCIL_TEST);
  glStencilMask(stencil_bit);
  glStencilFunc(GL_ALWAYS, static_cast<GLint>(stencil_bit), 0xFF);
  glStencilOp(GL_KEEP, GL_KEEP, GL_REPLACE);
  draw(base.programs.mask, mesh, quads, {Rgba{}, width_px, {}, true}, base);
  glStencilMask(0xFF);
  glColorMask(GL_TRUE, GL_TRUE, GL_TRUE, GL_TRUE);
  paint_everywhere();
}

void LineDrawing::bands(const LineMesh& mesh, std::size_t group, std::span<const Band> bands,
                        const BaseCanvas& base) {
  std::array<Band, 3> shown{};
  std::copy_n(bands.begin(), std::min(bands.size(), shown.size()), shown.begin());
  float widest = 0;
  for (const Band& band : shown)
    if (is_visible(band.colour)) widest = std::max(widest, band.width_px);
  const float reach_px = widest / 2 + soft_edge_px;
  const std::vector<QuadRange> quads = mesh.in_sight(group, base.view, base.canvas, reach_px);
  if (quads.empty() || widest == 0) return;

  base.field.bind();
  glClearColor(0, 0, 0, 0);
  glClear(GL_COLOR_BUFFER_BIT);
  set_blend(Blend::strongest);
  // Where the stencil keeps painting is for the target, the field has none.
  draw(base.programs.field, mesh, quads, {Rgba{}, 2 * reach_px, {}, true}, base);

  base.target.bind();
  set_blend(Blend::over);
  const ShaderProgram& band = base.programs.band;
  use_on(band, base.canvas);
  glActiveTexture(GL_TEXTURE1);
  glBindTexture(GL_TEXTURE_2D, base.field.colour_texture());
  band.set("field", 1);
  band.set("reach_px", reach_px);
  band.set("half_widths", shown[0].width_px / 2, shown[1].width_px / 2, shown[2].width_px / 2, 0);
  set_texel(band, "first_colour", texel_of(shown[0].colour));
  set_texel(band, "second_colour", texel_of(shown[1].colour));
  set_texel(band, "third_colour", texel_of(shown[2].colour));
  draw_rectangles(band, rectangles_touched(mesh, quads, reach_px, base), base);
}

}  // namespace sillon
