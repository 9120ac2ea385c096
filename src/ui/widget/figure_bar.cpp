#include "ui/widget/figure_bar.hpp"

#include <algorithm>
#include <cmath>

#include "ui/widget/flow_text.hpp"

namespace sillon {
namespace {

constexpr float bar_height = 8, words_leading = 18, air = 4, value_gap = 10, least_bar = 3;

}  // namespace

bool figure_bar(const Pen& pen, Column& column, const FigureBar& bar) {
  const Palette& p = pen.palette();
  const float value = std::ceil(pen.width(UiStyle::control_value, bar.value));
  const float room = column.width_px - value - pen.px(value_gap);
  const int lines = std::max(1, wrapped_line_count(pen, room, bar.words, UiStyle::secondary));
  const float words = static_cast<float>(lines) * pen.px(words_leading);
  const PixelBox box = column.take(words + pen.px(bar_height) + 2 * pen.px(air));
  Press state;
  if (bar.pressable) {
    PressOptions options;
    options.kind = ProbeKind::row;
    state = press(pen, bar.words, box, options);
    if (state.hovered) {
      hover_ground(pen, box);
      hand_cursor();
    }
  }
  const Rgba colour = bar.pressable ? p.accent : p.ink_2;
  Column text{box.x_px, box.y_px + pen.px(air), room};
  wrapped_text(pen, text, bar.words, UiStyle::secondary, colour, words_leading);
  pen.text_on(box.right_px(), box.y_px + pen.px(air) + pen.px(words_leading) / 2, UiStyle::control_value,
              p.ink, bar.value, Align::right);
  const PixelBox track{box.x_px, box.bottom_px() - pen.px(air) - pen.px(bar_height), box.width_px,
                       pen.px(bar_height)};
  const float filled =
      std::max(pen.px(least_bar), std::round(track.width_px * std::clamp(bar.share, 0.0f, 1.0f)));
  const PixelBox part{track.x_px, track.y_px, bar.share > 0 ? filled : 0, track.height_px};
  pen.rule(track.x_px, track.bottom_px(), track.width_px, p.hairline);
  if (part.width_px <= 0) return state.clicked;
  if (bar.mapped)
    pen.fill(part, p.accent, pen.px(2));
  else
    pen.frame(part, p.ink_2, pen.px(2), pen.px(1.5f));
  return state.clicked;
}

}  // namespace sillon
