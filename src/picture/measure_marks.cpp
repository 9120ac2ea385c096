// The measured path: geodesics from point to point, each with its true length.
#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

#include "geo/geodesic.hpp"
#include "geo/measure.hpp"
#include "picture/map_marks.hpp"

namespace sillon {
namespace {

constexpr float step_px = 24;  // between the points of a leg: a geodesic hardly bends over that
constexpr float path_width = 2.2f, point_radius = 4.2f, label_lift = 10;

struct Length {
  TextMark text;
  PixelBox box;
};

PixelBox box_of(const Sight& sight, const TextMark& text) {
  const TextExtent extent = sight.type.measure(text.text, text.style);
  return {text.origin.x_px, text.origin.y_px - extent.cap_height_px, extent.width_px, extent.cap_height_px};
}

PixelBox with_air(PixelBox box, float air) {
  return {box.x_px - air, box.y_px - air, box.width_px + 2 * air, box.height_px + 2 * air};
}

// What a length must never lie on.
bool is_clear(const Sight& sight, PixelBox box, const std::vector<Length>& others, const Picture& picture) {
  const PixelBox air = with_air(box, 4 * sight.scale);
  return lies_within(air, sight.layout.clear) &&
         std::none_of(picture.furniture.begin(), picture.furniture.end(),
                      [&](const PixelBox& other) { return other.touches(air); }) &&
         std::none_of(picture.hit_discs.begin(), picture.hit_discs.end(),
                      [&](const HitDisc& disc) { return with_air(box, disc.radius_px).contains(disc.at); }) &&
         std::none_of(others.begin(), others.end(),
                      [&](const Length& other) { return other.box.touches(air); });
}

bool covers_words(const Sight& sight, PixelBox box, const Picture& picture) {
  const PixelBox air = with_air(box, 4 * sight.scale);
  for (const MarkSheet& sheet : picture.sheets)
    for (const TextMark& text : sheet.texts)
      if (text.path.empty() && box_of(sight, text).touches(air)) return true;
  return false;
}

void add_leg_length(const Sight& sight, const std::vector<PixelPoint>& leg, double length_km,
                    const Picture& picture, std::vector<Length>& lengths) {
  const PixelPoint along = leg.back() - leg.front();
  TextMark text;
  text.text = sight.words.distance_km(length_km);
  text.style = {Face::lato_bold, 13.5f * sight.scale, 0};
  const TextExtent extent = sight.type.measure(text.text, text.style);
  if (length(along) < extent.width_px * 0.7f) return;  // the plate beside the map has it too
  text.colour = sight.palette.ink;
  text.halo = sight.palette.halo_core;
  text.halo_px = 3.2f * sight.scale;
  // Beside the line, first on the side that is above it and near its middle, where it lies on no name; else
  // where it lies on nothing but names.
  const float far = std::max(1e-3f, length(along));
  PixelPoint normal{along.y_px / far, -along.x_px / far};
  if (normal.y_px > 0) normal = normal * -1;
  const float half = std::fabs(normal.x_px) * extent.width_px / 2;
  std::optional<Length> second;
  for (const float share : {0.5f, 0.42f, 0.58f, 0.34f, 0.66f, 0.26f, 0.74f})
    for (const float side : {1.0f, -1.0f, 2.2f, -2.2f}) {
      const auto i = static_cast<std::size_t>(share * static_cast<float>(leg.size() - 1));
      const float within = share * static_cast<float>(leg.size() - 1) - static_cast<float>(i);
      const PixelPoint on_leg = leg[i] + (leg[std::min(i + 1, leg.size() - 1)] - leg[i]) * within;
      const PixelPoint at = on_leg + normal * (label_lift * side * sight.scale + std::copysign(half, side));
      text.origin = {std::round(at.x_px - extent.width_px / 2),
                     std::round(at.y_px + extent.cap_height_px / 2)};
      const PixelBox box = box_of(sight, text);
      if (!is_clear(sight, box, lengths, picture)) continue;
      if (!covers_words(sight, box, picture)) return lengths.push_back({text, box});
      if (!second) second = Length{text, box};
    }
  if (second) lengths.push_back(std::move(*second));  // else the plate beside the map has it
}

// The names and numbers below the lengths.
void drop_words_below(const Sight& sight, const std::vector<Length>& lengths, Picture& picture,
                      std::size_t top) {
  for (std::size_t i = 0; i < top; ++i)
    std::erase_if(picture.sheets[i].texts, [&](const TextMark& text) {
      return text.path.empty() && std::any_of(lengths.begin(), lengths.end(), [&](const Length& one) {
               return box_of(sight, text).touches(with_air(one.box, 3 * sight.scale));
             });
    });
}

}  // namespace

void add_measure_marks(const Sight& sight, const Measuring& measuring, std::size_t above, Picture& picture) {
  if (!measuring.on) return;
  MarkSheet& sheet = picture.sheets[above];
  std::vector<Length> lengths;
  const float s = sight.scale;
  const auto pixel_of = [&](LonLat point) -> std::optional<PixelPoint> {
    const auto on_map = sight.plane.projection->map_from_lonlat(point);
    return on_map ? std::optional(sight.at(*on_map)) : std::nullopt;
  };
  const double max_step_km = static_cast<double>(step_px) * sight.m_per_logical_px / 1000;
  for (std::size_t i = 0; i + 1 < measuring.points.size(); ++i) {
    const LonLat from = measuring.points[i], to = measuring.points[i + 1];
    Stroke stroke;
    for (const LonLat point : geodesic_line(from, to, max_step_km))
      if (const auto pixel = pixel_of(point)) stroke.points.push_back(*pixel);
    if (stroke.points.size() < 2) continue;
    stroke.width_px = path_width * s;
    stroke.colour = sight.palette.ink;
    stroke.halo = sight.palette.halo_core;
    stroke.halo_px = 3 * s;
    add_leg_length(sight, stroke.points, geodesic_km(from, to), picture, lengths);
    sheet.strokes.push_back(std::move(stroke));
  }
  for (const LonLat point : measuring.points)
    if (const auto pixel = pixel_of(point))
      sheet.discs.push_back({*pixel, point_radius * s, sight.palette.surface, 2 * s, sight.palette.ink});
  drop_words_below(sight, lengths, picture, above);
  for (Length& one : lengths) sheet.texts.push_back(std::move(one.text));
}

}  // namespace sillon
