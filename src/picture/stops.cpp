// Where the plan's stops stand in a frame.
#include "picture/map_marks.hpp"

namespace sillon {

constexpr float dot_end = 3;  // how far from a town links end that is no ring, logical pixels

StopPlace place_of_stop(const Sight& sight, const MapPlan& plan, std::uint32_t stop) {
  if (stop < plan.first_tray) {
    const Ring& ring = plan.towns.rings[stop];
    if (sight.as_dots) return {sight.at(ring.place), {dot_end * sight.scale, dot_end * sight.scale}, false};
    const PixelPoint at = sight.at(ring.place) + ring.push;
    if (ring.plate.width_px > 0) return {at, {ring.plate.width_px / 2, ring.plate.height_px / 2}, true};
    return {at, {ring.radius_px, ring.radius_px}, false};
  }
  const Tray& tray = plan.trays[stop - plan.first_tray];
  const PixelPoint at = sight.at(tray.anchor);
  const PixelPoint half{tray.box.width_px / 2, tray.box.height_px / 2};
  return {at + PixelPoint{tray.box.x_px, tray.box.y_px} + half, half, true};
}

std::uint32_t stop_of(const Sight& sight, const MapPlan& plan, const Selection& selection) {
  const Atlas& atlas = sight.atlas;
  if (const auto* key = std::get_if<PlaceKey>(&selection)) {
    const auto row = atlas.place_row(key->id);
    return row ? plan.stop_of(atlas, *row) : no_stop;
  }
  if (const auto* key = std::get_if<TownKey>(&selection)) {
    const auto row = atlas.town_row(key->id);
    return row ? plan.towns.ring_of_town[*row] : no_stop;
  }
  if (const auto* key = std::get_if<TrayKey>(&selection))
    for (std::size_t i = 0; i < plan.trays.size(); ++i)
      if (atlas.taxonomy.territories[plan.trays[i].territory].key == key->territory)
        return plan.first_tray + static_cast<std::uint32_t>(i);
  return no_stop;
}

bool is_tied(const Sight& sight, std::uint32_t stop) {
  return sight.emphasis->tied.empty() || sight.emphasis->tied[stop];
}

bool is_near(const Sight& sight, PixelPoint at, float reach_px) {
  const PixelBox& clear = sight.layout.clear;
  return at.x_px + reach_px >= clear.x_px && at.x_px - reach_px <= clear.right_px() &&
         at.y_px + reach_px >= clear.y_px && at.y_px - reach_px <= clear.bottom_px();
}

}  // namespace sillon
