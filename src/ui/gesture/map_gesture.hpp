// The mouse on the map: dragging, the wheel, clicks, the box zoom, hovering.
#pragma once

#include "ui/panel/panel_frame.hpp"

namespace sillon {

void read_map_gestures(PanelFrame& frame);

}  // namespace sillon
