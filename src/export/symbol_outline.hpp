// The outlines of the kinds' shapes, for what is drawn with paths.
#pragma once

#include <vector>

#include "atlas/taxonomy.hpp"
#include "geo/space.hpp"

namespace sillon {

// The outline of a kind's shape around a point; a disc and a ring have as many corners as look round.
std::vector<PixelPoint> symbol_outline(Symbol symbol, PixelPoint at, float radius_px);

}  // namespace sillon
