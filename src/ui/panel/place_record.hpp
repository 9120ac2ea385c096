// What the records say of a place over time: statements and what became of them, dated events, figures.
#pragma once

#include <string_view>

#include "ui/panel/panel_frame.hpp"
#include "ui/widget/column.hpp"

namespace sillon {

void draw_statements(PanelFrame& frame, Column& column, Row place);
void draw_events(PanelFrame& frame, Column& column, std::string_view subject);  // id of a place or a link
void draw_indicators(PanelFrame& frame, Column& column, Row place);

}  // namespace sillon
