// Where every place lies in a plane, in the order of PlaceCells. Needed only where places are shown one by
// one: a million take as long to project as several frames.
#pragma once

#include <memory>
#include <vector>

#include "picture/plane.hpp"
#include "query/place_cells.hpp"

namespace sillon {

struct PlacePositions {
  std::shared_ptr<const PlaceCells> cells;
  std::shared_ptr<const Projection> projection;
  std::vector<PlaneVertex> at;  // of each of cells->order; NaN where the CRS cannot show it
  std::size_t dropped = 0;      // of those
};

std::shared_ptr<const PlacePositions> make_place_positions(const Places& places,
                                                           std::shared_ptr<const PlaceCells> cells,
                                                           const Plane& plane);

}  // namespace sillon
