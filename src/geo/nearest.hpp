// Nearest neighbours and neighbours within a radius: candidates by a k-d tree over points of the unit sphere,
// decided by the geodesic on the ellipsoid.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "geo/space.hpp"

namespace sillon {

struct Neighbour {
  std::uint32_t index = 0;  // into the span given to the constructor
  double distance_km = 0;   // geodesic
};

class NeighbourIndex {
 public:
  // Points that are not finite or lie beyond a pole are left out. The span need not outlive the call.
  explicit NeighbourIndex(std::span<const LonLat> points);
  ~NeighbourIndex();
  NeighbourIndex(NeighbourIndex&&) noexcept;
  NeighbourIndex& operator=(NeighbourIndex&&) noexcept;

  // Nearest first, equal distances by index; exact on the ellipsoid. Several threads may ask at once.
  std::vector<Neighbour> nearest(LonLat from, std::size_t count) const;
  std::vector<Neighbour> within(LonLat from, double radius_km) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace sillon
