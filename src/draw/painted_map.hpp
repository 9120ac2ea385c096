// A map that was painted, with the picture that it shows: what later frames are made from.
#pragma once

#include "gl/render_target.hpp"
#include "picture/picture.hpp"

namespace sillon {

struct PaintedMap {
  Picture picture;      // as map_of gives it
  RenderTarget target;  // of the frame's size
};

// The picture without what only panels and pointers read, and without what stands still in the frame.
Picture map_of(const Picture& picture);

}  // namespace sillon
