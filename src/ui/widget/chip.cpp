#include "ui/widget/chip.hpp"

#include <algorithm>
#include <cmath>

namespace sillon {
namespace {

constexpr UiStyle chip_style = UiStyle::secondary;
constexpr float chip_height = 24, chip_gap = 6, chip_padding = 10;
constexpr float tag_height = 18, tag_padding = 7;

}  // namespace

void chips(const Pen& pen, Column& column, const std::vector<std::string>& words) {
  if (words.empty()) return;
  const Palette& p = pen.palette();
  const float height = pen.px(chip_height), gap = pen.px(chip_gap), padding = pen.px(chip_padding);
  float x = column.x_px;
  for (const std::string& whole : words) {
    const std::string word = pen.fitted(chip_style, whole, column.width_px - 2 * padding);
    const float wide = std::ceil(pen.width(chip_style, word)) + 2 * padding;
    if (x > column.x_px && x + wide > column.right_px()) {
      x = column.x_px;
      column.gap(height + gap);
    }
    const PixelBox box{x, column.y_px, wide, height};
    pen.fill(box, p.surface_2, pen.px(3));
    pen.frame(box, p.hairline, pen.px(3));
    pen.text_on(x + padding, box.y_px + height / 2, chip_style, p.ink, word);
    x += wide + gap;
  }
  column.gap(height);
}

float tag_width(const Pen& pen, std::string_view words) {
  return std::ceil(pen.width(UiStyle::secondary, words)) + 2 * pen.px(tag_padding);
}

void tag(const Pen& pen, std::string_view words, float right_px, float centre_y_px, Rgba colour) {
  const float wide = tag_width(pen, words), height = pen.px(tag_height);
  const PixelBox box{right_px - wide, std::round(centre_y_px - height / 2), wide, height};
  pen.frame(box, colour, pen.px(3));
  pen.text_on(box.x_px + wide / 2, box.y_px + height / 2, UiStyle::secondary, colour, words, Align::centre);
}

}  // namespace sillon
