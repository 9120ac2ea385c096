// A figure of the atlas in the reader's words.
#pragma once

#include <string>

#include "ui/panel/panel_frame.hpp"
#include "ui/widget/column.hpp"

namespace sillon {

// "40", "at least 385", "about 11.4 M€": its qualifier and value; the unit too where `with_unit`.
std::string value_text(const PanelFrame& frame, const Indicator& figure, bool with_unit);
// "declared, 2015", "target, 2015, due September 2015"
std::string nature_line(const PanelFrame& frame, const Indicator& figure);
// Whether the figure's words begin with its unit ("start-ups in the network"), so that it need not be said.
bool says_its_unit(const Indicator& figure);

// "40 start-ups in the network", and what it is: two or more lines.
void draw_figure(PanelFrame& frame, Column& column, const Indicator& figure);
// The figure's nature, its source (a click copies its address) and its note, quiet.
void draw_figure_origin(PanelFrame& frame, Column& column, const Indicator& figure);
// The same without the nature.
void draw_figure_source(PanelFrame& frame, Column& column, const Indicator& figure);

}  // namespace sillon
