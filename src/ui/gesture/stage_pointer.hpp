// The mouse on stage: a light around it, a click in the overview, and no arrow in the picture once it rests.
#pragma once

#include "ui/panel/panel_frame.hpp"

namespace sillon {

// After the gestures on the map.
void draw_stage_pointer(PanelFrame& frame);

// True while the main button has been held still for so long that it is a light and no click.
bool is_held_as_light();

// True when the frame's click was for the overview.
bool read_overview_click(PanelFrame& frame);

}  // namespace sillon
