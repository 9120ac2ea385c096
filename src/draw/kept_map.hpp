// The map of the frame before, without what stands still in the frame: the next one is made from it by moving
// it and by painting only what came into view or changed. It looks as if all had been painted.
#pragma once

#include <functional>
#include <optional>

#include "draw/painted_map.hpp"

namespace sillon {

class KeptMap {
 public:
  // Paints a part of a picture into a target of the frame's size: its land, then what touches it of the
  // sheets on the map.
  using PaintPart = std::function<void(const Picture& picture, PixelRect part, const RenderTarget& target)>;
  // The same for the whole frame; false when that is good for this frame only.
  using PaintAll = std::function<bool(const Picture& picture, const RenderTarget& target)>;

  // Brings the map of this picture into `target` from the one before, and keeps it; false when it cannot.
  bool follow(const Picture& picture, const RenderTarget& target, const PaintPart& paint_part);
  // Paints all of it, and keeps it; where it does not last, for take() only.
  void paint(const Picture& picture, const RenderTarget& target, const PaintAll& paint_all);

  const Picture* picture() const { return last_ ? &last_->picture : nullptr; }  // of what is kept
  bool lasts() const { return lasts_; }
  // Gives what is kept away.
  std::optional<PaintedMap> take();
  void forget();

 private:
  RenderTarget target_of(FrameSize size);

  std::optional<PaintedMap> last_;
  bool lasts_ = false;
  std::optional<RenderTarget> spare_;
};

}  // namespace sillon
