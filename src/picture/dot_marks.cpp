// What is chosen and hovered among places that are dots of their own.
#include <cmath>

#include "picture/map_marks.hpp"

namespace sillon {
namespace {

constexpr float symbol_radius = 7, ring_beyond = 4, town_radius = 9;  // logical pixels
constexpr float chosen_width = 2.5f, hovered_width = 1.5f;

// The point itself where it has one and the projection can show it.
std::optional<PixelPoint> point_of_place(const Sight& sight, Row place) {
  if (!sight.atlas.places.has_point(place)) return std::nullopt;
  const auto point = sight.plane.projection->map_from_lonlat(sight.atlas.places.point(place));
  if (!point) return std::nullopt;
  return sight.at(*point);
}

void add_place(const Sight& sight, Row place, float width, MarkSheet& sheet) {
  const auto at = point_of_place(sight, place);
  if (!at) return;
  const float s = sight.scale;
  SymbolMark mark = symbol_mark(sight, place, *at, symbol_radius);
  sheet.symbols.push_back(mark);
  add_circle(sheet.ring_strokes, *at, mark.radius_px + ring_beyond * s, width * s, sight.palette.ink);
}

void add_selection(const Sight& sight, const Selection& what, float width, MarkSheet& sheet) {
  const Atlas& atlas = sight.atlas;
  if (const auto* key = std::get_if<PlaceKey>(&what)) {
    if (const auto row = atlas.place_row(key->id)) add_place(sight, *row, width, sheet);
  } else if (const auto* link_key = std::get_if<LinkKey>(&what)) {
    const auto link = atlas.link_row(link_key->id);
    if (!link) return;
    add_place(sight, atlas.links.from[*link], width, sheet);
    add_place(sight, atlas.links.to[*link], width, sheet);
  } else if (const auto* town = std::get_if<TownKey>(&what)) {
    const auto row = atlas.town_row(town->id);
    if (row && std::isfinite(sight.plane.towns[*row].x_m))
      add_circle(sheet.ring_strokes, sight.at(sight.plane.towns[*row]), town_radius * sight.scale,
                 width * sight.scale, sight.palette.ink);
  }
}

}  // namespace

void add_dot_marks(const Sight& sight, MarkSheet& sheet) {
  if (!(sight.hover == sight.view.selection)) add_selection(sight, sight.hover, hovered_width, sheet);
  add_selection(sight, sight.view.selection, chosen_width, sheet);
}

}  // namespace sillon
