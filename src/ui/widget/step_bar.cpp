#include "ui/widget/step_bar.hpp"

#include <cmath>

namespace sillon {
namespace {

constexpr float height = 3, gap = 4, least_part = 3;

}  // namespace

void step_bar(const Pen& pen, Column& column, int step, int steps) {
  const PixelBox bar = column.take(pen.px(height));
  if (steps <= 0) return;
  const Palette& p = pen.palette();
  const auto edge = [&](int i) {
    return std::round(bar.x_px + bar.width_px * static_cast<float>(i) / static_cast<float>(steps));
  };
  // Where there are more steps than room, the parts stand without gaps.
  const bool apart = bar.width_px / static_cast<float>(steps) > pen.px(gap + least_part);
  for (int i = 0; i < steps; ++i) {
    const float left = edge(i), right = edge(i + 1) - (apart && i + 1 < steps ? pen.px(gap) : 0);
    if (i <= step)
      pen.fill({left, bar.y_px, right - left, bar.height_px}, p.accent, pen.px(1.5f));
    else  // thin, so that the two are told apart without colour
      pen.rule(left, bar.y_px + std::floor(bar.height_px / 2), right - left, p.outline);
  }
}

}  // namespace sillon
