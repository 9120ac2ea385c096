// Where things stand in the top bar, known also to what hangs below it.
#pragma once

#include "ui/panel/panel_frame.hpp"

namespace sillon {

struct TopBarLayout {
  PixelBox search;
  PixelBox menu;  // its sign, at the right end
  float languages_left_px = 0, signs_left_px = 0;
  int sign_count = 0;
};

// A narrow window shortens the search field, then leaves out signs: what they do stands in the menu too.
TopBarLayout top_bar_layout(const PanelFrame& frame);

// The search box as the actions of this frame leave it: words typed and Enter may come in one frame.
SearchBox search_now(PanelFrame& frame);

}  // namespace sillon
