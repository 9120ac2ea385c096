#include "picture/link_counts.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "picture/curve.hpp"
#include "picture/map_marks.hpp"

namespace sillon {
namespace {

constexpr float size = 11.5f, halo = 3.2f;                                      // logical pixels
constexpr float air_x = 3, air_y = 2;                                           // around a number
constexpr float least_length = 46;                                              // a shorter arc is all number
constexpr std::array tries = {0.5f, 0.42f, 0.58f, 0.34f, 0.66f, 0.27f, 0.73f};  // shares of the arc

PixelPoint point_at(const std::vector<PixelPoint>& points, float share) {
  const float place = share * static_cast<float>(points.size() - 1);
  const auto before = std::min(static_cast<std::size_t>(place), points.size() - 2);
  const float part = place - static_cast<float>(before);
  return points[before] * (1 - part) + points[before + 1] * part;
}

// What a number must not cover.
std::vector<PixelBox> taken_boxes(const Sight& sight, const MapPlan& plan) {
  std::vector<PixelBox> taken;
  const auto stops = plan.first_tray + static_cast<std::uint32_t>(plan.trays.size());
  for (std::uint32_t stop = 0; stop < stops; ++stop) {
    const StopPlace place = place_of_stop(sight, plan, stop);
    if (is_near(sight, place.at, place.half_size.x_px))
      taken.push_back({place.at.x_px - place.half_size.x_px, place.at.y_px - place.half_size.y_px,
                       2 * place.half_size.x_px, 2 * place.half_size.y_px});
  }
  for (const PlacedLabel& label : plan.labels) {
    if (!label.path.empty()) continue;
    const PixelPoint at = sight.at(label.anchor);
    if (!is_near(sight, at, 260 * sight.scale)) continue;
    const TextExtent extent = sight.type.measure(label.text, label.style);
    const PixelPoint origin = at + label.offset;
    taken.push_back({origin.x_px, origin.y_px - extent.cap_height_px, extent.width_px,
                     extent.cap_height_px + extent.descent_px});
  }
  return taken;
}

}  // namespace

std::size_t add_link_counts(const Sight& sight, const MapPlan& plan, std::vector<CountedArc> arcs,
                            MarkSheet& sheet) {
  if (arcs.empty()) return 0;
  const float s = sight.scale;
  std::stable_sort(arcs.begin(), arcs.end(), [](const CountedArc& a, const CountedArc& b) {
    return a.chosen != b.chosen ? a.chosen : a.links > b.links;
  });
  std::vector<PixelBox> taken = taken_boxes(sight, plan);
  std::size_t written = 0;
  for (const CountedArc& arc : arcs) {
    if (arc.points.size() < 2 || length_of(arc.points) < least_length * s) continue;
    TextMark number;
    number.text = sight.words.number(arc.links);
    number.style = {Face::lato_bold, size * s, 0};
    const TextExtent extent = sight.type.measure(number.text, number.style);
    for (const float share : tries) {
      const PixelPoint at = point_at(arc.points, share);
      const PixelBox box{at.x_px - extent.width_px / 2 - air_x * s,
                         at.y_px - extent.cap_height_px / 2 - air_y * s, extent.width_px + 2 * air_x * s,
                         extent.cap_height_px + 2 * air_y * s};
      if (std::any_of(taken.begin(), taken.end(), [&](const PixelBox& b) { return b.touches(box); }))
        continue;
      number.origin = {std::round(at.x_px - extent.width_px / 2),
                       std::round(at.y_px + extent.cap_height_px / 2)};
      number.colour = with_alpha(arc.colour, 1);
      number.halo = sight.palette.halo_core;
      number.halo_px = halo * s;
      sheet.texts.push_back(std::move(number));
      taken.push_back(box);
      ++written;
      break;
    }
  }
  return written;
}

}  // namespace sillon
