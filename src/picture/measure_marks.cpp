// The measured path: geodesics from point to point, each with its true length.
#include <algorithm>
#include <cmath>

#include "geo/geodesic.hpp"
#include "geo/measure.hpp"
#include "picture/map_marks.hpp"

namespace sillon {
namespace {

constexpr float step_px = 24;  // between the points of a leg: a geodesic hardly bends over that
constexpr float path_width = 2.2f, point_radius = 4.2f, label_lift = 10;

void add_leg_length(const Sight& sight, const std::vector<PixelPoint>& leg, double length_km,
                    MarkSheet& sheet) {
  const PixelPoint middle = leg[leg.size() / 2], along = leg.back() - leg.front();
  TextMark text;
  text.text = sight.words.distance_km(length_km);
  text.style = {Face::lato_bold, 13.5f * sight.scale, 0};
  const TextExtent extent = sight.type.measure(text.text, text.style);
  if (length(along) < extent.width_px * 0.7f) return;  // the plate beside the map has it too
  // Beside the line, on the side that is above it.
  const float far = std::max(1e-3f, length(along));
  PixelPoint normal{along.y_px / far, -along.x_px / far};
  if (normal.y_px > 0) normal = normal * -1;
  const float reach = label_lift * sight.scale + std::fabs(normal.x_px) * extent.width_px / 2;
  const PixelPoint at = middle + normal * reach;
  text.origin = {std::round(at.x_px - extent.width_px / 2), std::round(at.y_px + extent.cap_height_px / 2)};
  text.colour = sight.palette.ink;
  text.halo = sight.palette.halo_core;
  text.halo_px = 3.2f * sight.scale;
  sheet.texts.push_back(std::move(text));
}

}  // namespace

void add_measure_marks(const Sight& sight, const Measuring& measuring, MarkSheet& sheet) {
  if (!measuring.on) return;
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
    add_leg_length(sight, stroke.points, geodesic_km(from, to), sheet);
    sheet.strokes.push_back(std::move(stroke));
  }
  for (const LonLat point : measuring.points)
    if (const auto pixel = pixel_of(point))
      sheet.discs.push_back({*pixel, point_radius * s, sight.palette.surface, 2 * s, sight.palette.ink});
}

}  // namespace sillon
