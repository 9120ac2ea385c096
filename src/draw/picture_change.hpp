// What of the frame before can be kept for this one: while the map is dragged or something is pointed at,
// nearly all of it, some pixels further on.
#pragma once

#include <optional>
#include <vector>

#include "gl/render_target.hpp"
#include "picture/picture.hpp"

namespace sillon {

// The sheets that lie on the map and move with it; what follows them stands still in the frame.
inline constexpr std::size_t sheets_on_map = 3;

struct PictureChange {
  int x_px = 0, y_px = 0;        // what was there is now so much further right and down
  std::vector<PixelRect> parts;  // of the frame, to be painted anew: what came into view, and what changed
};

// From one picture to the next; nothing where the whole map is to be painted anew: another scale, land,
// projection or colour, a shift that is no whole number of pixels, or too much that changed.
std::optional<PictureChange> change_between(const Picture& before, const Picture& now);

}  // namespace sillon
