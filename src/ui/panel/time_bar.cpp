// The bar of time below the map: play, the date in words, and the curve of growth to drag it along.
#include <algorithm>
#include <cmath>

#include "query/growth.hpp"
#include "ui/panel/filter_sections.hpp"
#include "ui/panel/panels_of_frame.hpp"
#include "ui/panel/time_bar_steps.hpp"
#include "ui/panel/time_bar_track.hpp"
#include "ui/widget/button.hpp"
#include "ui/widget/filter_row.hpp"
#include "ui/widget/flow_text.hpp"
#include "ui/widget/panel_window.hpp"

namespace sillon {
namespace {

constexpr float side_padding = 20, narrow_padding = 12, top_padding = 10, bottom_padding = 8;
constexpr float control_row = 36, play_side = 36, step_side = 28, gap = 12, narrow = 320;
constexpr float mark_side = 18;  // the dotted ring before "in the course of 2015"
constexpr UiStyle date_style = UiStyle::control_bold, today_style = UiStyle::section_head;

// Room for any month, so that the buttons stand still while time runs.
float date_room(const PanelFrame& frame, const std::string& shown) {
  float room = frame.pen.width(date_style, shown);
  const auto year = frame.view().date.value_or(PartialDate{2000, 0, 0}).year;
  for (std::uint8_t month = 1; month <= 12; ++month)
    room = std::max(room, frame.pen.width(date_style, frame.date({year, month, 0})));
  return std::ceil(room) + frame.px(8);
}

void draw_play_button(PanelFrame& frame, PixelBox box) {
  const Pen& pen = frame.pen;
  const Palette& p = frame.palette();
  const bool plays = frame.state().playing.has_value();
  const std::string label = plays ? frame.text("Pause") : frame.text("Play");
  const Press state = press(pen, label, box);
  const PixelPoint middle = centre_of(box);
  pen.disc(middle, box.width_px / 2, p.accent);
  if (state.hovered || state.held)
    pen.disc(middle, box.width_px / 2, with_alpha(p.on_accent, state.held ? 0.22f : 0.10f));
  // A triangle looks in the middle when it stands a little to the right of it.
  draw_icon(pen, plays ? Icon::pause : Icon::play, {middle.x_px - (plays ? 0 : pen.px(0.5f)), middle.y_px},
            p.on_accent, 18);
  if (state.hovered) {
    hand_cursor();
    tooltip(pen, label, box);
  }
  if (state.clicked) switch_play(frame);
}

// One of the two steps of a month.
void draw_step(PanelFrame& frame, PixelPoint middle, int months) {
  const float side = frame.px(step_side);
  const PixelBox box{std::round(middle.x_px - side / 2), std::round(middle.y_px - side / 2), side, side};
  const std::string label = months < 0 ? frame.text("One month earlier") : frame.text("One month later");
  if (!icon_button(frame.pen, months < 0 ? Icon::left : Icon::right, label, {}, box, 16)) return;
  const auto& date = frame.view().date;
  const auto next = stepped_by_months(date, months, frame.sieve().span());
  if (next != date) frame.send(SetDate{next});
}

// "17 in the course of 2015": what begins or ends then, nobody knows in which month. Nothing without any.
std::string course_words(const PanelFrame& frame) {
  const auto& date = frame.view().date;
  const std::uint32_t count = frame.visible().places_in_course;
  if (!date || count == 0) return {};
  return PanelFrame::say(frame.words().text("{} in the course of {}", "{} in the course of {}", count),
                         frame.number(count), frame.date({date->year, 0, 0}));
}

std::string undated_words(const PanelFrame& frame) {
  return frame.text("{} undated", "{} undated", frame.visible().undated_places);
}

// The dotted ring that the map draws around such places.
void draw_course_ring(const PanelFrame& frame, PixelPoint middle) {
  constexpr int dots = 12;
  const float radius = frame.px(7);
  for (int i = 0; i < dots; ++i) {
    const float angle = 6.2831853f * static_cast<float>(i) / dots;
    frame.pen.disc({middle.x_px + radius * std::cos(angle), middle.y_px + radius * std::sin(angle)},
                   frame.pen.scale() * 0.9f, frame.palette().ink_2);
  }
}

float course_width(const PanelFrame& frame, const std::string& words) {
  if (words.empty()) return 0;
  return frame.px(mark_side + 8) + std::ceil(frame.pen.width(UiStyle::secondary, words));
}

// The two marks side by side from `left`, or one under the other where they do not fit; moves the column
// down.
void draw_marks(PanelFrame& frame, Column& column) {
  const Pen& pen = frame.pen;
  const std::string course = course_words(frame), undated = undated_words(frame);
  const float course_wide = course_width(frame, course), undated_wide = signed_row_width(pen, undated);
  const bool one_line = course_wide + pen.px(2 * gap) + undated_wide <= column.width_px;
  const float high = pen.px(row_height);
  if (!course.empty()) {
    draw_course_ring(frame, {column.x_px + pen.px(mark_side) / 2, column.y_px + high / 2});
    const float left = column.x_px + pen.px(mark_side + 8);
    Column words{left, 0, column.right_px() - left};
    const int lines = std::max(1, wrapped_line_count(pen, words.width_px, course, UiStyle::secondary));
    const float block = static_cast<float>(lines) * pen.px(secondary_leading);
    words.y_px = std::round(column.y_px + std::max(0.0f, (high - block) / 2));
    wrapped_text(pen, words, course, UiStyle::secondary, frame.palette().ink_2, secondary_leading);
    if (!one_line) column.gap(std::max(high, block));
  }
  const float left = course.empty() || !one_line ? column.x_px : column.x_px + course_wide + pen.px(2 * gap);
  Column place{left, column.y_px, std::min(undated_wide, column.right_px() - left)};
  draw_undated_switch(frame, place);
  column.y_px = place.y_px;
}

float marks_width(const PanelFrame& frame) {
  const float course = course_width(frame, course_words(frame));
  return course + (course > 0 ? frame.px(2 * gap) : 0) + signed_row_width(frame.pen, undated_words(frame));
}

// The way back; its room is kept while there is no date.
void draw_today(PanelFrame& frame, float right_px, float middle_px) {
  if (!frame.view().date) return;
  if (text_link(frame.pen, frame.text("Today"), right_px, middle_px, Align::right, today_style))
    frame.send(SetDate{});
}

// What the curve shows: the undated stand beside it.
std::uint32_t dated_places(const PanelFrame& frame) {
  const Visible& v = frame.visible();
  const std::uint32_t shown = v.places - v.places_hidden;
  return frame.view().filter.undated ? shown - std::min(shown, v.undated_places) : shown;
}

// Where the parts of the bar stand: as many in the first row as fit, the others below.
struct Arrangement {
  float date_px = 0;        // width of the date between its steps
  bool date_above = false;  // the date stands between its steps; else in a row of its own
  bool today_above = false;
  bool marks_above = false;
};

Arrangement arrange(const PanelFrame& frame, float width_px, const std::string& shown) {
  const Pen& pen = frame.pen;
  Arrangement a;
  a.date_px = date_room(frame, shown);
  const float today = std::ceil(pen.width(today_style, frame.text("Today"))) + pen.px(gap);
  float taken = pen.px(play_side + gap + 2 * step_side) + pen.px(step_side);  // the last: close
  a.date_above = taken + a.date_px + today <= width_px;
  if (a.date_above) taken += a.date_px;
  a.today_above = taken + today <= width_px;
  if (a.today_above) taken += today;
  a.marks_above = a.date_above && a.today_above && frame.view().date &&
                  taken + pen.px(3 * gap) + marks_width(frame) <= width_px;
  return a;
}

}  // namespace

void draw_time_bar(PanelFrame& frame) {
  const PixelBox box = frame.snapshot.picture.layout.time_bar;
  if (box.height_px <= 0) return;
  const Pen& pen = frame.pen;
  const Palette& p = frame.palette();
  const auto& date = frame.view().date;
  const PanelWindow window(pen, "time-bar", box, PanelEdge::none);
  pen.rule(box.x_px, box.y_px, box.width_px, p.hairline);
  const float pad = pen.px(box.width_px < pen.px(narrow) ? narrow_padding : side_padding);
  const std::string shown = date ? frame.date(*date) : frame.text("Today");
  Column column{box.x_px + pad, box.y_px + pen.px(top_padding), box.width_px - 2 * pad};
  const Arrangement at = arrange(frame, column.width_px, shown);

  // Play, and the date between its steps.
  const PixelBox row = column.take(pen.px(control_row));
  const float middle = row.y_px + row.height_px / 2, step = pen.px(step_side);
  draw_play_button(
      frame, {row.x_px, std::round(middle - pen.px(play_side) / 2), pen.px(play_side), pen.px(play_side)});
  float x = row.x_px + pen.px(play_side + gap);
  draw_step(frame, {x + step / 2, middle}, -1);
  x += step;
  if (at.date_above) {
    pen.text_on(x + at.date_px / 2, middle, date_style, p.ink, shown, Align::centre);
    x += at.date_px;
  }
  draw_step(frame, {x + step / 2, middle}, 1);
  x += step + pen.px(gap);

  // From the right: close, today, the marks.
  float right = row.right_px();
  const float close_side = step;
  const PixelBox close{right - close_side, std::round(middle - close_side / 2), close_side, close_side};
  right = close.x_px - pen.px(gap);
  if (at.today_above) {
    draw_today(frame, right, middle);
    right -= std::ceil(pen.width(today_style, frame.text("Today"))) + pen.px(2 * gap);
  }
  if (at.marks_above) {
    const float wide = marks_width(frame);
    Column marks{right - wide, std::round(middle - pen.px(row_height) / 2), wide};
    draw_marks(frame, marks);
    right = marks.x_px - pen.px(gap);
  }
  if (icon_button(pen, Icon::close, frame.text("Close the time bar"), {}, close, 18)) {
    if (frame.state().playing) frame.send(Pause{});
    frame.send(ShowTimeBar{false});
  }
  const std::string count = frame.text("{} place", "{} places", dated_places(frame));
  if (x + pen.width(UiStyle::secondary, count) <= right)
    pen.text_on(x, middle, UiStyle::secondary, p.ink_2, count);

  if (!at.date_above) {
    const PixelBox second = column.take(pen.px(24));
    const float second_middle = second.y_px + second.height_px / 2;
    const float today = at.today_above ? 0 : pen.width(today_style, frame.text("Today")) + pen.px(gap);
    const float room = second.width_px - pen.width(date_style, shown);
    pen.text_on(second.x_px, second_middle, date_style, p.ink, shown);
    if (today > 0 && today <= room) draw_today(frame, second.right_px(), second_middle);
  }
  column.gap(pen.px(6));

  // The curve takes the height that the marks below it leave.
  float below = pen.px(bottom_padding);
  if (date && !at.marks_above) {
    const bool one_line = marks_width(frame) <= column.width_px;
    const bool two_lines = !one_line && !course_words(frame).empty();
    below += pen.px(row_height) * (two_lines ? 2 : 1);
  }
  const float track_height = box.bottom_px() - below - column.y_px;
  draw_time_track(frame, column.take(std::max(pen.px(least_track_height), track_height)));
  if (date && !at.marks_above) draw_marks(frame, column);
}

}  // namespace sillon
