// Paints lines, each over its halo, in their order.
#pragma once

#include <span>

#include "draw/canvas.hpp"
#include "draw/programs.hpp"
#include "gl/row_table.hpp"
#include "picture/marks.hpp"

namespace sillon {

class StrokePainter {
 public:
  void paint(std::span<const Stroke> strokes, const Programs& programs, const Canvas& canvas);

 private:
  RowTable vertices_, styles_;
};

}  // namespace sillon
