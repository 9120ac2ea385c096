#include "draw/kept_map.hpp"

#include <utility>

#include "draw/picture_change.hpp"
#include "draw/pixel_rects.hpp"

namespace sillon {
// The spare one where it fits.
RenderTarget KeptMap::target_of(FrameSize size) {
  if (spare_ && spare_->width_px() == size.width_px && spare_->height_px() == size.height_px) {
    RenderTarget target = std::move(*spare_);
    spare_.reset();
    return target;
  }
  spare_.reset();
  return RenderTarget::offscreen(size.width_px, size.height_px);
}

bool KeptMap::follow(const Picture& picture, const RenderTarget& target, const PaintPart& paint_part) {
  const auto change = last_ && lasts_ ? change_between(last_->picture, picture) : std::nullopt;
  if (!change) return false;
  const PixelRect whole = whole_of(picture.size);
  RenderTarget next = target_of(picture.size);
  next.copy(last_->target, whole, change->x_px, change->y_px);
  for (const PixelRect& part : change->parts) paint_part(picture, part, next);
  target.copy(next, whole);
  spare_ = std::move(last_->target);
  last_.emplace(PaintedMap{map_of(picture), std::move(next)});
  return true;
}

void KeptMap::paint(const Picture& picture, const RenderTarget& target, const PaintAll& paint_all) {
  if (last_) spare_ = std::move(last_->target);
  last_.reset();
  RenderTarget next = target_of(picture.size);
  lasts_ = paint_all(picture, next);
  target.copy(next, whole_of(picture.size));
  last_.emplace(PaintedMap{map_of(picture), std::move(next)});
}

std::optional<PaintedMap> KeptMap::take() {
  return std::exchange(last_, std::nullopt);
}

void KeptMap::forget() {
  last_.reset();
  spare_.reset();
}

}  // namespace sillon
