// The hand of the measuring tool: a click adds a point; one near the last, a double click or Enter ends the
// path, and the next click begins another. Without a mouse a cross stands at the middle of the map: the space
// bar or Enter adds the point below it.
#pragma once

#include <optional>

#include "ui/panel/panel_frame.hpp"

namespace sillon {

// A click on the map while measuring.
void measure_at(PanelFrame& frame, PixelPoint at);
// The path is complete: its last click was a double click, or Enter came.
void end_measuring_path(PanelFrame& frame);

// Once a frame, after the panels; draws the cross and the leg to the mouse.
void read_measuring(PanelFrame& frame, bool mouse_on_map);

// What the plate says besides the path.
struct MeasuringHand {
  bool ended = false;          // the next click begins anew
  bool cross = false;          // shown now
  std::optional<LonLat> next;  // where a point would come to stand: below the mouse or the cross
};
MeasuringHand measuring_hand(const PanelFrame& frame);

}  // namespace sillon
