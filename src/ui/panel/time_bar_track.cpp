#include "ui/panel/time_bar_track.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <vector>

#include "imgui/imgui.h"
#include "query/growth.hpp"
#include "query/memo.hpp"
#include "ui/key.hpp"
#include "ui/panel/time_bar_steps.hpp"
#include "ui/per_context.hpp"
#include "ui/widget/histogram.hpp"
#include "ui/widget/press.hpp"

namespace sillon {
namespace {

constexpr float knob = 16, foot_height = 18, head_height = 8, label_room = 60;
constexpr UiStyle label_style = UiStyle::secondary;

const Growth& growth_of(const PanelFrame& frame) {
  using Key = std::tuple<std::shared_ptr<const Atlas>, Filter>;
  const TimeSpan& span = frame.sieve().span();
  return per_context<Memo<Key, Growth>>().get({frame.snapshot.derived.atlas, frame.view().filter}, [&] {
    return growth(frame.sieve(), frame.view().filter, span.first, span.last);
  });
}

// Where months stand: whole months between the two ends, the knob's radius kept free at both.
class MonthScale {
 public:
  MonthScale(const Pen& pen, PixelBox box, const Growth& curve)
      : first_(curve.first_month),
        count_(std::max(1, static_cast<int>(curve.places.size()))),
        left_px_(box.x_px + std::round(pen.px(knob) / 2)),
        width_px_(std::max(1.0f, box.width_px - 2 * std::round(pen.px(knob) / 2))) {}

  int first() const { return first_; }
  int end() const { return first_ + count_; }
  float left_px() const { return left_px_; }
  float width_px() const { return width_px_; }
  float right_px() const { return left_px_ + width_px_; }
  float step_px() const { return width_px_ / static_cast<float>(count_); }
  float x_of(float month) const {
    const float passed = month - static_cast<float>(first_);
    return left_px_ + std::clamp(passed * step_px(), 0.0f, width_px_);
  }
  int month_at(float x_px) const {
    return std::clamp(first_ + static_cast<int>(std::floor((x_px - left_px_) / step_px())), first_,
                      end() - 1);
  }

 private:
  int first_, count_;
  float left_px_, width_px_;
};

// The interval that the date is, in pixels.
struct Interval {
  float from_px, to_px;
  float middle_px() const { return (from_px + to_px) / 2; }
};

Interval interval_of(const std::optional<PartialDate>& date, const MonthScale& scale) {
  if (!date) return {scale.right_px(), scale.right_px()};
  const auto first = static_cast<float>(month_number(*date, 1)),
             last = static_cast<float>(month_number(*date, 12));
  return {scale.x_of(first), scale.x_of(last + 1)};
}

class Curve {
 public:
  Curve(const Pen& pen, const Growth& growth, const MonthScale& scale, float floor_px, float high_px)
      : pen_(pen), growth_(growth), scale_(scale), floor_px_(floor_px), high_px_(high_px) {
    for (const std::uint32_t count : growth.places) most_ = std::max(most_, count);
  }

  float y_of(std::size_t month) const {
    return floor_px_ - high_px_ * static_cast<float>(growth_.places[month]) / static_cast<float>(most_);
  }

  // Months side by side on whole pixels: no seams, whatever their number.
  void fill(float until_px, Rgba before, Rgba after) const {
    for (std::size_t i = 0; i < growth_.places.size(); ++i) {
      const auto month = static_cast<float>(scale_.first() + static_cast<int>(i));
      const float left = std::round(scale_.x_of(month)), right = std::round(scale_.x_of(month + 1));
      if (right <= left || growth_.places[i] == 0) continue;
      const float top = std::round(y_of(i));
      pen_.fill({left, top, right - left, floor_px_ - top}, (left + right) / 2 <= until_px ? before : after);
    }
  }

  void line(float until_px, Rgba before, Rgba after) const {
    std::vector<PixelPoint> past, to_come;
    for (std::size_t i = 0; i < growth_.places.size(); ++i) {
      const float x = scale_.x_of(static_cast<float>(scale_.first() + static_cast<int>(i)) + 0.5f);
      const PixelPoint at{x, y_of(i)};
      if (x <= until_px) past.push_back(at);
      if (x >= until_px || (i + 1 < growth_.places.size() && x + scale_.step_px() > until_px))
        to_come.push_back(at);
    }
    if (to_come.size() > 1) pen_.stroke(to_come, pen_.px(1.5f), after);
    if (past.size() > 1) pen_.stroke(past, pen_.px(1.5f), before);
  }

 private:
  const Pen& pen_;
  const Growth& growth_;
  const MonthScale& scale_;
  float floor_px_, high_px_;
  std::uint32_t most_ = 1;
};

void draw_years(const Pen& pen, const MonthScale& scale, PixelBox box, float floor_px, float middle_px) {
  const float px_a_year = scale.step_px() * 12;
  const int step = year_step(px_a_year, pen.px(label_room));
  for (int year = (scale.first() + 11) / 12; year * 12 <= scale.end(); ++year) {
    const bool named = year % step == 0;
    if (!named && px_a_year < pen.px(4)) continue;
    const float x = std::round(scale.x_of(static_cast<float>(year * 12)));
    pen.upright(x, floor_px, pen.px(named ? 6 : 3), pen.palette().outline);
    if (!named || year * 12 >= scale.end()) continue;
    const std::string words = std::to_string(year);
    const float half = pen.width(label_style, words) / 2;
    const float at = std::clamp(x, box.x_px + half, box.right_px() - half);
    pen.text_on(at, middle_px, label_style, pen.palette().ink_2, words, Align::centre);
  }
}

std::optional<PartialDate> date_by_key(const PanelFrame& frame, const TimeSpan& span) {
  const auto& date = frame.view().date;
  const auto pressed = [](int number) { return ImGui::IsKeyPressed(number); };
  if (pressed(key::home)) return span.first;
  if (pressed(key::end)) return span.last;
  const int years = (pressed(key::page_up) ? 1 : 0) - (pressed(key::page_down) ? 1 : 0);
  if (years != 0) return stepped_by_years(date, years, span);
  const int months =
      (pressed(key::right) || pressed(key::up) ? 1 : 0) - (pressed(key::left) || pressed(key::down) ? 1 : 0);
  return stepped_by_months(date, months, span);
}

// The month under the mouse, on a ground of its own above the curve.
void draw_pointed_at(const PanelFrame& frame, PixelBox box, const MonthScale& scale, int month,
                     float floor_px) {
  const Pen& pen = frame.pen;
  const Palette& p = frame.palette();
  const std::string words = frame.date(date_of_month(month)) + " · " +
                            frame.text("{} place", "{} places", places_in_month(frame, month));
  const float x = std::round(scale.x_of(static_cast<float>(month) + 0.5f));
  pen.upright(x, box.y_px, floor_px - box.y_px, with_alpha(p.ink, 0.35f));
  const float wide = std::ceil(pen.width(label_style, words)) + 2 * pen.px(6), high = pen.px(20);
  if (wide > box.width_px) return;
  const bool leftwards = x + pen.px(8) + wide > box.right_px();
  const float left =
      std::clamp(leftwards ? x - pen.px(8) - wide : x + pen.px(8), box.x_px, box.right_px() - wide);
  const PixelBox plate{std::round(left), box.y_px, wide, high};
  pen.fill(plate, p.surface, pen.px(3));
  pen.frame(plate, p.hairline, pen.px(3));
  pen.text_on(plate.x_px + pen.px(6), plate.y_px + high / 2, label_style, p.ink, words);
}

}  // namespace

std::uint32_t places_in_month(const PanelFrame& frame, int month) {
  const Growth& curve = growth_of(frame);
  const int i = month - curve.first_month;
  if (i < 0 || i >= static_cast<int>(curve.places.size())) return 0;
  return curve.places[static_cast<std::size_t>(i)];
}

void draw_time_track(PanelFrame& frame, PixelBox box) {
  const Pen& pen = frame.pen;
  const Palette& p = frame.palette();
  const TimeSpan& span = frame.sieve().span();
  const Growth& curve = growth_of(frame);
  if (curve.places.empty()) return;
  const MonthScale scale(pen, box, curve);
  const auto& date = frame.view().date;

  PressOptions options;
  options.kind = ProbeKind::slider;
  options.keeps_arrows = true;
  options.ring_gap_px = -1;
  const Press state = press(pen, frame.text("Date"), box, options);
  std::optional<PartialDate> asked = date;
  const int under_mouse = scale.month_at(ImGui::GetIO().MousePos.x);
  if (state.held)
    asked = date_of_month(under_mouse);
  else if (state.focused)
    asked = date_by_key(frame, span);
  if (asked != date) frame.send(SetDate{asked});

  const float floor_px = std::round(box.bottom_px() - pen.px(foot_height));
  const float high = floor_px - box.y_px - pen.px(head_height);
  const Interval now = interval_of(date, scale);
  const Curve drawn(pen, curve, scale, floor_px, high);
  // A bare year is an interval: all of it is marked.
  const float until = date ? now.to_px : scale.right_px();
  if (date)
    pen.fill({std::round(now.from_px), box.y_px, std::max(pen.line(), std::round(now.to_px - now.from_px)),
              floor_px - box.y_px},
             p.accent_soft);
  drawn.fill(until, with_alpha(p.accent, 0.2f), with_alpha(p.outline, 0.14f));
  drawn.line(until, p.accent, with_alpha(p.outline, 0.7f));
  pen.rule(scale.left_px(), floor_px, scale.width_px(), p.outline);
  draw_years(pen, scale, box, floor_px, box.bottom_px() - pen.px(5));

  const PixelPoint at{std::round(now.middle_px()), floor_px};
  pen.upright(at.x_px - std::floor(pen.line() / 2), box.y_px, floor_px - box.y_px,
              date ? p.accent : p.outline);
  pen.disc(at, pen.px(knob) / 2, p.surface);
  pen.ring(at, pen.px(knob) / 2 - pen.px(1), pen.px(2), date ? p.accent : p.outline);
  if (state.hovered && !state.held) draw_pointed_at(frame, box, scale, under_mouse, floor_px);
  if (state.hovered || state.held) hand_cursor();
}

}  // namespace sillon
