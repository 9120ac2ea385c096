// Questions about polygons, answered by GEOS through its reentrant interface.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "geo/space.hpp"

namespace sillon {

// Rings of one polygon or multipolygon under the even-odd rule, each closed or not, in degrees.
using Rings = std::vector<std::vector<LonLat>>;

// Why the polygon is not valid, in a few words with the position ("its edge crosses or touches itself at lon
// 5.80000, lat 49.40000"), or nothing when it is. Valid means: every ring bounds an area, no two edges cross,
// rings touch at single points at most (OGC 06-103r4, 6.1.11).
std::optional<std::string> polygon_fault(const Rings& rings);

// True when `p` lies inside or on the edge, even-odd rule; also answered for polygons that are not valid.
bool polygon_contains(const Rings& rings, LonLat p);

}  // namespace sillon
