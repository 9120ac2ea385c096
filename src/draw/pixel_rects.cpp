#include "draw/pixel_rects.hpp"

#include <algorithm>
#include <cmath>

namespace sillon {
namespace {

int within(float px, int side_px) {
  return static_cast<int>(std::clamp(px, 0.0f, static_cast<float>(side_px)));
}

}  // namespace

PixelRect pixels_around(const PixelBox& box, FrameSize size) {
  const int left = within(std::floor(box.x_px), size.width_px),
            top = within(std::floor(box.y_px), size.height_px);
  const int right = within(std::ceil(box.right_px()), size.width_px),
            bottom = within(std::ceil(box.bottom_px()), size.height_px);
  return {left, top, std::max(0, right - left), std::max(0, bottom - top)};
}

std::optional<PixelRect> pixels_inside(const PixelBox& box, FrameSize size) {
  const int left = within(std::ceil(box.x_px), size.width_px),
            top = within(std::ceil(box.y_px), size.height_px);
  const int right = within(std::floor(box.right_px()), size.width_px),
            bottom = within(std::floor(box.bottom_px()), size.height_px);
  if (right <= left || bottom <= top) return std::nullopt;
  return PixelRect{left, top, right - left, bottom - top};
}

std::vector<PixelRect> strips_beside(const PixelRect& rect, FrameSize size) {
  const int right = rect.left_px + rect.width_px, bottom = rect.top_px + rect.height_px;
  std::vector<PixelRect> strips;
  for (const PixelRect strip : {PixelRect{0, 0, size.width_px, rect.top_px},
                                PixelRect{0, bottom, size.width_px, size.height_px - bottom},
                                PixelRect{0, rect.top_px, rect.left_px, rect.height_px},
                                PixelRect{right, rect.top_px, size.width_px - right, rect.height_px}})
    if (strip.width_px > 0 && strip.height_px > 0) strips.push_back(strip);
  return strips;
}

bool covers(const PixelBox& box, const PixelRect& rect, float beyond_x_px, float beyond_y_px) {
  const auto left = static_cast<float>(rect.left_px), top = static_cast<float>(rect.top_px);
  return box.x_px <= left - beyond_x_px && box.y_px <= top - beyond_y_px &&
         box.right_px() >= left + static_cast<float>(rect.width_px) + beyond_x_px &&
         box.bottom_px() >= top + static_cast<float>(rect.height_px) + beyond_y_px;
}

}  // namespace sillon
