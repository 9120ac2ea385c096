#include "ui/widget/tab_word.hpp"

#include <cmath>

namespace sillon {

float tab_word_width(const Pen& pen, std::string_view label, UiStyle active_style) {
  return std::ceil(pen.width(active_style, label));
}

TabAnswer tab_word(const Pen& pen, std::string_view label, bool active, float x_px, float top_px,
                   float bottom_px, float bar, UiStyle style, UiStyle active_style) {
  const Palette& p = pen.palette();
  const float wide = tab_word_width(pen, label, active_style);
  const PixelBox box{x_px, top_px, wide, bottom_px - top_px};
  PressOptions options;
  options.kind = ProbeKind::tab;
  options.ring_gap_px = -1;
  options.ring = PixelBox{x_px - pen.px(5), top_px, wide + pen.px(10), bottom_px - top_px};
  const Press state = press(pen, label, box, options);
  const UiStyle drawn = active ? active_style : style;
  // From the left, so that words below each other begin together, bold or not.
  pen.text_on(x_px, (top_px + bottom_px) / 2, drawn, active || state.hovered ? p.ink : p.ink_2, label);
  if (active) pen.fill({x_px, bottom_px - pen.px(bar), wide, pen.px(bar)}, p.accent);
  if (state.hovered) hand_cursor();
  return {state.clicked, wide};
}

}  // namespace sillon
