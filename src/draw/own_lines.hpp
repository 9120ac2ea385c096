// How the lines of own layers look: roads, railways, contours, and what has no sort. Files that people put
// into the base map's folder; the atlas that is shipped has none.
#pragma once

#include <vector>

#include "draw/line_packing.hpp"
#include "draw/tier_mesh.hpp"
#include "picture/picture.hpp"

namespace sillon {

struct ClassStroke {
  LineClass what = LineClass::other;
  LineStyle style;  // widths and dashes in logical pixels
};

// In the order of painting, lower ones first. From afar a road is a thin line; from close by it widens, and
// parts into a filling between two edges, as a railway parts into sleepers. Widths grow steadily with the
// scale, so that nothing jumps while zooming.
std::vector<ClassStroke> own_ground_strokes(const Layers& layers, const Palette& palette,
                                            double m_per_logical_px);
std::vector<ClassStroke> own_line_strokes(const Layers& layers, const Palette& palette,
                                          double m_per_logical_px);

}  // namespace sillon
