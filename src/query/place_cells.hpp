// Every place with a point, along a curve over the sphere on which each cell of a quadtree is one run. Made
// once for an atlas: a projection does not enter it, and what a view shows is a few runs of it.
#pragma once

#include <cstdint>
#include <vector>

#include "atlas/atlas.hpp"

namespace sillon {

struct PlaceCells {
  LonLatBox extent;                 // of all points
  std::vector<Row> order;           // place rows, by code, then by row
  std::vector<std::uint32_t> code;  // Morton's: bits of latitude and longitude in turn, latitude first, 16
                                    // each, from the south-west corner of the extent
  std::size_t size() const { return order.size(); }

  struct Run {
    std::uint32_t begin = 0, end = 0;  // of `order`
    bool operator==(const Run&) const = default;
  };
  // The places of all cells that touch the box, in runs that ascend and do not meet; besides these only few
  // places beyond its edges. An extent or a box across the date line is two for the caller to ask about.
  std::vector<Run> runs_in(const LonLatBox& box) const;
};

// Morton, G. M. (1966), A computer oriented geodetic data base and a new technique in file sequencing, IBM.
PlaceCells make_place_cells(const Places& places);

}  // namespace sillon
