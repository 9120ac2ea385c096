// A word that is a tab: bold with a bar under it when active.
#pragma once

#include <string_view>

#include "ui/widget/press.hpp"

namespace sillon {

// Left end at `x_px`; the bar ends at `bottom_px`. Its width, so that the next one follows.
struct TabAnswer {
  bool clicked = false;
  float width_px = 0;
};
// `bar` is 3 for modes, 2 for languages and lists.
TabAnswer tab_word(const Pen& pen, std::string_view label, bool active, float x_px, float top_px,
                   float bottom_px, float bar = 3, UiStyle style = UiStyle::control,
                   UiStyle active_style = UiStyle::control_bold);
// The width a tab takes, active or not: the words keep their places.
float tab_word_width(const Pen& pen, std::string_view label, UiStyle active_style = UiStyle::control_bold);

}  // namespace sillon
