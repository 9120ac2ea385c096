// One frame of a session as pixels, without a window. Needs a current OpenGL context.
#pragma once

#include "app/frame.hpp"
#include "image/image.hpp"

namespace sillon {

// Drives everything that is under way to completion first.
Image draw_to_image(Session& session, FrameSize size, bool panels);

}  // namespace sillon
