// Paints discs and rings.
#pragma once

#include <span>

#include "draw/canvas.hpp"
#include "draw/programs.hpp"
#include "gl/row_table.hpp"
#include "picture/marks.hpp"

namespace sillon {

class DiscPainter {
 public:
  void paint(std::span<const DiscMark> discs, const Programs& programs, const Canvas& canvas);

 private:
  RowTable rows_;
};

}  // namespace sillon
