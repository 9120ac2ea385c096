// A square of counts, the same above and below its diagonal: every cell is a button, the arrow keys walk from
// cell to cell, Tab enters and leaves the square as one.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "ui/widget/column.hpp"
#include "ui/widget/press.hpp"

namespace sillon {

struct MatrixCell {
  std::string words;      // the count, written out; empty: nothing is counted here, and it cannot be pressed
  float strength = 0;     // 0 .. 1: how dark its ground is
  float cross_share = 0;  // 0 .. 1: of the count, what crosses a border
  bool chosen = false;
  std::string label;  // what it is
  std::string tip;    // the same with its counts, beside the mouse
};

struct MatrixGrid {
  std::vector<std::string> heads;  // of rows, and of columns by their numbers
  std::vector<MatrixCell> cells;   // row after row, heads.size() squared
  std::vector<std::string> sums;   // one a row
  std::string sum_head;
};

// The cell (row, column) that was pressed.
std::optional<std::pair<std::size_t, std::size_t>> matrix_grid(const Pen& pen, Column& column,
                                                               const MatrixGrid& grid);

}  // namespace sillon
