// A command as a row of the menu or the palette: a check mark where it is on, its words, its key at the
// right end.
#pragma once

#include <string>

#include "ui/widget/column.hpp"
#include "ui/widget/press.hpp"

namespace sillon {

struct CommandRow {
  std::string label;
  std::string line;  // below it, smaller; may be empty
  std::string key;   // as the reader's keyboard names it; may be empty
  bool on = false;
  bool dimmed = false;  // not available now
  bool chosen = false;  // by the arrows of a field of text
};

struct CommandRowAnswer {
  bool clicked = false, hovered = false, focused = false;
  unsigned id = 0;  // of the control, for take_focus
  PixelBox box;
};

// Words that are too long for the row take more lines.
float command_row_height(const Pen& pen, float width_px, const CommandRow& row);
// What the row needs to stay on one line.
float command_row_width(const Pen& pen, const CommandRow& row);

CommandRowAnswer command_row(const Pen& pen, Column& column, const CommandRow& row, bool takes_keyboard);

}  // namespace sillon
