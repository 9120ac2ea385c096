// A part of a panel that scrolls when its content is taller: a column to fill, and a thin bar beside it.
#pragma once

#include <string_view>

#include "ui/widget/column.hpp"
#include "ui/widget/pen.hpp"

namespace sillon {

class ScrollArea {
 public:
  // `box` spans the panel from edge to edge; the column keeps that far from its sides (logical pixels).
  ScrollArea(const Pen& pen, std::string_view name, PixelBox box, float pad_left, float pad_right);
  ~ScrollArea();
  ScrollArea(const ScrollArea&) = delete;
  ScrollArea& operator=(const ScrollArea&) = delete;

  Column column;
  PixelBox view() const { return view_; }
  void scroll_to_top();

 private:
  const Pen& pen_;
  std::string_view name_;
  PixelBox view_;
  float top_px_ = 0;
};

}  // namespace sillon
