#include "picture/place_positions.hpp"

#include <atomic>

#include "work/shares.hpp"

namespace sillon {
namespace {

// Enough that a share has a PROJ object of its own, little enough to stay in the cache.
constexpr std::size_t points_at_once = 1 << 15;

}  // namespace

std::shared_ptr<const PlacePositions> make_place_positions(const Places& places,
                                                           std::shared_ptr<const PlaceCells> cells,
                                                           const Plane& plane) {
  auto positions = std::make_shared<PlacePositions>();
  positions->projection = plane.projection;
  positions->at.resize(cells->size());
  std::atomic<std::size_t> dropped = 0;
  in_shares(cells->size(), points_at_once, [&](std::size_t begin, std::size_t end) {
    std::vector<LonLat> points(end - begin);
    std::vector<MapPoint> projected(end - begin);
    for (std::size_t i = begin; i < end; ++i) points[i - begin] = places.point(cells->order[i]);
    dropped += plane.projection->map_from_lonlat(points, projected);
    for (std::size_t i = begin; i < end; ++i)
      positions->at[i] = {static_cast<float>(projected[i - begin].x_m - plane.origin.x_m),
                          static_cast<float>(projected[i - begin].y_m - plane.origin.y_m)};
  });
  positions->dropped = dropped;
  positions->cells = std::move(cells);
  return positions;
}

}  // namespace sillon
