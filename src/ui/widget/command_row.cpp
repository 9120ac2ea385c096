#include "ui/widget/command_row.hpp"

#include <algorithm>
#include <cmath>

#include "imgui/imgui.h"
#include "imgui/imgui_internal.h"
#include "ui/widget/flow_text.hpp"
#include "ui/widget/icon.hpp"

namespace sillon {
namespace {

constexpr UiStyle label_style = UiStyle::control, key_style = UiStyle::secondary;
constexpr float label_leading = 20, air = 3, for_check = 24, before_key = 20;

struct Lines {
  float label_width_px = 0;
  int label = 1, line = 0;
};

Lines lines_of(const Pen& pen, float width_px, const CommandRow& row) {
  const float key = row.key.empty() ? 0 : std::ceil(pen.width(key_style, row.key)) + pen.px(before_key);
  Lines lines;
  lines.label_width_px = std::max(1.0f, width_px - pen.px(for_check) - key);
  lines.label = std::max(1, wrapped_line_count(pen, lines.label_width_px, row.label, label_style));
  if (!row.line.empty())
    lines.line = wrapped_line_count(pen, width_px - pen.px(for_check), row.line, key_style);
  return lines;
}

float height_of(const Pen& pen, const Lines& lines) {
  return static_cast<float>(lines.label) * pen.px(label_leading) +
         static_cast<float>(lines.line) * pen.px(secondary_leading) + 2 * pen.px(air);
}

}  // namespace

float command_row_height(const Pen& pen, float width_px, const CommandRow& row) {
  return height_of(pen, lines_of(pen, width_px, row));
}

float command_row_width(const Pen& pen, const CommandRow& row) {
  const float key = row.key.empty() ? 0 : std::ceil(pen.width(key_style, row.key)) + pen.px(before_key);
  return pen.px(for_check) + std::ceil(pen.width(label_style, row.label)) + 1 + key;
}

CommandRowAnswer command_row(const Pen& pen, Column& column, const CommandRow& row, bool takes_keyboard) {
  const Palette& p = pen.palette();
  const Lines lines = lines_of(pen, column.width_px, row);
  const PixelBox box = column.take(height_of(pen, lines));
  PressOptions options;
  options.kind = ProbeKind::row;
  options.takes_keyboard = takes_keyboard;
  options.keeps_arrows = true;
  const Press state = press(pen, row.label, box, options);
  CommandRowAnswer answer{state.clicked, state.hovered, state.focused, ImGui::GetItemID(), box};
  if (row.chosen || state.held) {
    const float side = pen.px(8);
    pen.fill({box.x_px - side, box.y_px, box.width_px + 2 * side, box.height_px}, p.accent_soft, pen.px(4));
  } else if (state.hovered) {
    hover_ground(pen, box);
  }
  const Rgba ink = row.dimmed ? p.ink_3 : p.ink, quiet = row.dimmed ? p.ink_3 : p.ink_2;
  const float first = box.y_px + pen.px(air) + pen.px(label_leading) / 2;
  if (row.on)
    draw_icon(pen, Icon::check, {std::floor(box.x_px + pen.px(7)) + 0.5f, std::floor(first) + 0.5f},
              row.dimmed ? p.ink_3 : p.accent, 18);
  Column words{box.x_px + pen.px(for_check), box.y_px + pen.px(air), lines.label_width_px};
  wrapped_text(pen, words, row.label, label_style, ink, label_leading);
  words.width_px = box.right_px() - words.x_px;
  if (!row.line.empty()) wrapped_text(pen, words, row.line, key_style, quiet, secondary_leading);
  if (!row.key.empty()) pen.text_on(box.right_px(), first, key_style, quiet, row.key, Align::right);
  if (state.hovered && !row.dimmed) hand_cursor();
  return answer;
}

}  // namespace sillon
