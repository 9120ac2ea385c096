// Small steps between the picture's values and the texels of a row table.
#pragma once

#include <vector>

#include "gl/row_table.hpp"
#include "picture/palette.hpp"

namespace sillon {

inline Texel texel_of(Rgba colour) {
  return {colour.r, colour.g, colour.b, colour.a};
}

}  // namespace sillon
