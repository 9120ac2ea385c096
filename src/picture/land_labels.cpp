// Names of countries and territories, letter-spaced over their land.
#include <algorithm>
#include <cmath>

#include "picture/map_labels.hpp"

namespace sillon {
namespace {

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    lines.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return lines;
}

bool is_of_territory(const MapLabel& label) {
  return label.role == "territory";
}

std::optional<PixelBox> place_name(const Sight& sight, const MapLabel& label, const PixelFromMap& frame,
                                   LabelPlacer& placer, MapPlan& plan) {
  const auto point = sight.plane.projection->map_from_lonlat(label.point);
  if (!point) return std::nullopt;
  const bool territory = is_of_territory(label);
  const float size_px = (territory ? (label.large ? 15.0f : 10.5f) : 12.0f) * sight.scale;
  const TextStyle style{Face::lato_semibold, size_px, 0.24f * size_px};
  const std::vector<std::string> lines =
      lines_of(std::string(label.names.in(sight.view.language, sight.atlas.info.fallback)));
  float width = 0;
  for (const std::string& line : lines) width = std::max(width, sight.type.measure(line, style).width_px);
  const float line_height = std::ceil(size_px * 1.55f),
              height = line_height * static_cast<float>(lines.size());
  const float cap = sight.type.measure("H", style).cap_height_px;
  const PixelPoint at = frame(*point);
  std::vector<PixelBox> candidates;
  // Not far: a name that leaves its land says something false, so rather none.
  for (const float dy : {0.0f, -0.7f, 0.7f, -1.4f, 1.4f})
    for (const float dx : {0.0f, -0.25f, 0.25f, -0.5f, 0.5f})
      candidates.push_back(
          {at.x_px - width / 2 + dx * width, at.y_px - height / 2 + dy * line_height, width, height});
  const auto index = placer.place(candidates);
  if (!index) return std::nullopt;
  const PixelBox& box = candidates[*index];
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const float own = sight.type.measure(lines[i], style).width_px;
    PlacedLabel placed;
    placed.anchor = *point;
    placed.text = lines[i];
    placed.style = style;
    placed.colour = territory ? sight.palette.territory_text : sight.palette.ink_3;
    placed.halo = territory ? sight.palette.halo_core : sight.palette.halo_out;
    const PixelBox line{box.x_px + (width - own) / 2, box.y_px + line_height * static_cast<float>(i), own,
                        line_height};
    placed.offset = PixelPoint{line.x_px, line.y_px + (line.height_px + cap) / 2} - at;
    plan.labels.push_back(std::move(placed));
  }
  return box;
}

}  // namespace

std::optional<PixelBox> place_territory_name(const Sight& sight, std::string_view territory,
                                             const PixelFromMap& frame, LabelPlacer& placer, MapPlan& plan) {
  if (!sight.view.layers.labels || !sight.atlas.basemap) return std::nullopt;
  for (const MapLabel& label : sight.atlas.basemap->labels)
    if (is_of_territory(label) && label.key == territory)
      return place_name(sight, label, frame, placer, plan);
  return std::nullopt;
}

void place_land_names(const Sight& sight, const PixelFromMap& frame, LabelPlacer& placer, MapPlan& plan) {
  if (!sight.atlas.basemap) return;
  const auto has_tray = [&](const MapLabel& label) {
    return std::any_of(plan.trays.begin(), plan.trays.end(), [&](const Tray& tray) {
      return sight.atlas.taxonomy.territories[tray.territory].key == label.key;
    });
  };
  for (const MapLabel& label : sight.atlas.basemap->labels) {
    const bool territory = is_of_territory(label);
    if (territory ? has_tray(label) : !sight.view.layers.surroundings) continue;
    place_name(sight, label, frame, placer, plan);
  }
}

}  // namespace sillon
