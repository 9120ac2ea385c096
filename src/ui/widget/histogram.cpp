#include "ui/widget/histogram.hpp"

#include <algorithm>
#include <cmath>

#include "imgui/imgui.h"
#include "ui/key.hpp"
#include "ui/per_context.hpp"

namespace sillon {
namespace {

constexpr float bars_height = 64, foot_height = 24, labels_height = 18;
constexpr float knob = 14, grip_width = 24;  // what one sees of an end, and what answers to the mouse
constexpr float label_room = 46;
constexpr int long_step = 5;  // years, with Shift

// What the mouse does to the range, from press to release.
struct Brush {
  enum class Does { nothing, draws, moves } does = Does::nothing;
  int from_year = 0;  // where it was pressed
  YearRange taken;    // the range that is moved
  bool dragged = false;
};

// Where years stand. Bars are whole pixels wide, all the same, or they flicker in width.
class YearScale {
 public:
  YearScale(const Pen& pen, const Column& column, const Histogram& bars)
      : first_(bars.first_year), count_(std::max(1, static_cast<int>(bars.lower.size()))) {
    const float inset = pen.px(knob) / 2;
    const float room = column.width_px - 2 * inset;
    step_px_ = std::max(1.0f, std::floor(room / static_cast<float>(count_)));
    left_px_ = std::round(column.x_px + inset + (room - step_px_ * static_cast<float>(count_)) / 2);
  }
  int first() const { return first_; }
  int last() const { return first_ + count_ - 1; }
  float step_px() const { return step_px_; }
  float left_of(int year) const { return left_px_ + step_px_ * static_cast<float>(year - first_); }
  float right_of(int year) const { return left_of(year + 1); }
  float left_px() const { return left_px_; }
  float width_px() const { return step_px_ * static_cast<float>(count_); }
  int year_at(float x_px) const {
    return std::clamp(first_ + static_cast<int>(std::floor((x_px - left_px_) / step_px_)), first(), last());
  }

 private:
  int first_, count_;
  float step_px_ = 1, left_px_ = 0;
};

YearRange moved(YearRange range, int by, const YearScale& scale) {
  by = std::clamp(by, scale.first() - range.first, scale.last() - range.last);
  return {range.first + by, range.last + by};
}

// The bars themselves answer to the mouse; the keyboard has the two ends.
std::optional<YearRange> brush_bars(const Pen& pen, PixelBox box, const Histogram& bars,
                                    const YearScale& scale, std::optional<int>& pointed_at) {
  PressOptions options;
  options.kind = ProbeKind::slider;
  options.takes_keyboard = false;
  options.overlapped = true;
  const Press state = press(pen, bars.name, box, options);
  const float mouse_x = ImGui::GetIO().MousePos.x;
  const int year = scale.year_at(mouse_x);
  if (state.hovered) {
    pointed_at = year;
    hand_cursor();
  }
  Brush& brush = per_context<Brush>();
  if (ImGui::IsItemActivated()) {
    const bool inside = bars.chosen && bars.chosen->first <= year && year <= bars.chosen->last;
    brush = {inside ? Brush::Does::moves : Brush::Does::draws, year, bars.chosen.value_or(YearRange{}),
             false};
  }
  if (brush.does == Brush::Does::nothing) return std::nullopt;
  brush.dragged |= year != brush.from_year;
  std::optional<YearRange> asked;
  if (brush.does == Brush::Does::draws && state.held)
    asked = YearRange{std::min(year, brush.from_year), std::max(year, brush.from_year)};
  if (brush.does == Brush::Does::moves && state.held && brush.dragged)
    asked = moved(brush.taken, year - brush.from_year, scale);
  if (!state.held) {
    // A click inside the range, without a drag, asks for that one year.
    if (brush.does == Brush::Does::moves && !brush.dragged && state.clicked) asked = YearRange{year, year};
    brush = {};
  }
  return asked;
}

int key_steps() {
  const int step = ImGui::GetIO().KeyShift ? long_step : 1;
  int steps = 0;
  if (ImGui::IsKeyPressed(key::left) || ImGui::IsKeyPressed(key::down)) steps -= step;
  if (ImGui::IsKeyPressed(key::right) || ImGui::IsKeyPressed(key::up)) steps += step;
  return steps;
}

// One end of the range: a knob outside it, so that the two never meet. The year it was moved to.
std::optional<int> range_end(const Pen& pen, const std::string& name, PixelPoint middle, float outwards,
                             int year, int least, int most, const YearScale& scale, bool lit) {
  const float wide = pen.px(grip_width), radius = pen.px(knob) / 2;
  // The grip reaches further out than in: inside are the bars.
  const float in = radius + pen.px(2);
  const float left = outwards < 0 ? middle.x_px - (wide - in) : middle.x_px - in;
  PressOptions options;
  options.kind = ProbeKind::slider;
  options.keeps_arrows = true;
  options.ring = PixelBox{middle.x_px - radius, middle.y_px - radius, 2 * radius, 2 * radius};
  const Press state = press(pen, name, {left, middle.y_px - wide / 2, wide, wide}, options);
  std::optional<int> asked;
  if (state.held) {
    // The knob stands outside its year: the mouse is meant where the year's edge is.
    const float edge_x = ImGui::GetIO().MousePos.x - outwards * radius;
    const float inwards_px = outwards < 0 ? scale.step_px() / 2 : -scale.step_px() / 2;
    asked = std::clamp(scale.year_at(edge_x + inwards_px), least, most);
  } else if (state.focused) {
    int wanted = year + key_steps();
    if (ImGui::IsKeyPressed(key::home)) wanted = least;
    if (ImGui::IsKeyPressed(key::end)) wanted = most;
    asked = std::clamp(wanted, least, most);
  }
  const Palette& p = pen.palette();
  pen.disc(middle, radius, p.surface);
  pen.ring(middle, radius - pen.px(1), pen.px(2), lit || state.hovered || state.held ? p.accent : p.outline);
  if (state.hovered || state.held) ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeEW);
  return asked == year ? std::nullopt : asked;
}

void draw_bars(const Pen& pen, const Histogram& bars, const YearScale& scale, float floor_px, float high_px,
               std::optional<int> pointed_at) {
  const Palette& p = pen.palette();
  std::uint32_t most = 1;
  for (std::size_t i = 0; i < bars.lower.size(); ++i) most = std::max(most, bars.lower[i] + bars.upper[i]);
  const float unit = high_px / static_cast<float>(most);
  const float gap = scale.step_px() >= 4 * pen.line() ? pen.line() : 0;
  for (std::size_t i = 0; i < bars.lower.size(); ++i) {
    const int year = bars.first_year + static_cast<int>(i);
    const bool out = bars.chosen && (year < bars.chosen->first || year > bars.chosen->last);
    // Outside the range: grey, and lighter on purpose; the counts are in words above.
    const Rgba low = out ? with_alpha(p.ink_3, 0.7f) : lower_tone(p);
    const Rgba up = out ? with_alpha(p.ink_3, 0.35f) : upper_tone(p);
    const float x = scale.left_of(year), wide = scale.step_px() - gap;
    const auto tall = [&](std::uint32_t count) {
      return count == 0 ? 0 : std::max(pen.line(), std::round(static_cast<float>(count) * unit));
    };
    const float all = tall(bars.lower[i] + bars.upper[i]);
    const float lower = bars.upper[i] == 0 ? all : std::min(tall(bars.lower[i]), all);
    if (pointed_at == year) pen.fill({x, floor_px - high_px, wide, high_px}, with_alpha(p.ink, 0.08f));
    pen.fill({x, floor_px - lower, wide, lower}, low);
    pen.fill({x, floor_px - all, wide, all - lower}, up);
  }
}

void draw_labels(const Pen& pen, const Column& column, const Histogram& bars, const YearScale& scale,
                 float middle_px) {
  const int step = year_step(scale.step_px(), pen.px(label_room));
  for (int year = scale.first() - scale.first() % step; year <= scale.last(); year += step) {
    if (year < scale.first()) continue;
    const std::string words = (bars.with_earlier && year == scale.first() ? "≤" : "") + std::to_string(year);
    const float half = pen.width(UiStyle::secondary, words) / 2;
    const float x =
        std::clamp(scale.left_of(year) + scale.step_px() / 2, column.x_px + half, column.right_px() - half);
    pen.text_on(x, middle_px, UiStyle::secondary, pen.palette().ink_2, words, Align::centre);
  }
}

}  // namespace

Rgba lower_tone(const Palette& palette) {
  return palette.accent;
}
Rgba upper_tone(const Palette& palette) {
  return with_alpha(palette.accent, 0.5f);
}

int year_step(float px_a_year, float least_px) {
  int step = 1;
  for (int tens = 1; tens <= 1000; tens *= 10)
    for (const int times : {1, 2, 5}) {
      step = tens * times;
      if (static_cast<float>(step) * px_a_year >= least_px) return step;
    }
  return step;
}

HistogramAnswer histogram(const Pen& pen, Column& column, const Histogram& bars) {
  const Palette& p = pen.palette();
  const YearScale scale(pen, column, bars);
  const PixelBox chart = column.take(pen.px(bars_height));
  const PixelBox foot = column.take(pen.px(foot_height));
  const PixelBox labels = column.take(pen.px(labels_height));
  const float line_y = std::round(foot.y_px + foot.height_px / 2);
  const YearRange range = bars.chosen.value_or(YearRange{scale.first(), scale.last()});
  const float left = scale.left_of(range.first), right = scale.right_of(range.last);
  const float radius = pen.px(knob) / 2;

  HistogramAnswer answer;
  const PixelBox area{scale.left_px(), chart.y_px, scale.width_px(), chart.height_px};
  answer.asked = brush_bars(pen, area, bars, scale, answer.pointed_at);
  if (bars.chosen) pen.fill({left, chart.y_px, right - left, line_y - chart.y_px}, p.accent_soft);
  draw_bars(pen, bars, scale, chart.bottom_px(), chart.height_px - pen.px(4), answer.pointed_at);

  // The track below the bars, and the range on it.
  const float thick = pen.px(4);
  pen.fill({scale.left_px(), line_y - thick / 2, scale.width_px(), thick}, p.hairline, thick / 2);
  if (bars.chosen) {
    pen.fill({left, line_y - thick / 2, right - left, thick}, p.accent);
    for (const float x : {left, right - pen.line()})
      pen.upright(x, chart.y_px, line_y - chart.y_px, with_alpha(p.accent, 0.55f));
  }
  const bool lit = bars.chosen.has_value();
  if (const auto first = range_end(pen, bars.first_name, {left - radius + pen.px(2), line_y}, -1, range.first,
                                   scale.first(), range.last, scale, lit))
    answer.asked = YearRange{*first, range.last};
  if (const auto last = range_end(pen, bars.last_name, {right + radius - pen.px(2), line_y}, 1, range.last,
                                  range.first, scale.last(), scale, lit))
    answer.asked = YearRange{range.first, *last};
  if (answer.asked == range) answer.asked.reset();
  draw_labels(pen, column, bars, scale, labels.y_px + pen.px(7));
  return answer;
}

}  // namespace sillon
