// Paints rectangles with rounded corners: the grounds of legends, chips and town plates.
#pragma once

#include <span>

#include "draw/canvas.hpp"
#include "draw/programs.hpp"
#include "gl/row_table.hpp"
#include "picture/marks.hpp"

namespace sillon {

class PlatePainter {
 public:
  void paint(std::span<const Plate> plates, const Programs& programs, const Canvas& canvas);

 private:
  RowTable rows_;
};

}  // namespace sillon
