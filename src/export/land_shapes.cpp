#include "export/land_shapes.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <iterator>
#include <utility>

namespace sillon {
namespace {

// Widths and dashes in logical pixels: those of the painted map.
constexpr float core_edge_width = 1.5f;
constexpr float admin_width = 0.9f;
constexpr Dash admin_dash{5, 2.5f, 1.2f, 2.5f};
constexpr float district_width = 0.8f;
constexpr float graticule_width = 1;
constexpr float river_width = 1.3f;
constexpr float border_width = 1.5f, border_band_width = 11;
constexpr float settlement_m_per_root = 13;                           // radius, for each root of a person
constexpr float smallest_settlement = 0.8f, largest_settlement = 48;  // radii
constexpr float margin_px = 20;                                       // beyond the frame

class LandMaker {
 public:
  LandMaker(const BaseScene& scene, FrameSize size, float tolerance_px)
      : scene_(scene), palette_(*scene.palette), tolerance_px_(tolerance_px) {
    land_.frame = {-margin_px, -margin_px, static_cast<float>(size.width_px) + 2 * margin_px,
                   static_cast<float>(size.height_px) + 2 * margin_px};
  }

  LandShapes make() {
    land_.core = rings(BaseLayer::core);
    const Layers& layers = scene_.layers;
    const bool towns = layers.settlements && is_visible(palette_.settlement_core);
    if (towns) land_.towns = settlements();
    add({.on = LandCoat::On::frame, .colour = palette_.map_outside});
    if (layers.surroundings) {
      fill(rings(BaseLayer::sea), palette_.map_sea);
      fill(rings(BaseLayer::land), palette_.map_outside);
      if (towns) add({.on = LandCoat::On::towns, .colour = palette_.settlement_outside});
    }
    add({.on = LandCoat::On::core, .colour = palette_.map_core});
    if (towns) add({.on = LandCoat::On::towns, .colour = palette_.settlement_core, .within_core = true});
    only_core_ = !layers.surroundings;
    if (layers.districts && scene_.districts)
      stroke(lines(BaseLayer::district), palette_.district, district_width);
    glow();
    if (layers.borders) stroke(lines(BaseLayer::admin), palette_.admin_line, admin_width, admin_dash);
    if (layers.graticule) stroke(graticule(), palette_.graticule, graticule_width);
    if (layers.rivers) {
      stroke(lines(BaseLayer::river), palette_.river, river_width);
      fill(rings(BaseLayer::lake), palette_.lake);
    }
    if (layers.borders) {
      const std::vector<PixelLine> borders = lines(BaseLayer::border);
      stroke(borders, palette_.border_band, border_band_width);
      stroke(borders, palette_.border, border_width);
    }
    only_core_ = false;
    hide_outside_data();
    return std::move(land_);
  }

 private:
  void add(LandCoat coat) {
    if (!is_visible(coat.colour) || (coat.on == LandCoat::On::lines && coat.lines.empty())) return;
    if (coat.on == LandCoat::On::core && land_.core.empty()) return;
    coat.within_core = coat.within_core || only_core_;
    land_.coats.push_back(std::move(coat));
  }

  void fill(std::vector<PixelLine> rings, Rgba colour) {
    add({.lines = std::move(rings), .closed = true, .colour = colour});
  }

  void stroke(std::vector<PixelLine> lines, Rgba colour, float width, Dash dash = {}) {
    for (float& length : dash) length *= scene_.width_scale;
    add({.lines = std::move(lines), .colour = colour, .stroke_px = width * scene_.width_scale, .dash = dash});
  }

  // Discs whose area follows their people.
  std::vector<LandDisc> settlements() const {
    const PixelPoint middle = pixel_of({0, 0}), east = pixel_of({1000, 0});
    const float px_per_m = std::hypot(east.x_px - middle.x_px, east.y_px - middle.y_px) / 1000;
    std::vector<LandDisc> discs;
    for (const PlaneDot& dot : scene_.plane->settlements) {
      const PixelPoint at = pixel_of({dot.x_m, dot.y_m});
      const float radius =
          std::clamp(settlement_m_per_root * px_per_m * std::sqrt(dot.population),
                     smallest_settlement * scene_.width_scale, largest_settlement * scene_.width_scale);
      if (land_.frame.touches({at.x_px - radius, at.y_px - radius, 2 * radius, 2 * radius}))
        discs.push_back({at, radius});
    }
    return discs;
  }

  // The inner half of three bands along the region's outline, or a plain line where the theme has none.
  void glow() {
    constexpr float widths[] = {22, 12, 5};
    bool glows = false;
    for (std::size_t i = 0; i < std::size(widths); ++i) {
      const float alpha = palette_.core_glow[i];
      if (alpha <= 0 || land_.core.empty()) continue;
      glows = true;
      add({.on = LandCoat::On::core,
           .colour = with_alpha(palette_.core_edge, alpha),
           .stroke_px = widths[i] * scene_.width_scale,
           .within_core = true});
    }
    if (!glows)
      add({.on = LandCoat::On::core,
           .colour = palette_.core_edge,
           .stroke_px = core_edge_width * scene_.width_scale});
  }

  PixelPoint pixel_of(PlaneVertex vertex) const {
    const MapPoint origin = scene_.plane->origin;
    return scene_.pixel_from_map(
        {origin.x_m + static_cast<double>(vertex.x_m), origin.y_m + static_cast<double>(vertex.y_m)});
  }

  // Every part of a layer's features, in pixels.
  void each_part(BaseLayer layer,
                 const std::function<void(const BaseFeature&, const PixelLine&)>& use) const {
    if (!scene_.tier) return;
    const PlaneTier& tier = *scene_.tier;
    for (const BaseFeature& feature : tier.source->geometry.features) {
      if (feature.layer != layer) continue;
      for (std::uint32_t part = feature.first_part; part < feature.first_part + feature.part_count; ++part) {
        PixelLine line;
        for (std::uint32_t i = tier.part_first[part]; i < tier.part_first[part + 1]; ++i)
          line.push_back(pixel_of(tier.vertices[i]));
        use(feature, line);
      }
    }
  }

  std::vector<PixelLine> rings(BaseLayer layer) const {
    std::vector<PixelLine> all;
    each_part(layer, [&](const BaseFeature& feature, const PixelLine& line) {
      if (!feature.polygon) return;
      PixelLine ring = thinned(ring_within(line, land_.frame), tolerance_px_);
      if (ring.size() >= 3) all.push_back(std::move(ring));
    });
    return all;
  }

  std::vector<PixelLine> lines(BaseLayer layer) const {
    std::vector<PixelLine> all;
    each_part(layer, [&](const BaseFeature&, const PixelLine& line) { append_lines(all, line); });
    return all;
  }

  void append_lines(std::vector<PixelLine>& all, const PixelLine& line) const {
    for (const PixelLine& piece : pieces_near(line, land_.frame))
      all.push_back(thinned(piece, tolerance_px_));
  }

  PixelLine pixels_of(const std::vector<PlaneVertex>& vertices) const {
    PixelLine line;
    for (const PlaneVertex vertex : vertices) line.push_back(pixel_of(vertex));
    return line;
  }

  std::vector<PixelLine> graticule() const {
    std::vector<PixelLine> all;
    for (const auto& line : scene_.plane->graticule) append_lines(all, pixels_of(line));
    return all;
  }

  // Where the base map ends there is ground, not land.
  void hide_outside_data() {
    if (scene_.plane->data_edge.size() < 3) return;
    land_.data_edge.push_back(
        thinned(ring_within(pixels_of(scene_.plane->data_edge), land_.frame), tolerance_px_));
    add({.on = LandCoat::On::outside_data, .colour = palette_.map_outside});
  }

  const BaseScene& scene_;
  const Palette& palette_;
  float tolerance_px_;
  bool only_core_ = false;  // what is added now is not seen outside the region
  LandShapes land_;
};

}  // namespace

LandShapes land_shapes(const BaseScene& scene, FrameSize size, float tolerance_px) {
  if (!scene.palette || !scene.plane) return {};
  return LandMaker(scene, size, tolerance_px).make();
}

}  // namespace sillon
