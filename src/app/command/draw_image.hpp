// One frame of a session as pixels, without a window. Needs a current OpenGL context.
#pragma once

#include "app/frame.hpp"
#include "image/image.hpp"

namespace sillon {

// Drives everything that is under way to completion first.
// `screen.ui_scale` is the screen's; the reader's size of text comes on top.
Image draw_to_image(Session& session, FrameSize screen, bool panels);

// What the speaker of the show sees, with all its small pictures; the frame alone without a show.
Image draw_speaker(Session& session, FrameSize screen);

}  // namespace sillon
