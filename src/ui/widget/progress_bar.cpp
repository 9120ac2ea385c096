#include "ui/widget/progress_bar.hpp"

#include <algorithm>
#include <cmath>

namespace sillon {
namespace {

constexpr float height = 6;

}  // namespace

void progress_bar(const Pen& pen, Column& column, double share) {
  const PixelBox bar = column.take(pen.px(height));
  const Palette& p = pen.palette();
  const float done = std::round(bar.width_px * static_cast<float>(std::clamp(share, 0.0, 1.0)));
  pen.rule(bar.x_px, bar.y_px + std::floor(bar.height_px / 2), bar.width_px, p.outline);
  if (done > 0) pen.fill({bar.x_px, bar.y_px, done, bar.height_px}, p.accent, pen.px(height / 2));
}

}  // namespace sillon
