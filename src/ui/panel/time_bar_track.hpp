// The track of the bar of time: how many places there are in each month, as a curve that one drags the date
// along.
#pragma once

#include <optional>

#include "ui/panel/panel_frame.hpp"

namespace sillon {

// Room that the curve and the years below it need at least, in logical pixels.
inline constexpr float least_track_height = 54;

// Keys while it has the keyboard: left and right a month, Page up and Page down a year, Home and End the
// ends.
void draw_time_track(PanelFrame& frame, PixelBox box);

// Places that the filters leave in that month, as the curve shows them.
std::uint32_t places_in_month(const PanelFrame& frame, int month);

}  // namespace sillon
