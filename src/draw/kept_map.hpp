// The map of the frame before, without what stands still in the frame: the next one is made from it by moving
// it and by painting only what came into view or changed. It looks as if all had been painted.
#pragma once

#include <functional>
#include <optional>

#include "draw/picture_change.hpp"
#include "gl/render_target.hpp"

namespace sillon {

class KeptMap {
 public:
  // Paints a part of a picture into a target of the frame's size: its land, then what touches it of the
  // sheets on the map.
  using PaintPart = std::function<void(const Picture& picture, PixelRect part, const RenderTarget& target)>;
  // The same for the whole frame; false when that is good for this frame only.
  using PaintAll = std::function<bool(const Picture& picture, const RenderTarget& target)>;

  // Brings the map of this picture into `target`. A map is kept from its second frame on, so that zooming,
  // which nothing can be kept of, costs nothing besides.
  void show(const Picture& picture, const RenderTarget& target, const PaintAll& paint_all,
            const PaintPart& paint_part);

  void forget();
  // Of the last show(): true when it was made from the one before.
  bool was_kept() const { return was_kept_; }

 private:
  std::optional<Picture> before_;                // without what only panels and pointers read
  std::optional<RenderTarget> painted_, spare_;  // painted_: the map of before_, once it is worth it
  bool was_kept_ = false;
};

}  // namespace sillon
