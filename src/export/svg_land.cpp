#include "export/svg_land.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <iterator>

#include "export/css_colour.hpp"
#include "export/svg_path.hpp"

namespace sillon {
namespace {

// Widths and dashes in logical pixels: those of the painted map.
constexpr float core_edge_width = 1.5f;
constexpr float admin_width = 0.9f;
constexpr float district_width = 0.8f;
constexpr float graticule_width = 1;
constexpr float river_width = 1.3f;
constexpr float border_width = 1.5f, border_band_width = 11;
constexpr float settlement_m_per_root = 13;                           // radius, for each root of a person
constexpr float smallest_settlement = 0.8f, largest_settlement = 48;  // radii
constexpr float margin_px = 20;  // beyond the frame: no edge of a cut ring is seen

class LandWriter {
 public:
  LandWriter(const BaseScene& scene, FrameSize size, std::string_view id, float tolerance_px)
      : scene_(scene),
        palette_(*scene.palette),
        id_(id),
        tolerance_px_(tolerance_px),
        frame_{-margin_px, -margin_px, static_cast<float>(size.width_px) + 2 * margin_px,
               static_cast<float>(size.height_px) + 2 * margin_px} {}

  std::string write() {
    const std::string core = rings(BaseLayer::core);
    const Layers& layers = scene_.layers;
    add("<clipPath id=\"{}-core\"><path clip-rule=\"evenodd\" d=\"{}\"/></clipPath>\n", id_, core);
    if (layers.settlements && is_visible(palette_.settlement_core))
      add("<defs><path id=\"{}-towns\" d=\"{}\"/></defs>\n", id_, settlements());
    add("<path fill=\"{}\" d=\"{}\"/>\n", css_colour(palette_.map_outside), frame_path());
    if (layers.surroundings) {
      fill(rings(BaseLayer::sea), palette_.map_sea);
      fill(rings(BaseLayer::land), palette_.map_outside);
      if (layers.settlements) towns(palette_.settlement_outside, false);
    }
    fill(core, palette_.map_core);
    if (layers.settlements) towns(palette_.settlement_core, true);
    if (!layers.surroundings) add("<g clip-path=\"url(#{}-core)\">\n", id_);
    if (layers.districts && scene_.districts)
      stroke(lines(BaseLayer::district), palette_.district, district_width);
    glow(core);
    if (layers.borders) stroke(lines(BaseLayer::admin), palette_.admin_line, admin_width, "5 2.5 1.2 2.5");
    if (layers.graticule) stroke(graticule(), palette_.graticule, graticule_width);
    if (layers.rivers) {
      stroke(lines(BaseLayer::river), palette_.river, river_width);
      fill(rings(BaseLayer::lake), palette_.lake);
    }
    if (layers.borders) {
      const std::string borders = lines(BaseLayer::border);
      stroke(borders, palette_.border_band, border_band_width);
      stroke(borders, palette_.border, border_width);
    }
    if (!layers.surroundings) svg_ += "</g>\n";
    hide_outside_data();
    return std::move(svg_);
  }

 private:
  template <class... Values>
  void add(fmt::format_string<Values...> form, Values&&... values) {
    fmt::format_to(std::back_inserter(svg_), form, std::forward<Values>(values)...);
  }

  void fill(const std::string& data, Rgba colour) {
    if (data.empty() || !is_visible(colour)) return;
    add("<path fill=\"{}\" fill-rule=\"evenodd\" d=\"{}\"/>\n", css_colour(colour), data);
  }

  void stroke(const std::string& data, Rgba colour, float width, std::string_view dash = {}) {
    if (data.empty() || !is_visible(colour)) return;
    add("<path fill=\"none\" stroke=\"{}\" stroke-width=\"{:.4g}\"", css_colour(colour),
        width * scene_.width_scale);
    if (!dash.empty()) add(" stroke-dasharray=\"{}\"", dash);
    add(" d=\"{}\"/>\n", data);
  }

  // Discs whose area follows their people, as one path.
  std::string settlements() const {
    const PixelPoint middle = pixel_of({0, 0}), east = pixel_of({1000, 0});
    const float px_per_m = std::hypot(east.x_px - middle.x_px, east.y_px - middle.y_px) / 1000;
    std::string data;
    for (const PlaneDot& dot : scene_.plane->settlements) {
      const PixelPoint at = pixel_of({dot.x_m, dot.y_m});
      const float radius =
          std::clamp(settlement_m_per_root * px_per_m * std::sqrt(dot.population),
                     smallest_settlement * scene_.width_scale, largest_settlement * scene_.width_scale);
      if (!frame_.touches({at.x_px - radius, at.y_px - radius, 2 * radius, 2 * radius})) continue;
      fmt::format_to(std::back_inserter(data),
                     "M{:.1f} {:.1f}a{:.3g} {:.3g} 0 1 0 {:.3g} 0a{:.3g} {:.3g} 0 1 0 -{:.3g} 0",
                     at.x_px - radius, at.y_px, radius, radius, 2 * radius, radius, radius, 2 * radius);
    }
    return data;
  }

  void towns(Rgba colour, bool in_core) {
    if (!is_visible(colour) || !is_visible(palette_.settlement_core)) return;
    add("<use href=\"#{}-towns\" fill=\"{}\"", id_, css_colour(colour));
    if (in_core) add(" clip-path=\"url(#{}-core)\"", id_);
    svg_ += "/>\n";
  }

  // The inner half of three bands along the region's outline, or a plain line where the theme has none.
  void glow(const std::string& core) {
    constexpr float widths[] = {22, 12, 5};
    bool glows = false;
    for (std::size_t i = 0; i < std::size(widths); ++i) {
      const float alpha = palette_.core_glow[i];
      if (alpha <= 0 || core.empty()) continue;
      glows = true;
      add("<path clip-path=\"url(#{}-core)\" fill=\"none\" stroke=\"{}\" stroke-width=\"{:.4g}\" "
          "d=\"{}\"/>\n",
          id_, css_colour(with_alpha(palette_.core_edge, alpha)), widths[i] * scene_.width_scale, core);
    }
    if (!glows) stroke(core, palette_.core_edge, core_edge_width);
  }

  std::string frame_path() const {
    std::string data;
    append_path(data,
                {{frame_.x_px, frame_.y_px},
                 {frame_.right_px(), frame_.y_px},
                 {frame_.right_px(), frame_.bottom_px()},
                 {frame_.x_px, frame_.bottom_px()}},
                true);
    return data;
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

  std::string rings(BaseLayer layer) const {
    std::string data;
    each_part(layer, [&](const BaseFeature& feature, const PixelLine& line) {
      if (!feature.polygon) return;
      const PixelLine ring = thinned(ring_within(line, frame_), tolerance_px_);
      if (ring.size() >= 3) append_path(data, ring, true);
    });
    return data;
  }

  std::string lines(BaseLayer layer) const {
    std::string data;
    each_part(layer, [&](const BaseFeature&, const PixelLine& line) { append_lines(data, line); });
    return data;
  }

  void append_lines(std::string& data, const PixelLine& line) const {
    for (const PixelLine& piece : pieces_near(line, frame_))
      append_path(data, thinned(piece, tolerance_px_), false);
  }

  PixelLine pixels_of(const std::vector<PlaneVertex>& vertices) const {
    PixelLine line;
    for (const PlaneVertex vertex : vertices) line.push_back(pixel_of(vertex));
    return line;
  }

  std::string graticule() const {
    std::string data;
    for (const auto& line : scene_.plane->graticule) append_lines(data, pixels_of(line));
    return data;
  }

  // Where the base map ends there is ground, not land.
  void hide_outside_data() {
    if (scene_.plane->data_edge.size() < 3) return;
    std::string data = frame_path();
    append_path(data, thinned(ring_within(pixels_of(scene_.plane->data_edge), frame_), tolerance_px_), true);
    fill(data, palette_.map_outside);
  }

  const BaseScene& scene_;
  const Palette& palette_;
  std::string_view id_;
  float tolerance_px_;
  PixelBox frame_;
  std::string svg_;
};

}  // namespace

std::string svg_land(const BaseScene& scene, FrameSize size, std::string_view id, float tolerance_px) {
  if (!scene.palette || !scene.plane) return {};
  return LandWriter(scene, size, id, tolerance_px).write();
}

}  // namespace sillon
