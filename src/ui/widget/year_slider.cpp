#include "ui/widget/year_slider.hpp"

#include <algorithm>
#include <cmath>

#include "imgui/imgui.h"
#include "ui/key.hpp"
#include "ui/widget/button.hpp"

namespace sillon {
namespace {

constexpr float value_height = 30, track_row_height = 28, track = 4, knob = 16, step = 28;

}  // namespace

std::optional<int> year_slider(const Pen& pen, Column& column, const YearSlider& slider) {
  const Palette& p = pen.palette();
  std::optional<int> asked;
  const auto clamped = [&](int year) { return std::clamp(year, slider.first, slider.last); };

  // The value between its two steps.
  const PixelBox head = column.take(pen.px(value_height));
  const float middle = head.y_px + head.height_px / 2, side = pen.px(step);
  const PixelBox left{head.x_px, std::round(middle - side / 2), side, side};
  const PixelBox right{head.right_px() - side, left.y_px, side, side};
  const int now = slider.year.value_or(slider.last + 1);
  if (icon_button(pen, Icon::left, slider.earlier, {}, left, 16)) asked = clamped(now - 1);
  if (icon_button(pen, Icon::right, slider.later, {}, right, 16)) asked = clamped(now + 1);
  pen.text_on(head.x_px + head.width_px / 2, middle, UiStyle::control_value, slider.year ? p.ink : p.ink_2,
              slider.value, Align::centre);

  // The track.
  const PixelBox row = column.take(pen.px(track_row_height));
  PressOptions options;
  options.kind = ProbeKind::slider;
  options.keeps_arrows = true;
  options.ring_gap_px = -1;
  const Press state = press(pen, slider.name, row, options);
  const float inset = pen.px(knob) / 2;
  const float from = row.x_px + inset, to = row.right_px() - inset;
  const float line_y = std::round(row.y_px + (row.height_px - pen.px(track)) / 2);
  const auto x_of = [&](int year) {
    const float share = slider.last == slider.first ? 1.0f
                                                    : static_cast<float>(clamped(year) - slider.first) /
                                                          static_cast<float>(slider.last - slider.first);
    return std::round(from + (to - from) * share);
  };
  if (state.held && to > from) {
    const float share = std::clamp((ImGui::GetIO().MousePos.x - from) / (to - from), 0.0f, 1.0f);
    asked =
        slider.first + static_cast<int>(std::lround(share * static_cast<float>(slider.last - slider.first)));
  }
  if (state.focused) {
    if (ImGui::IsKeyPressed(key::left) || ImGui::IsKeyPressed(key::down)) asked = clamped(now - 1);
    if (ImGui::IsKeyPressed(key::right) || ImGui::IsKeyPressed(key::up)) asked = clamped(now + 1);
    if (ImGui::IsKeyPressed(key::home)) asked = slider.first;
    if (ImGui::IsKeyPressed(key::end)) asked = slider.last;
  }
  const float radius = pen.px(track) / 2, knob_x = x_of(slider.year.value_or(slider.last));
  pen.fill({row.x_px, line_y, row.width_px, pen.px(track)}, p.hairline, radius);
  if (slider.year) pen.fill({row.x_px, line_y, knob_x - row.x_px, pen.px(track)}, p.accent, radius);
  const PixelPoint at{knob_x, line_y + pen.px(track) / 2};
  pen.disc(at, pen.px(knob) / 2, p.surface);
  pen.ring(at, pen.px(knob) / 2 - pen.px(2) / 2, pen.px(2), slider.year ? p.accent : p.outline);

  // The ends of the track.
  const PixelBox ends = column.take(pen.px(18));
  pen.text_on(ends.x_px, ends.y_px + pen.px(7), UiStyle::secondary, p.ink_2, std::to_string(slider.first));
  pen.text_on(ends.right_px(), ends.y_px + pen.px(7), UiStyle::secondary, p.ink_2,
              std::to_string(slider.last), Align::right);
  if (asked && slider.year == asked) asked.reset();
  return asked;
}

}  // namespace sillon
