#include "picture/plane_morph.hpp"

#include <utility>

namespace sillon {

PlaneMorph::PlaneMorph(std::shared_ptr<const Plane> from, std::shared_ptr<const Plane> to)
    : from_(std::move(from)), to_(std::move(to)) {}

std::optional<MapPoint> PlaneMorph::before(MapPoint in_new_plane) {
  const auto known = known_.find(in_new_plane);
  if (known != known_.end()) return known->second;
  const std::optional<LonLat> place = to_->projection->lonlat_from_map(in_new_plane);
  const auto found = place ? from_->projection->map_from_lonlat(*place) : std::nullopt;
  known_.emplace(in_new_plane, found);
  return found;
}

}  // namespace sillon
