#include "ui/widget/segmented.hpp"

#include <algorithm>
#include <cmath>

#include "ui/focus.hpp"
#include "ui/widget/filter_row.hpp"

namespace sillon {
namespace {

constexpr float segment_height = 32, least_padding = 12;

// Each part takes its words and an equal share of the air; nothing when the words do not fit.
std::vector<float> part_widths(const Pen& pen, const std::vector<std::string>& words, float width_px) {
  std::vector<float> widths;
  float total = 0;
  for (const std::string& word : words) {
    widths.push_back(std::ceil(pen.width(UiStyle::control_bold, word)));
    total += widths.back();
  }
  const float air = (width_px - total) / static_cast<float>(words.size());
  if (air < 2 * pen.px(least_padding)) return {};
  float taken = 0;
  for (std::size_t i = 0; i < widths.size(); ++i) {
    widths[i] = i + 1 == widths.size() ? width_px - taken : std::round(widths[i] + air);
    taken += widths[i];
  }
  return widths;
}

}  // namespace

int segmented(const Pen& pen, Column& column, const std::vector<std::string>& words, int chosen) {
  const FocusGroup group;
  int clicked = -1;
  const std::vector<float> widths = part_widths(pen, words, column.width_px);
  if (widths.empty()) {
    for (std::size_t i = 0; i < words.size(); ++i)
      if (choice_row(pen, column, words[i], {}, static_cast<int>(i) == chosen)) clicked = static_cast<int>(i);
    return clicked;
  }
  const Palette& p = pen.palette();
  const PixelBox whole = column.take(pen.px(segment_height));
  const float radius = pen.px(4);
  PixelBox part = whole;
  for (std::size_t i = 0; i < words.size(); ++i) {
    part.width_px = widths[i];
    PressOptions options;
    options.kind = ProbeKind::tab;
    const Press state = press(pen, words[i], part, options);
    if (state.clicked) clicked = static_cast<int>(i);
    const bool on = static_cast<int>(i) == chosen;
    if (on || state.hovered) {
      const bool first = i == 0, last = i + 1 == words.size();
      pen.fill(part, on ? p.accent : quiet_ground(pen), radius,
               first  ? Rounded::left
               : last ? Rounded::right
                      : Rounded::none);
    }
    const bool beside_chosen = on || static_cast<int>(i) == chosen + 1;
    if (i > 0 && !beside_chosen) pen.upright(part.x_px, part.y_px, part.height_px, p.hairline);
    const PixelPoint middle = centre_of(part);
    pen.text_on(middle.x_px, middle.y_px, on ? UiStyle::control_bold : UiStyle::control,
                on ? p.on_accent : p.ink_2, words[i], Align::centre);
    if (state.hovered) hand_cursor();
    part.x_px = part.right_px();
  }
  pen.frame(whole, p.outline, radius);
  return clicked;
}

}  // namespace sillon
