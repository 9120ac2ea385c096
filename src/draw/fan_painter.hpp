// Paints filled convex polygons with soft edges: arrow heads, needles.
#pragma once

#include <span>

#include "draw/canvas.hpp"
#include "draw/programs.hpp"
#include "gl/row_table.hpp"
#include "picture/marks.hpp"

namespace sillon {

class FanPainter {
 public:
  void paint(std::span<const Fan> fans, const Programs& programs, const Canvas& canvas);

 private:
  RowTable rows_, points_;
};

}  // namespace sillon
