#include "ui/widget/section.hpp"

#include <algorithm>
#include <cmath>

#include "ui/widget/button.hpp"
#include "ui/widget/flow_text.hpp"
#include "ui/widget/icon.hpp"

namespace sillon {
namespace {

constexpr float head_height = 26, fold_height = 36, fold_gap = 8, title_leading = 18;

}  // namespace

bool section_head(const Pen& pen, Column& column, std::string_view title, std::string_view link) {
  const PixelBox box = column.take(pen.px(head_height));
  const float middle = box.y_px + box.height_px / 2;
  const float for_link = link.empty() ? 0 : pen.width(UiStyle::section_head, link) + pen.px(12);
  pen.text_on(box.x_px, middle, UiStyle::section_head, pen.palette().ink_2,
              pen.fitted(UiStyle::section_head, title, box.width_px - for_link));
  return !link.empty() && text_link(pen, link, box.right_px(), middle, Align::right, UiStyle::section_head);
}

bool fold_head(const Pen& pen, Column& column, std::string_view title, std::string_view choice, bool open,
               bool chosen) {
  const Palette& p = pen.palette();
  const float sign = pen.px(16), title_room = column.width_px - sign - pen.px(fold_gap);
  const int lines = std::max(1, wrapped_line_count(pen, title_room, title, UiStyle::section_head));
  const float words = static_cast<float>(lines) * pen.px(title_leading);
  const PixelBox box = column.take(std::max(pen.px(fold_height), words + pen.px(10)));
  PressOptions options;
  options.kind = ProbeKind::row;
  const Press state = press(pen, title, box, options);
  if (state.hovered) {
    hover_ground(pen, box);
    hand_cursor();
  }
  const float middle = box.y_px + box.height_px / 2;
  Column column_of_title{box.x_px, std::round(middle - words / 2), title_room};
  if (lines == 1)
    pen.text_on(box.x_px, middle, UiStyle::section_head, p.ink_2, title);
  else
    wrapped_text(pen, column_of_title, title, UiStyle::section_head, p.ink_2, title_leading);
  draw_icon(pen, open ? Icon::up : Icon::down,
            {std::round(box.right_px() - sign / 2) + 0.5f, std::round(middle) + 0.5f}, p.ink_2, 16);
  const float room = title_room - pen.width(UiStyle::section_head, title) - pen.px(24 - fold_gap);
  const UiStyle style = chosen ? UiStyle::control_value : UiStyle::secondary;
  if (!open && room > pen.px(20))
    pen.text_on(box.right_px() - sign - pen.px(8), middle, style, chosen ? p.ink : p.ink_2,
                pen.fitted(style, choice, room), Align::right);
  return state.clicked;
}

void section_rule(const Pen& pen, Column& column, float above, float below) {
  column.gap(pen.px(above));
  pen.rule(column.x_px, column.y_px, column.width_px, pen.palette().hairline);
  column.gap(pen.line() + pen.px(below));
}

}  // namespace sillon
