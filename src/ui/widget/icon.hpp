// The few signs of the interface, drawn in our own strokes in a box of 20 (visual.md 4): no icon font.
#pragma once

#include "ui/widget/pen.hpp"

namespace sillon {

enum class Icon {
  search,
  close,
  plus,
  minus,
  fit,
  left,
  right,
  up,
  down,
  check,
  back,
  save,
  theme,
  help,
  warning,
  play,
  pause,
  far_left,
  far_right,
  menu
};

void draw_icon(const Pen& pen, Icon icon, PixelPoint centre, Rgba colour, float size = 20);

}  // namespace sillon
