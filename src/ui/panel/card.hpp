// The shape that all right panels share: a line that says what it is and a cross, a body that scrolls, at
// most two buttons pinned below.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "ui/panel/panel_frame.hpp"
#include "ui/widget/column.hpp"

namespace sillon {

struct Card {
  std::string panel;  // its name for tests: "place-card"
  std::string key;    // what it shows; another key starts at the top again
  std::optional<Symbol> symbol;
  bool hollow = false;
  std::string line;  // "Hub · Metz, Lorraine"
  std::function<void()> close;
  std::function<void(Column&)> fixed;  // between the head and what scrolls; may be empty
  std::function<void(Column&)> body;
  std::string first_button, second_button;  // empty: none
  std::function<void(int)> press;           // 0 or 1
};

void draw_card(PanelFrame& frame, const Card& card);

// The name of what a card shows: large, or smaller and wrapped when it is long. One that takes more than a
// few lines is cut, and shown whole on demand.
void card_title(PanelFrame& frame, Column& column, std::string_view title);
// A hairline and a small head.
void card_section(PanelFrame& frame, Column& column, std::string_view title);
// A few quiet lines.
void card_note(PanelFrame& frame, Column& column, std::string_view text);

// The rows of a virtual list that can be seen (and one more at each end, for the keyboard): calls `draw(row
// index, column)` for those and moves the column past all. Rows are `row_height_px` high.
void virtual_rows(Column& column, std::size_t count, float row_height_px,
                  const std::function<void(std::size_t, Column&)>& draw);

}  // namespace sillon
