// Nearest neighbours and neighbours within a radius, exact on the WGS 84 ellipsoid: a k-d tree over the
// straight lines through it finds the candidates, and a geodesic decides where these leave it open
// (chord.hpp).
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "geo/space.hpp"

namespace sillon {

struct NeighbourTree;

struct Neighbour {
  std::uint32_t index = 0;  // into the span given to the constructor
  double distance_km = 0;   // of the geodesic
  bool operator==(const Neighbour&) const = default;
};

// The answer, in a batch, for a query that is no position or asks an index without points.
inline constexpr std::uint32_t no_neighbour = std::numeric_limits<std::uint32_t>::max();

// Neighbours of many queries, one list after the other.
struct NeighbourLists {
  std::vector<std::size_t> first = {0};  // of each query; one more than there are queries
  std::vector<std::uint32_t> index;

  std::span<const std::uint32_t> of(std::size_t query) const {
    return std::span(index).subspan(first[query], first[query + 1] - first[query]);
  }
};

// Exact means: as if `geodesic_km` were asked for every point, equal distances in the order of the indices.
// So it is at poles, across the date line and at the antipodes, and for points that lie in one place.
// Longitudes are taken modulo 360 degrees.
//
// `nearest_with_distance`, alone or in a batch, takes a distance below 300 km from the chord: within 0.2 mm
// of the geodesic, below 100 km within 1 micrometre. All other distances are those of `geodesic_km`.
//
// A query takes a geodesic for each rival whose distance differs by less than the band: 2e-7 of it at 100 km,
// 8e-5 at 1,900 km. Beyond that, the band is 0.7 % wide, and asking from another continent about points of
// one town may take a geodesic for each of them.
//
// What is no position (not finite, or beyond a pole) is left out of the points, and has no neighbours when it
// asks. Several threads may ask at once.
class NeighbourIndex {
 public:
  // The span need not outlive the call. At most 2^32 - 2 points.
  explicit NeighbourIndex(std::span<const LonLat> points);
  ~NeighbourIndex();
  NeighbourIndex(NeighbourIndex&&) noexcept;
  NeighbourIndex& operator=(NeighbourIndex&&) noexcept;

  // Which point is nearest. The cheapest question: it takes a geodesic only for a rival in the proven band.
  std::optional<std::uint32_t> nearest(LonLat from) const;
  std::optional<Neighbour> nearest_with_distance(LonLat from) const;
  // The `count` nearest, or as many as there are, nearest first.
  std::vector<Neighbour> nearest(LonLat from, std::size_t count) const;

  // Those whose geodesic is at most `radius_km` long, by index; none for a radius that is negative or NaN.
  std::vector<std::uint32_t> within(LonLat from, double radius_km) const;
  // The same, nearest first.
  std::vector<Neighbour> within_with_distance(LonLat from, double radius_km) const;

  // The same for many queries, in their order, on at most `threads` cores (0 is taken for 1). Queries are
  // answered in the order of a curve that fills the plane, so neighbours in space find the tree in the cache.
  std::vector<std::uint32_t> nearest_of_each(std::span<const LonLat> from, unsigned threads = 1) const;
  std::vector<Neighbour> nearest_of_each_with_distance(
      std::span<const LonLat> from,
      unsigned threads = 1) const;  // NaN beside no_neighbour
  NeighbourLists within_of_each(std::span<const LonLat> from, double radius_km, unsigned threads = 1) const;

 private:
  std::unique_ptr<const NeighbourTree> tree_;
};

}  // namespace sillon
