// Lines of pixels cut to a frame and thinned, before they are written as paths.
#pragma once

#include <vector>

#include "geo/space.hpp"

namespace sillon {

using PixelLine = std::vector<PixelPoint>;

// The part of a closed ring inside a box, as one ring that may run along the box's edges (Sutherland and
// Hodgman, "Reentrant polygon clipping", CACM 17(1), 1974, doi:10.1145/360767.360802). Empty when nothing is
// inside.
PixelLine ring_within(const PixelLine& ring, const PixelBox& box);

// The pieces of an open line that touch a box, each with the points before and after it.
std::vector<PixelLine> pieces_near(const PixelLine& line, const PixelBox& box);

// Points left out while the line moves by `tolerance_px` at most (Douglas and Peucker, 1973,
// doi:10.3138/FM57-6770-U75U-7727). The first and the last point stay.
PixelLine thinned(const PixelLine& line, float tolerance_px);

}  // namespace sillon
