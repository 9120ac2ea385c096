// What a card says of ties: neighbours within some steps, and the shortest chain to another place.
#pragma once

#include "ui/panel/panel_frame.hpp"
#include "ui/widget/column.hpp"

namespace sillon {

// Nothing for a place without links.
void draw_place_ties(PanelFrame& frame, Column& column, Row place);
// The neighbours of all that is shown in a town.
void draw_town_ties(PanelFrame& frame, Column& column, Row town);

}  // namespace sillon
