// Paints donuts, each with all of its slices in one quad: a map of many towns has hundreds of them.
#pragma once

#include <span>

#include "draw/canvas.hpp"
#include "draw/programs.hpp"
#include "gl/row_table.hpp"
#include "picture/marks.hpp"

namespace sillon {

class DonutPainter {
 public:
  void paint(std::span<const Donut> donuts, const Programs& programs, const Canvas& canvas);

 private:
  RowTable rows_, slices_;
};

}  // namespace sillon
