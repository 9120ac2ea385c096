// How large the interface is drawn: what the screen asks for, and the reader.
#pragma once

#include "picture/layout.hpp"

namespace sillon {

// Logical pixels that a larger text leaves at least, so that both panels and a map between them still fit.
inline constexpr int least_logical_width = 860, least_logical_height = 520;

// Device pixels in a logical pixel. A larger text goes as far as a frame of this size allows; the screen's
// own scale is never gone below for it, and a smaller text is taken as it is.
float ui_scale_for(int width_px, int height_px, float content_scale, int text_percent);

// `screen.ui_scale` is the screen's own scale; the frame that comes back has the reader's in it. On stage all
// is as large as the screen's height asks for, whatever the reader has at the desk.
FrameSize sized_for_reader(FrameSize screen, const State& state);

}  // namespace sillon
