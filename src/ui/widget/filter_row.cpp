#include "ui/widget/filter_row.hpp"

#include <algorithm>
#include <cmath>

#include "imgui/imgui.h"
#include "ui/widget/button.hpp"
#include "ui/widget/flow_text.hpp"
#include "ui/widget/icon.hpp"
#include "ui/widget/kind_symbol.hpp"

namespace sillon {
namespace {

constexpr float label_left = 30;  // of a row with a sign before the words
constexpr float bar_left = 155, bar_width = 64, bar_least = 12, bar_height = 6;
constexpr UiStyle label_style = UiStyle::control, count_style = UiStyle::control_value;

PressOptions row_options() {
  PressOptions options;
  options.kind = ProbeKind::row;
  return options;
}

// Under the mouse, and not while the mouse holds something else.
bool under_mouse(PixelBox box) {
  const ImGuiIO& io = ImGui::GetIO();
  const bool holds_other =
      io.MouseDown[0] && !box.contains({io.MouseClickedPos[0].x, io.MouseClickedPos[0].y});
  return !holds_other && ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem) &&
         ImGui::IsMouseHoveringRect({box.x_px, box.y_px}, {box.right_px(), box.bottom_px()});
}

// The words of a row, two lines when they must; the height they need is known before.
struct RowWords {
  float room_px = 0;
  int lines = 1;
  float height_px = 0;
};

RowWords measure(const Pen& pen, std::string_view label, float room_px) {
  RowWords words{room_px, std::max(1, wrapped_line_count(pen, room_px, label, label_style)), 0};
  words.height_px = pen.px(row_height) + static_cast<float>(words.lines - 1) * pen.px(18);
  return words;
}

void draw_words(const Pen& pen, PixelBox row, float left_px, std::string_view label, const RowWords& words,
                Rgba colour) {
  if (words.lines == 1) {
    pen.text_on(left_px, row.y_px + row.height_px / 2, label_style, colour, label);
    return;
  }
  const float block = static_cast<float>(words.lines) * pen.px(18);
  Column column{left_px, std::round(row.y_px + (row.height_px - block) / 2), words.room_px};
  wrapped_text(pen, column, label, label_style, colour, 18);
}

void draw_count(const Pen& pen, PixelBox row, std::string_view count, Rgba colour) {
  pen.text_on(row.right_px(), row.y_px + row.height_px / 2, count_style, colour, count, Align::right);
}

// What the count leaves of the bar's place: a number of six digits is as long as half of it.
float bar_width_px(const Pen& pen, PixelBox row, std::string_view count) {
  const float room = row.width_px - pen.px(bar_left) - pen.width(count_style, count) - pen.px(8);
  return room < pen.px(bar_least) ? 0 : std::min(pen.px(bar_width), std::floor(room));
}

// A row with a sign at its left: what check_row and choice_row share.
template <class DrawSign>
bool signed_row(const Pen& pen, Column& column, std::string_view label, const RowCount& count, bool on,
                DrawSign draw_sign) {
  const Palette& p = pen.palette();
  const float left = pen.px(label_left);
  const float count_room = count.words.empty() ? 0 : pen.width(count_style, count.words) + pen.px(10);
  const RowWords words = measure(pen, label, column.width_px - left - count_room);
  const PixelBox row = column.take(words.height_px);
  const Press state = press(pen, label, row, row_options());
  if (state.hovered) {
    hover_ground(pen, row);
    hand_cursor();
  }
  draw_sign(PixelPoint{row.x_px + pen.px(10), std::round(row.y_px + row.height_px / 2)}, on);
  draw_words(pen, row, row.x_px + left, label, words, count.is_zero && !on ? p.ink_3 : p.ink);
  draw_count(pen, row, count.words, count.is_zero ? p.ink_3 : p.ink_2);
  return state.clicked;
}

// A sign of a row that counts nothing is quiet; its words say the rest.
void quieten(const Pen& pen, PixelPoint middle, Rgba ground) {
  const float reach = pen.px(11);
  pen.fill({middle.x_px - reach, middle.y_px - reach, 2 * reach, 2 * reach}, with_alpha(ground, 0.6f));
}

}  // namespace

KindAnswer kind_row(const Pen& pen, Column& column, Symbol symbol, std::string_view label,
                    const RowCount& count, bool on, std::string_view only) {
  const Palette& p = pen.palette();
  const float left = pen.px(label_left);
  const RowWords words = measure(pen, label, column.width_px - left - pen.px(44));
  const PixelBox row = column.take(words.height_px);
  PressOptions options = row_options();
  options.overlapped = true;
  const bool lit = under_mouse(row);
  const Press state = press(pen, label, row, options);
  if (lit) {
    hover_ground(pen, row);
    hand_cursor();
  }
  const bool alone = ImGui::GetIO().KeyShift;  // the keyboard's way to `only`
  KindAnswer answer = !state.clicked ? KindAnswer::none : alone ? KindAnswer::only : KindAnswer::toggle;
  const float middle = row.y_px + row.height_px / 2;
  const PixelPoint sign{row.x_px + pen.px(10), std::round(middle)};
  draw_kind_symbol(pen, symbol, sign, !on);
  if (count.is_zero) quieten(pen, sign, lit ? p.surface_2 : p.surface);
  draw_words(pen, row, row.x_px + left, label, words, count.is_zero ? p.ink_3 : on ? p.ink : p.ink_2);
  draw_count(pen, row, count.words, on && !count.is_zero ? p.ink_2 : p.ink_3);
  const float only_right = row.right_px() - pen.width(count_style, count.words) - pen.px(12);
  const float words_end = row.x_px + left + std::min(words.room_px, pen.width(label_style, label));
  const bool room_for_only = only_right - pen.width(UiStyle::secondary, only) > words_end + pen.px(8);
  if ((lit || state.focused) && room_for_only) {
    const WidgetKey key(label);
    if (text_link(pen, only, only_right, middle, Align::right, UiStyle::secondary, false))
      answer = KindAnswer::only;
  }
  return answer;
}

bool bar_row(const Pen& pen, Column& column, std::string_view label, float share, const RowCount& count,
             BarLook look) {
  const Palette& p = pen.palette();
  const RowWords words = measure(pen, label, pen.px(bar_left - 12));
  const PixelBox row = column.take(words.height_px);
  const Press state = press(pen, label, row, row_options());
  if (state.hovered) {
    hover_ground(pen, row);
    hand_cursor();
  }
  const bool dimmed = look == BarLook::other || (count.is_zero && look == BarLook::plain);
  const Rgba word_colour = dimmed ? p.ink_3 : p.ink;
  draw_words(pen, row, row.x_px, label, words, word_colour);
  const float height = pen.px(bar_height);
  const PixelBox track{row.x_px + pen.px(bar_left), std::round(row.y_px + (row.height_px - height) / 2),
                       bar_width_px(pen, row, count.words), height};
  if (track.width_px > 0) pen.fill(track, state.hovered ? p.hairline : p.surface_2);
  if (track.width_px > 0 && p.surface_2 == p.surface) pen.frame(track, p.hairline);
  const float filled = std::round(track.width_px * std::clamp(share, 0.0f, 1.0f));
  const Rgba bar = look == BarLook::chosen  ? p.accent
                   : look == BarLook::other ? with_alpha(p.outline, 0.45f)
                                            : p.outline;
  pen.fill(
      {track.x_px, track.y_px, share > 0 && track.width_px > 0 ? std::max(filled, pen.px(2)) : 0, height},
      bar);
  draw_count(pen, row, count.words, look == BarLook::chosen ? p.ink : dimmed ? p.ink_3 : p.ink_2);
  return state.clicked;
}

bool check_row(const Pen& pen, Column& column, std::string_view label, const RowCount& count, bool checked) {
  return signed_row(pen, column, label, count, checked, [&](PixelPoint middle, bool on) {
    const float side = pen.px(16);
    const PixelBox square{std::round(middle.x_px - side / 2), std::round(middle.y_px - side / 2), side, side};
    if (on) {
      pen.fill(square, pen.palette().accent, pen.px(3));
      draw_icon(pen, Icon::check, centre_of(square), pen.palette().on_accent, 18);
    } else {
      pen.frame(square, pen.palette().outline, pen.px(3));
    }
  });
}

bool choice_row(const Pen& pen, Column& column, std::string_view label, const RowCount& count, bool chosen) {
  return signed_row(pen, column, label, count, chosen, [&](PixelPoint middle, bool on) {
    const float radius = pen.px(16) / 2;
    if (on) {
      pen.disc(middle, radius, pen.palette().accent);
      pen.disc(middle, radius * 0.42f, pen.palette().on_accent);
    } else {
      pen.ring(middle, radius - pen.line() / 2, pen.line(), pen.palette().outline);
    }
  });
}

float signed_row_width(const Pen& pen, std::string_view label) {
  return pen.px(label_left) + std::ceil(pen.width(label_style, label)) + pen.px(2);
}

}  // namespace sillon
