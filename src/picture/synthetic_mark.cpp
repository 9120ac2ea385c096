// The word SYNTHETIC on every picture of an invented atlas: at the upper right, in the theme's ink turned
// round. The credits at the lower right say it once more, so that a picture cut off at one edge keeps it.
#include <algorithm>
#include <cmath>

#include "picture/map_marks.hpp"

namespace sillon {
namespace {

constexpr float margin = 16, zoom_buttons = 37, gap = 12;  // as the panels lie at the upper right
constexpr float plate_height = 37, beside_word = 16, letter_size = 17, tracking_em = 0.14f;

}  // namespace

void add_synthetic_mark(const Sight& sight, MarkSheet& sheet, Picture& picture) {
  const PixelBox& clear = sight.layout.clear;
  const bool has_panels = clear.x_px > 0 || clear.y_px > 0;
  const float right = (has_panels ? margin + zoom_buttons + gap : margin) * sight.scale;
  const auto style_at = [](float s) {
    return TextStyle{Face::lato_bold, letter_size * s, letter_size * s * tracking_em};
  };
  const auto width_at = [&](float s) {
    return std::ceil(sight.type.measure(synthetic_word, style_at(s)).width_px + 2 * beside_word * s);
  };
  // On a map that is too small for it, it is set smaller and never left out.
  const float room = std::max(clear.width_px - right - margin * sight.scale, clear.width_px / 2);
  const float s = sight.scale * std::min(1.0f, room / width_at(sight.scale));
  const TextExtent extent = sight.type.measure(synthetic_word, style_at(s));

  const PixelBox box{std::round(std::max(clear.x_px, clear.right_px() - right - width_at(s))),
                     std::round(clear.y_px + std::min(margin * sight.scale, clear.height_px / 10)),
                     width_at(s), std::round(plate_height * s)};
  sheet.plates.push_back({box, 3 * s, sight.palette.ink, 0, {}});
  TextMark word;
  word.text = synthetic_word;
  word.origin = {std::round(box.x_px + (box.width_px - extent.width_px) / 2),
                 std::round(box.y_px + (box.height_px + extent.cap_height_px) / 2)};
  word.style = style_at(s);
  word.colour = sight.palette.surface;
  sheet.texts.push_back(std::move(word));
  picture.furniture.push_back(box);
}

}  // namespace sillon
