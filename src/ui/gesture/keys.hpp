// The keyboard outside the panels: the shortcuts of the command table, and the arrows that move the map.
#pragma once

#include "ui/panel/panel_frame.hpp"

namespace sillon {

void read_keys(PanelFrame& frame);

}  // namespace sillon
