// "Linked with 10": what a place is linked with at the date.
#pragma once

#include "ui/panel/panel_frame.hpp"
#include "ui/widget/column.hpp"

namespace sillon {

void draw_place_links(PanelFrame& frame, Column& column, Row place);

}  // namespace sillon
