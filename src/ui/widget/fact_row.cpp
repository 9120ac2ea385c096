#include "ui/widget/fact_row.hpp"

#include "ui/widget/flow_text.hpp"

namespace sillon {
namespace {

constexpr float leading = 20, air = 3, least_gap = 12;

}  // namespace

void fact_row(const Pen& pen, Column& column, std::string_view label, std::string_view value) {
  const Palette& p = pen.palette();
  const float value_width = pen.width(UiStyle::control_value, value);
  const bool side_by_side =
      pen.width(UiStyle::control, label) + pen.px(least_gap) + value_width <= column.width_px;
  column.gap(pen.px(air));
  if (side_by_side) {
    const PixelBox line = column.take(pen.px(leading));
    const float middle = line.y_px + line.height_px / 2;
    pen.text_on(line.x_px, middle, UiStyle::control, p.ink_2, label);
    pen.text_on(line.right_px(), middle, UiStyle::control_value, p.ink, value, Align::right);
  } else {
    wrapped_text(pen, column, label, UiStyle::control, p.ink_2, leading);
    if (value_width <= column.width_px) {
      const PixelBox line = column.take(pen.px(leading));
      pen.text_on(line.right_px(), line.y_px + line.height_px / 2, UiStyle::control_value, p.ink, value,
                  Align::right);
    } else {
      wrapped_text(pen, column, value, UiStyle::control_value, p.ink, leading);
    }
  }
  column.gap(pen.px(air));
}

}  // namespace sillon
