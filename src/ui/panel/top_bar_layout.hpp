// Where things stand in the top bar, known also to what hangs below it.
#pragma once

#include "ui/panel/panel_frame.hpp"

namespace sillon {

struct TopBarLayout {
  PixelBox search;
  float languages_left_px = 0, signs_left_px = 0;
};

// A narrow window shortens the search field before anything else.
TopBarLayout top_bar_layout(const PanelFrame& frame);

// The search box as the actions of this frame leave it: words typed and Enter may come in one frame.
SearchBox search_now(PanelFrame& frame);

}  // namespace sillon
