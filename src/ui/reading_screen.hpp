// What the window shows while the first atlas is read and there is no map yet: the program's name, what is
// read, how far it is, and the button that ends it.
#pragma once

#include "picture/layout.hpp"
#include "picture/palette.hpp"
#include "ui/under_way.hpp"

namespace sillon {

struct ReadingShown {
  UnderWay work;
  Theme theme = Theme::paper;
  FrameSize size;
  const Words& words;
  bool can_cancel = true;  // all is read: no button
};

// What it is drawn on, and what the window shows before it says anything: the ground of the pages.
Rgba reading_ground(Theme theme);

// Draws it with the panels' library, between its new frame and its painting. True when the person wants to
// end it: the button, Esc.
bool draw_reading_screen(const ReadingShown& shown);

}  // namespace sillon
