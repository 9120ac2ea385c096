// Rectangles of whole pixels of a frame, and the boxes between pixels that they come from.
#pragma once

#include <optional>
#include <vector>

#include "geo/space.hpp"
#include "gl/render_target.hpp"
#include "picture/layout.hpp"

namespace sillon {

inline PixelRect whole_of(FrameSize size) {
  return {0, 0, size.width_px, size.height_px};
}
inline double area_of(const PixelRect& rect) {
  return static_cast<double>(rect.width_px) * rect.height_px;
}

// Every pixel of the frame that a box touches; empty where it touches none.
PixelRect pixels_around(const PixelBox& box, FrameSize size);
// The pixels of the frame that lie wholly inside; nothing where none do.
std::optional<PixelRect> pixels_inside(const PixelBox& box, FrameSize size);

// What a rectangle leaves free of the frame: strips above, below and beside it.
std::vector<PixelRect> strips_beside(const PixelRect& rect, FrameSize size);

// True when the box holds all of the rectangle, and so much beyond each of its sides.
bool covers(const PixelBox& box, const PixelRect& rect, float beyond_x_px = 0, float beyond_y_px = 0);

}  // namespace sillon
