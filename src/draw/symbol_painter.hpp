// Paints the symbols of kinds: fill, outline, halo, and the signs for what is planned or closed.
#pragma once

#include <span>

#include "draw/canvas.hpp"
#include "draw/programs.hpp"
#include "gl/row_table.hpp"
#include "picture/marks.hpp"

namespace sillon {

class SymbolPainter {
 public:
  SymbolPainter();
  void paint(std::span<const SymbolMark> symbols, const Programs& programs, const Canvas& canvas);

 private:
  RowTable rows_, shapes_;
};

}  // namespace sillon
