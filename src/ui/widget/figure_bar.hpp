// A figure as a bar: its words and value above, its length against the largest beside it.
#pragma once

#include <string>

#include "ui/widget/column.hpp"
#include "ui/widget/press.hpp"

namespace sillon {

struct FigureBar {
  std::string words, value;
  float share = 0;      // 0 .. 1 of the longest
  bool mapped = false;  // counted on the map: filled; else told by somebody: hollow
  bool pressable = false;
};

// True when pressed.
bool figure_bar(const Pen& pen, Column& column, const FigureBar& bar);

}  // namespace sillon
