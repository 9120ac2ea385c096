// Where the next widget of a panel goes: a column of fixed width that grows downwards, on whole pixels.
#pragma once

#include "geo/space.hpp"

namespace sillon {

struct Column {
  float x_px = 0, y_px = 0, width_px = 0;

  PixelBox take(float height_px) {
    const PixelBox box{x_px, y_px, width_px, height_px};
    y_px += height_px;
    return box;
  }
  void gap(float height_px) { y_px += height_px; }
  float right_px() const { return x_px + width_px; }
};

}  // namespace sillon
