#include "image/difference.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace sillon {
namespace {

constexpr int block_px = 8;

const std::uint8_t* pixel(const Image& image, int x, int y) {
  return image.rgba.data() + 4 * (static_cast<std::size_t>(y) * static_cast<std::size_t>(image.width_px) +
                                  static_cast<std::size_t>(x));
}

// Rec. ITU-R BT.709, over the stored values.
double luminance(const std::uint8_t* p) {
  return 0.2126 * p[0] + 0.7152 * p[1] + 0.0722 * p[2];
}

int largest_channel_difference(const std::uint8_t* p, const std::uint8_t* q) {
  return std::max({std::abs(p[0] - q[0]), std::abs(p[1] - q[1]), std::abs(p[2] - q[2])});
}

double block_difference(const Image& a, const Image& b, int left, int top) {
  const int right = std::min(left + block_px, a.width_px), bottom = std::min(top + block_px, a.height_px);
  double sum = 0;
  for (int y = top; y < bottom; ++y) {
    for (int x = left; x < right; ++x) sum += luminance(pixel(a, x, y)) - luminance(pixel(b, x, y));
  }
  return std::fabs(sum) / ((right - left) * (bottom - top));
}

}  // namespace

Difference difference_of(const Image& a, const Image& b) {
  Difference found;
  found.width_px = a.width_px;
  found.height_px = a.height_px;
  found.other_width_px = b.width_px;
  found.other_height_px = b.height_px;
  found.same_size = a.width_px == b.width_px && a.height_px == b.height_px;
  if (!found.same_size) {
    found.mean = found.worst = 255;
    found.worst_block = 255;
    found.share = 1;
    return found;
  }
  if (a.rgba.empty()) return found;

  std::int64_t sum = 0, visible = 0;
  found.left_px = a.width_px;
  found.top_px = a.height_px;
  for (int y = 0; y < a.height_px; ++y) {
    for (int x = 0; x < a.width_px; ++x) {
      const std::uint8_t *p = pixel(a, x, y), *q = pixel(b, x, y);
      sum += std::abs(p[0] - q[0]) + std::abs(p[1] - q[1]) + std::abs(p[2] - q[2]);
      const int largest = largest_channel_difference(p, q);
      found.worst = std::max(found.worst, largest);
      if (largest <= Difference::visible_step) continue;
      ++visible;
      found.left_px = std::min(found.left_px, x);
      found.right_px = std::max(found.right_px, x + 1);
      found.top_px = std::min(found.top_px, y);
      found.bottom_px = std::max(found.bottom_px, y + 1);
    }
  }
  if (visible == 0) found.left_px = found.top_px = 0;
  const double pixels = static_cast<double>(a.width_px) * a.height_px;
  found.mean = static_cast<double>(sum) / (3 * pixels);
  found.share = static_cast<double>(visible) / pixels;
  for (int top = 0; top < a.height_px; top += block_px) {
    for (int left = 0; left < a.width_px; left += block_px) {
      found.worst_block = std::max(found.worst_block, block_difference(a, b, left, top));
    }
  }
  return found;
}

std::string to_text(const Difference& d) {
  if (!d.same_size) {
    return fmt::format("the sizes differ: {} x {} px against {} x {} px", d.width_px, d.height_px,
                       d.other_width_px, d.other_height_px);
  }
  if (d.worst == 0) return "the pictures are the same";
  if (d.share == 0) {
    return fmt::format("no pixel differs by more than {}/255 (worst {}); mean {:.2f}/255",
                       Difference::visible_step, d.worst, d.mean);
  }
  return fmt::format(
      "{:.2f} % of pixels differ by more than {}/255 (worst {}), between x {}..{} and y {}..{}; "
      "mean {:.2f}/255",
      d.share * 100, Difference::visible_step, d.worst, d.left_px, d.right_px - 1, d.top_px, d.bottom_px - 1,
      d.mean);
}

Image difference_picture(const Image& a, const Image& b) {
  Image shown = b;
  for (int y = 0; y < b.height_px; ++y) {
    for (int x = 0; x < b.width_px; ++x) {
      const std::uint8_t* seen = pixel(b, x, y);
      const bool differs = x >= a.width_px || y >= a.height_px ||
                           largest_channel_difference(pixel(a, x, y), seen) > Difference::visible_step;
      const auto pale = static_cast<std::uint8_t>(std::lround(191 + luminance(seen) / 4));
      std::uint8_t* out = shown.rgba.data() + (seen - b.rgba.data());
      out[0] = differs ? 220 : pale;
      out[1] = differs ? 0 : pale;
      out[2] = differs ? 0 : pale;
      out[3] = 255;
    }
  }
  return shown;
}

}  // namespace sillon
