// A place and a direction on a line, by the distance along it: where a glyph stands when text follows a
// river.
#pragma once

#include <span>

#include "geo/space.hpp"

namespace sillon {

struct PathPlace {
  PixelPoint at;
  float cos = 1, sin = 0;  // of the direction; y down, so a positive sine descends
};

// `distance_px` along the path; before its start and past its end the path goes on straight. The direction is
// that of the chord over `window_px` around the place, so that letters do not jitter on a crooked line. Fewer
// than two points give a level line through the first.
PathPlace place_on(std::span<const PixelPoint> path, float distance_px, float window_px);

}  // namespace sillon
