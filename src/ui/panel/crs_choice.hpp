// The projections that the atlas offers, one of them in use.
#pragma once

#include <string>

#include "ui/panel/panel_frame.hpp"
#include "ui/widget/column.hpp"

namespace sillon {

// A click turns the map to another. One in use that the atlas does not offer is named as well.
void draw_crs_choice(PanelFrame& frame, Column& column, const std::string& title);

}  // namespace sillon
