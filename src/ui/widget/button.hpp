// Buttons: filled for the one thing a panel is for, outlined for others, bare for a sign alone, and plain
// words.
#pragma once

#include <string_view>

#include "ui/widget/column.hpp"
#include "ui/widget/icon.hpp"
#include "ui/widget/press.hpp"

namespace sillon {

inline constexpr float button_height = 38;

bool primary_button(const Pen& pen, std::string_view label, PixelBox box);
bool secondary_button(const Pen& pen, std::string_view label, PixelBox box);
// Side by side over the width, the first filled; the one clicked, or -1. Stacked where the words need it.
float button_row_height(const Pen& pen, float width_px, std::string_view first, std::string_view second);
int button_row(const Pen& pen, PixelBox box, std::string_view first, std::string_view second);

// A sign without frame; its words show beside the mouse and name it to tests.
bool icon_button(const Pen& pen, Icon icon, std::string_view label, std::string_view tip, PixelBox box,
                 float icon_size = 20);

// Plain words in the accent colour; `align` says which end of the words `x_px` is. The hit area is 28 high.
bool text_link(const Pen& pen, std::string_view label, float x_px, float centre_y_px,
               Align align = Align::left, UiStyle style = UiStyle::secondary, bool takes_keyboard = true);

}  // namespace sillon
