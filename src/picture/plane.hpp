// The plane: geometry projected once into a CRS, as floats relative to the plane's own origin (3 cm at 300
// km). Panning and zooming change one matrix; a new CRS makes a new plane.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "atlas/atlas.hpp"
#include "geo/projection.hpp"
#include "geo/space.hpp"

namespace sillon {

struct PlaneVertex {
  float x_m = 0, y_m = 0;  // metres east and north of the plane's origin
};

// Same parts and features as the BaseTier it was made from; a part loses the vertices that have no place in
// this CRS.
struct PlaneTier {
  std::shared_ptr<const BaseTier> source;
  std::vector<PlaneVertex> vertices;
  std::vector<std::uint32_t> part_first;  // features are the source's
  std::size_t dropped = 0;
};

struct PlaneDot {
  float x_m = 0, y_m = 0;
  float population = 0;
};

struct Plane {
  std::shared_ptr<const Projection> projection;
  MapPoint origin;
  double turn_rad = 0;          // turns the plane so that north is up at the region's centre
  std::vector<MapPoint> towns;  // absolute; NaN outside the CRS
  std::vector<PlaneDot> settlements;
  std::vector<std::vector<PlaneVertex>> graticule;  // one line a degree
  std::vector<PlaneVertex> data_edge;    // closed outline of the base map's extent, counter-clockwise
  std::vector<MapPoint> region_outline;  // vertices of the core, to fit the camera
  LonLatBox region;                      // of the core, or of the places of an atlas without one
  std::size_t dropped = 0;               // places of towns that this CRS cannot show
  std::size_t dropped_ground = 0;        // towns of the base map, vertices of graticule and edge: the same
};

std::shared_ptr<const Plane> make_plane(std::shared_ptr<const Atlas> atlas,
                                        std::shared_ptr<const Projection> projection);
std::shared_ptr<const PlaneTier> make_plane_tier(const Plane& plane, std::shared_ptr<const BaseTier> tier);

}  // namespace sillon
