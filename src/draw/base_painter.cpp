#include "draw/base_painter.hpp"

#include <epoxy/gl.h>

#include <algorithm>
#include <array>
#include <utility>

#include "draw/polygon_fill.hpp"
#include "gl/blend.hpp"

namespace sillon {
namespace {

// Widths and dashes in logical pixels (visual.md 2.4).
constexpr std::size_t kept_tiers = 3;
constexpr std::array<float, 3> glow_widths = {22, 12, 5};
constexpr float core_edge_width = 1.5f;
constexpr float admin_width = 0.9f;
constexpr Dash admin_dash = {5, 2.5f, 1.2f, 2.5f};
constexpr float district_width = 0.8f;
constexpr float graticule_width = 1;
constexpr float large_river_width = 1.5f, small_river_width = 1.2f;
constexpr float border_width = 1.5f, border_band_width = 11;
constexpr float data_fade_width = 90;
constexpr float smallest_settlement = 0.8f;  // radius
constexpr float largest_settlement = 48;     // radius: close by, a town is more than a disc

Dash scaled(Dash dash, float factor) {
  for (float& length : dash) length *= factor;
  return dash;
}

// The core under all bands of its glow: the colour that its outline must fade from.
Rgba core_edge_colour(const Palette& palette) {
  Rgba colour = palette.map_core;
  for (const float alpha : palette.core_glow) {
    colour.r += (palette.core_edge.r - colour.r) * alpha;
    colour.g += (palette.core_edge.g - colour.g) * alpha;
    colour.b += (palette.core_edge.b - colour.b) * alpha;
  }
  return colour;
}

std::size_t group(LineClass what) {
  return static_cast<std::size_t>(what);
}

}  // namespace

struct BasePainter::Land {
  const BaseScene& scene;
  const BaseCanvas& base;
  const PlaneMesh& plane;
  const TierMesh& tier;
  const SettlementDots& settlements;

  const Palette& palette() const { return *scene.palette; }
  float px(float logical) const { return logical * base.width_scale; }
  RingsInPlace rings() const { return {tier.lines(), tier.rings()}; }
  double m_per_logical_px() const { return base.view.m_per_px() * static_cast<double>(base.width_scale); }
};

void BasePainter::paint(const BaseScene& scene, const BaseCanvas& base) {
  const Rgba ground = scene.palette != nullptr ? scene.palette->map_outside : Rgba{1, 1, 1, 1};
  base.target.bind();
  glStencilMask(0xFF);
  glClearColor(ground.r, ground.g, ground.b, 1);
  glClearStencil(0);
  glClear(GL_COLOR_BUFFER_BIT | GL_STENCIL_BUFFER_BIT);
  if (!scene.plane || !scene.tier || scene.palette == nullptr) return;

  const PlaneMesh& plane = keep(scene.plane);
  const KeptTier& tier = keep(scene.tier);
  const Land land{scene, base, plane, *tier.mesh, *tier.settlements};
  paint_grounds(land);
  if (scene.layers.settlements) paint_settlements(land);
  paint_strokes(land, own_ground_strokes(scene.layers, land.palette(), land.m_per_logical_px()));
  if (scene.layers.districts && scene.districts)
    lines_.stroke(land.tier.lines(), group(LineClass::district),
                  {land.palette().district, land.px(district_width)}, base);
  paint_core_edge(land);
  paint_lines(land);
  if (scene.layers.rivers) paint_waters(land);
  paint_strokes(land, own_line_strokes(scene.layers, land.palette(), land.m_per_logical_px()));
  if (!scene.layers.surroundings) hide_surroundings(land);
  if (scene.layers.borders) paint_borders(land);
  paint_data_edge(land);
}

const PlaneMesh& BasePainter::keep(const std::shared_ptr<const Plane>& plane) {
  if (plane_ != plane) {
    plane_mesh_ = std::make_unique<PlaneMesh>(*plane);
    plane_ = plane;
    tiers_.clear();  // they belong to the plane before
  }
  return *plane_mesh_;
}

const BasePainter::KeptTier& BasePainter::keep(const std::shared_ptr<const PlaneTier>& tier) {
  const auto known =
      std::find_if(tiers_.begin(), tiers_.end(), [&](const KeptTier& k) { return k.tier == tier; });
  if (known != tiers_.end()) {
    std::rotate(known, known + 1, tiers_.end());
  } else {
    if (tiers_.size() == kept_tiers) tiers_.erase(tiers_.begin());
    tiers_.push_back({tier, std::make_unique<TierMesh>(*tier),
                      std::make_unique<SettlementDots>(*plane_, places_of_dots(*tier))});
  }
  return tiers_.back();
}

const std::vector<DotPlace>& BasePainter::places_of_dots(const PlaneTier& tier) {
  const bool is_between = plane_->projection == nullptr;  // a town on the edge may be either for a moment
  const bool known = is_between && known_dots_.source == tier.source &&
                     known_dots_.places.size() == plane_->settlements.size();
  if (!known) known_dots_ = {tier.source, dot_places(*plane_, tier)};
  return known_dots_.places;
}

void BasePainter::paint_grounds(const Land& land) {
  const Palette& palette = land.palette();
  fill_polygons(land.rings(), land.tier.fills(FillClass::sea), palette.map_sea, stencil_sea, land.base);
  lines_.feather(land.tier.lines(), group(LineClass::sea), palette.map_sea, land.base);
  fill_polygons(land.rings(), land.tier.fills(FillClass::land), palette.map_outside, 0, land.base);
  lines_.feather(land.tier.lines(), group(LineClass::land), palette.map_outside, land.base);
  fill_polygons(land.rings(), land.tier.fills(FillClass::core), palette.map_core, stencil_core, land.base);
}

void BasePainter::paint_settlements(const Land& land) {
  const Palette& palette = land.palette();
  fill_polygons_by_core(land.rings(), land.tier.fills(FillClass::settlement), palette.settlement_core,
                        palette.settlement_outside, land.base);
  const ShaderProgram& program = land.base.programs.settlement;
  use_on(program, land.base.canvas);
  land.base.view.set(program);
  land.settlements.rows().bind(0);
  program.set("dots", 0);
  program.set("radius_per_root", static_cast<float>(settlement_m_per_root / land.base.view.m_per_px()));
  program.set("smallest_radius_px", land.px(smallest_settlement));
  program.set("largest_radius_px", land.px(largest_settlement));
  set_blend(Blend::over);
  const auto draw = [&](QuadRange dots, unsigned where, Rgba colour) {
    if (!is_visible(colour)) return;
    paint_where(stencil_core | stencil_sea, where);
    program.set("colour", colour.r, colour.g, colour.b, colour.a);
    land.base.canvas.quads->draw(dots);
  };
  draw(land.settlements.inside(), stencil_core, palette.settlement_core);
  draw(land.settlements.outside(), 0, palette.settlement_outside);  // on land only: no town floats on the sea
  paint_everywhere();
}

void BasePainter::paint_core_edge(const Land& land) {
  const Palette& palette = land.palette();
  const bool glows =
      std::any_of(palette.core_glow.begin(), palette.core_glow.end(), [](float a) { return a > 0; });
  if (!glows) {
    lines_.feather(land.tier.lines(), group(LineClass::core), palette.map_core, land.base);
    const std::array<Band, 1> line = {Band{land.px(core_edge_width), palette.core_edge}};
    lines_.bands(land.tier.lines(), group(LineClass::core), line, land.base);
    return;
  }
  std::array<Band, 3> glow;
  for (std::size_t i = 0; i < glow.size(); ++i)
    glow[i] = {land.px(glow_widths[i]), with_alpha(palette.core_edge, palette.core_glow[i])};
  paint_where(stencil_core, stencil_core);
  lines_.bands(land.tier.lines(), group(LineClass::core), glow, land.base);
  paint_everywhere();
  lines_.feather(land.tier.lines(), group(LineClass::core), core_edge_colour(palette), land.base);
}

void BasePainter::paint_lines(const Land& land) {
  const Palette& palette = land.palette();
  if (land.scene.layers.borders)
    lines_.stroke(land.tier.lines(), group(LineClass::admin),
                  {palette.admin_line, land.px(admin_width), scaled(admin_dash, land.base.width_scale)},
                  land.base);
  if (land.scene.layers.graticule)
    lines_.stroke(land.plane.lines(), PlaneMesh::graticule, {palette.graticule, land.px(graticule_width)},
                  land.base);
}

void BasePainter::paint_waters(const Land& land) {
  const Palette& palette = land.palette();
  const auto river = [&](LineClass what, float width) {
    lines_.stroke(land.tier.lines(), group(what), {palette.river, land.px(width), {}, true}, land.base);
  };
  river(LineClass::river_derived, small_river_width);
  river(LineClass::river_small, small_river_width);
  river(LineClass::river_large, large_river_width);
  fill_polygons(land.rings(), land.tier.fills(FillClass::lake), palette.lake, 0, land.base);
  lines_.feather(land.tier.lines(), group(LineClass::lake), palette.lake, land.base);
}

void BasePainter::paint_strokes(const Land& land, const std::vector<ClassStroke>& strokes) {
  for (const ClassStroke& stroke : strokes) {
    LineStyle style = stroke.style;
    style.width_px = land.px(style.width_px);
    style.dash = scaled(style.dash, land.base.width_scale);
    lines_.stroke(land.tier.lines(), group(stroke.what), style, land.base);
  }
}

void BasePainter::hide_surroundings(const Land& land) {
  paint_where(stencil_core, 0);
  cover(whole_frame(land.base.canvas), land.palette().map_outside, land.base);
  paint_everywhere();
  lines_.feather(land.tier.lines(), group(LineClass::core), core_edge_colour(land.palette()), land.base);
  // Borders on the region's outline lie half outside of it.
  lines_.mark(land.tier.lines(), group(LineClass::core), land.px(border_band_width), stencil_core, land.base);
}

void BasePainter::paint_borders(const Land& land) {
  const Palette& palette = land.palette();
  const std::array<Band, 2> bands = {Band{land.px(border_band_width), palette.border_band},
                                     Band{land.px(border_width), palette.border}};
  if (!land.scene.layers.surroundings) paint_where(stencil_core, stencil_core);
  lines_.bands(land.tier.lines(), group(LineClass::border), bands, land.base);
  paint_everywhere();
}

void BasePainter::paint_data_edge(const Land& land) {
  if (land.scene.plane->data_edge.size() < 3) return;
  lines_.hide_outside(land.plane.lines(), PlaneMesh::data_edge, land.scene.plane->data_edge,
                      land.palette().map_outside, land.px(data_fade_width), land.base);
}

}  // namespace sillon
