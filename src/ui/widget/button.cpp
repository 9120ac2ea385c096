#include "ui/widget/button.hpp"

#include <algorithm>
#include <cmath>

namespace sillon {
namespace {

constexpr float gap_between = 10;
constexpr float side_padding = 14;

bool button(const Pen& pen, std::string_view label, PixelBox box, bool filled) {
  const Press state = press(pen, label, box);
  const Palette& p = pen.palette();
  const float radius = pen.px(4);
  if (filled) {
    // Pressed and hovered are a breath of ink or paper over the fill, whichever the theme's text is.
    pen.fill(box, p.accent, radius);
    if (state.hovered || state.held)
      pen.fill(box, with_alpha(p.on_accent, state.held ? 0.22f : 0.10f), radius);
  } else {
    pen.fill(box, p.surface, radius);
    pen.fill(box, state.held ? p.accent_soft : state.hovered ? quiet_ground(pen) : p.surface, radius);
    pen.frame(box, p.outline, radius);
  }
  const PixelPoint middle = centre_of(box);
  pen.text_on(middle.x_px, middle.y_px, UiStyle::control_value, filled ? p.on_accent : p.ink, label,
              Align::centre);
  if (state.hovered) hand_cursor();
  return state.clicked;
}

float needed(const Pen& pen, std::string_view label) {
  return pen.width(UiStyle::control_value, label) + 2 * pen.px(side_padding);
}

bool fits_side_by_side(const Pen& pen, float width_px, std::string_view first, std::string_view second) {
  const float half = (width_px - pen.px(gap_between)) / 2;
  return needed(pen, first) + needed(pen, second) + pen.px(gap_between) <= width_px ||
         (needed(pen, first) <= half && needed(pen, second) <= half);
}

}  // namespace

bool primary_button(const Pen& pen, std::string_view label, PixelBox box) {
  return button(pen, label, box, true);
}
bool secondary_button(const Pen& pen, std::string_view label, PixelBox box) {
  return button(pen, label, box, false);
}

float button_row_height(const Pen& pen, float width_px, std::string_view first, std::string_view second) {
  const bool stacked = !second.empty() && !fits_side_by_side(pen, width_px, first, second);
  return stacked ? 2 * pen.px(button_height) + pen.px(gap_between) : pen.px(button_height);
}

int button_row(const Pen& pen, PixelBox box, std::string_view first, std::string_view second) {
  const float height = pen.px(button_height), gap = pen.px(gap_between);
  if (second.empty()) return primary_button(pen, first, {box.x_px, box.y_px, box.width_px, height}) ? 0 : -1;
  PixelBox a{box.x_px, box.y_px, box.width_px, height}, b = a;
  if (fits_side_by_side(pen, box.width_px, first, second)) {
    const float half = std::floor((box.width_px - gap) / 2);
    a.width_px =
        std::clamp(std::max(half, needed(pen, first)), half, box.width_px - gap - needed(pen, second));
    if (needed(pen, second) > box.width_px - gap - a.width_px)
      a.width_px = box.width_px - gap - needed(pen, second);
    a.width_px = std::floor(a.width_px);
    b.x_px = a.right_px() + gap;
    b.width_px = box.right_px() - b.x_px;
  } else {
    b.y_px = a.bottom_px() + gap;
  }
  const bool one = primary_button(pen, first, a), two = secondary_button(pen, second, b);
  return one ? 0 : two ? 1 : -1;
}

bool icon_button(const Pen& pen, Icon icon, std::string_view label, std::string_view tip, PixelBox box,
                 float icon_size) {
  PressOptions options;
  options.ring_gap_px = -1;
  const Press state = press(pen, label, box, options);
  const Palette& p = pen.palette();
  if (state.hovered || state.held)
    pen.fill(grown(box, -pen.px(2)), state.held ? p.accent_soft : quiet_ground(pen), pen.px(4));
  const PixelPoint middle = centre_of(box);
  draw_icon(pen, icon, {std::floor(middle.x_px) + 0.5f, std::floor(middle.y_px) + 0.5f},
            state.hovered ? p.ink : p.ink_2, icon_size);
  if (state.hovered) {
    hand_cursor();
    tooltip(pen, tip.empty() ? label : tip, box);
  }
  return state.clicked;
}

bool text_link(const Pen& pen, std::string_view label, float x_px, float centre_y_px, Align align,
               UiStyle style, bool takes_keyboard) {
  const float wide = pen.width(style, label), height = pen.px(24);
  const float left = std::round(x_px - (align == Align::right    ? wide
                                        : align == Align::centre ? wide / 2
                                                                 : 0));
  const PixelBox box{left, std::round(centre_y_px - height / 2), std::ceil(wide), height};
  PressOptions options;
  options.kind = ProbeKind::link;
  options.takes_keyboard = takes_keyboard;
  options.ring_gap_px = 0;
  const Press state = press(pen, label, box, options);
  const float baseline = pen.baseline_for(centre_y_px, style);
  pen.text(left, baseline, style, pen.palette().accent, label);
  if (state.hovered) {
    pen.rule(left, baseline + pen.px(2), wide, pen.palette().accent);
    hand_cursor();
  }
  return state.clicked;
}

}  // namespace sillon
