#include "ui/widget/record_row.hpp"

#include <algorithm>
#include <cmath>

#include "ui/widget/chip.hpp"
#include "ui/widget/flow_text.hpp"
#include "ui/widget/kind_symbol.hpp"

namespace sillon {
namespace {

constexpr float text_left = 28;  // with a symbol before the words
constexpr float air = 6;         // above and below
constexpr float name_leading = 18, line_leading = 17;
constexpr UiStyle name_style = UiStyle::control_value, line_style = UiStyle::secondary;

constexpr int most_lines = 4;  // of a name, and of the line below

struct Extent {
  float left_px = 0, name_room_px = 0, line_room_px = 0;
  int name_lines = 1, line_lines = 0;
  std::string name, line;  // as much of them as there is room for
};

Extent measure(const Pen& pen, float width_px, const RecordRow& row) {
  Extent e;
  e.left_px = row.symbol ? pen.px(text_left) : 0;
  const float room = width_px - e.left_px;
  const float for_end = row.end.empty() ? 0 : pen.width(line_style, row.end) + pen.px(10);
  const float for_tag = row.tag.empty() ? 0 : tag_width(pen, row.tag) + pen.px(10);
  e.name_room_px = std::max(pen.px(40), room - for_end);
  e.line_room_px = std::max(pen.px(40), room - for_tag);
  if (row.wraps) {
    e.name = cut_to_lines(pen, e.name_room_px, row.name, name_style, most_lines);
    e.line = cut_to_lines(pen, e.line_room_px, row.line, line_style, most_lines);
    e.name_lines = std::max(1, wrapped_line_count(pen, e.name_room_px, e.name, name_style));
    e.line_lines = wrapped_line_count(pen, e.line_room_px, e.line, line_style);
  } else {
    e.name = pen.fitted(name_style, row.name, e.name_room_px);
    e.line = pen.fitted(line_style, row.line, e.line_room_px);
    e.line_lines = row.line.empty() ? 0 : 1;
  }
  if (e.line_lines == 0 && !row.tag.empty()) e.line_lines = 1;
  return e;
}

}  // namespace

RecordAnswer record_row(const Pen& pen, Column& column, const RecordRow& row) {
  const Palette& p = pen.palette();
  const Extent e = measure(pen, column.width_px, row);
  const float name_height = static_cast<float>(e.name_lines) * pen.px(name_leading);
  const float line_height = static_cast<float>(e.line_lines) * pen.px(line_leading);
  const PixelBox box = column.take(name_height + line_height + 2 * pen.px(air));

  // Where the line below is a link of its own, the row answers in its upper part and beside that link.
  PixelBox upper = box, lower{};
  if (row.line_is_link && !row.line.empty()) {
    upper.height_px = pen.px(air) + name_height;
    const float widest = std::ceil(std::min(e.line_room_px, pen.width(line_style, row.line)));
    lower = {box.x_px + e.left_px, upper.bottom_px(), widest, line_height + pen.px(air) - 1};
  }
  PressOptions options;
  options.kind = ProbeKind::row;
  options.ring = box;
  const Press name = press(pen, row.name, upper, options);
  options.ring.reset();
  Press line;
  if (lower.height_px > 0) {
    options.kind = ProbeKind::link;
    options.ring_gap_px = 0;
    const WidgetKey key("line");
    line = press(pen, row.line, lower, options);
  }
  if (row.chosen || name.hovered || line.hovered) hover_ground(pen, box);
  if (name.hovered || line.hovered) hand_cursor();

  const float first_middle = box.y_px + pen.px(air) + pen.px(name_leading) / 2;
  if (row.symbol)
    draw_kind_symbol(pen, *row.symbol, {box.x_px + pen.px(9), std::round(first_middle)}, row.hollow);
  Column words{box.x_px + e.left_px, box.y_px + pen.px(air), e.name_room_px};
  if (row.wraps)
    wrapped_text(pen, words, e.name, name_style, p.ink, name_leading);
  else
    pen.text_on(words.x_px, first_middle, name_style, p.ink, e.name);
  if (!row.end.empty()) pen.text_on(box.right_px(), first_middle, line_style, p.ink_2, row.end, Align::right);

  const float line_top = box.y_px + pen.px(air) + name_height;
  if (!row.line.empty()) {
    const Rgba colour = line.hovered ? p.accent : p.ink_2;
    words = {box.x_px + e.left_px, line_top, e.line_room_px};
    if (row.wraps)
      wrapped_text(pen, words, e.line, line_style, colour, line_leading);
    else
      pen.text_on(words.x_px, line_top + pen.px(line_leading) / 2, line_style, colour, e.line);
  }
  if (!row.tag.empty()) tag(pen, row.tag, box.right_px(), line_top + pen.px(line_leading) / 2, p.cross);
  return name.clicked ? RecordAnswer::name : line.clicked ? RecordAnswer::line : RecordAnswer::none;
}

}  // namespace sillon
