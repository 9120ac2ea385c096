#include "draw/kept_map.hpp"

#include <utility>

namespace sillon {
namespace {

Picture map_of(const Picture& picture) {
  Picture map;
  map.size = picture.size;
  map.base = picture.base;
  map.dots = picture.dots;
  map.dots_below_sheet = picture.dots_below_sheet;
  for (std::size_t i = 0; i < std::min(sheets_on_map, picture.sheets.size()); ++i)
    map.sheets.push_back(picture.sheets[i]);
  return map;
}

bool fits(const std::optional<RenderTarget>& target, FrameSize size) {
  return target && target->width_px() == size.width_px && target->height_px() == size.height_px;
}

}  // namespace

void KeptMap::show(const Picture& picture, const RenderTarget& target, const PaintAll& paint_all,
                   const PaintPart& paint_part) {
  const auto change = before_ ? change_between(*before_, picture) : std::nullopt;
  was_kept_ = false;
  const FrameSize size = picture.size;
  const PixelRect whole{0, 0, size.width_px, size.height_px};
  if (!change) {
    painted_.reset();
    paint_all(picture, target);
  } else {
    if (!fits(spare_, size)) spare_ = RenderTarget::offscreen(size.width_px, size.height_px);
    bool lasts = true;
    if (!painted_) {
      lasts = paint_all(picture, *spare_);
    } else {
      spare_->copy(*painted_, whole, change->x_px, change->y_px);
      for (const PixelRect& part : change->parts) paint_part(picture, part, *spare_);
      was_kept_ = true;
    }
    target.copy(*spare_, whole);
    if (lasts) std::swap(painted_, spare_);
  }
  before_ = map_of(picture);
}

void KeptMap::forget() {
  before_.reset();
  painted_.reset();
  spare_.reset();
}

}  // namespace sillon
