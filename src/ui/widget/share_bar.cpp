#include "ui/widget/share_bar.hpp"

#include <algorithm>
#include <cmath>

namespace sillon {
namespace {

constexpr float height = 24, gap = 2, least_part = 6, padding = 4;

}  // namespace

void share_bar(const Pen& pen, Column& column, const std::vector<BarPart>& parts) {
  double whole = 0;
  int shown = 0;
  for (const BarPart& part : parts) {
    whole += part.size;
    shown += part.size > 0;
  }
  const PixelBox bar = column.take(pen.px(height));
  if (shown == 0) return;
  // Every part has its least width; the rest is shared by size.
  const float least = pen.px(least_part), between = pen.px(gap);
  const float to_share = std::max(
      0.0f, bar.width_px - static_cast<float>(shown) * least - static_cast<float>(shown - 1) * between);
  float x = bar.x_px;
  int left = shown;
  for (const BarPart& part : parts) {
    if (part.size <= 0) continue;
    const bool last = --left == 0;
    const float wide =
        last ? bar.right_px() - x : std::round(least + to_share * static_cast<float>(part.size / whole));
    const PixelBox box{x, bar.y_px, wide, bar.height_px};
    if (part.hollow)
      pen.frame(box, part.colour, pen.px(3), pen.px(1.5f));
    else
      pen.fill(box, part.colour, pen.px(3));
    if (pen.width(UiStyle::section_head, part.words) + 2 * pen.px(padding) <= wide)
      pen.text_on(x + wide / 2, bar.y_px + bar.height_px / 2, UiStyle::section_head,
                  part.hollow ? part.colour : pen.palette().surface, part.words, Align::centre);
    x += wide + between;
  }
}

}  // namespace sillon
