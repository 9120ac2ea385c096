// The years in which places became known, as bars to brush.
#include <algorithm>
#include <tuple>

#include "query/memo.hpp"
#include "query/year_histogram.hpp"
#include "ui/panel/filter_sections.hpp"
#include "ui/panel/time_bar_steps.hpp"
#include "ui/per_context.hpp"
#include "ui/widget/button.hpp"
#include "ui/widget/flow_text.hpp"
#include "ui/widget/histogram.hpp"
#include "ui/widget/section.hpp"

namespace sillon {
namespace {

constexpr int before_all_years = 1, after_all_years = 9999;  // the ends of a range that is open there

using BarsKey = std::tuple<std::shared_ptr<const Atlas>, Filter, std::optional<PartialDate>>;

// The same while one brushes: the years themselves are not in the key.
const YearHistogram& bars_of(const PanelFrame& frame) {
  Filter filter = frame.view().filter;
  filter.years.reset();
  filter.undated = true;
  return per_context<Memo<BarsKey, YearHistogram>>().get(
      {frame.snapshot.derived.atlas, filter, frame.view().date},
      [&] { return year_histogram(frame.sieve(), frame.sieve().span(), filter, frame.view().date); });
}

int last_year(const YearHistogram& bars) {
  return bars.first_year + static_cast<int>(bars.founded.size()) - 1;
}

// The first bar stands for all earlier years: a range that begins there has no beginning.
YearRange as_filter(YearRange brushed, const YearHistogram& bars) {
  return {brushed.first == bars.first_year ? before_all_years : brushed.first,
          brushed.last == last_year(bars) ? after_all_years : brushed.last};
}
YearRange as_bars(YearRange years, const YearHistogram& bars) {
  const int least = bars.first_year, most = last_year(bars);
  return {std::clamp(years.first, least, most), std::clamp(years.last, least, most)};
}

// "2012–2015", "until 2015", "since 2012", "2014".
std::string range_words(const PanelFrame& frame, YearRange years, const YearHistogram& bars) {
  const YearRange shown = as_bars(years, bars);
  if (years.first <= before_all_years && years.last < after_all_years)
    return PanelFrame::say(frame.text("until {}"), shown.last);
  if (years.last >= after_all_years && years.first > before_all_years)
    return PanelFrame::say(frame.text("since {}"), shown.first);
  if (shown.first == shown.last) return std::to_string(shown.first);
  return std::to_string(shown.first) + "–" + std::to_string(shown.last);
}

// Two squares of colour with their words, under one another where they do not fit side by side.
void draw_key(PanelFrame& frame, Column& column) {
  const Pen& pen = frame.pen;
  const Palette& p = frame.palette();
  const float side = pen.px(10), gap = pen.px(6), line = pen.px(note_leading);
  float x = column.x_px;
  const std::pair<std::string, Rgba> tones[] = {{frame.text("founded"), lower_tone(p)},
                                                {frame.text("first seen"), upper_tone(p)}};
  for (const auto& [words, tone] : tones) {
    const float wide = side + gap + pen.width(UiStyle::secondary, words);
    if (x > column.x_px && x + wide > column.right_px()) {
      x = column.x_px;
      column.gap(line);
    }
    const float middle = column.y_px + line / 2;
    pen.fill({x, std::round(middle - side / 2), side, side}, tone);
    pen.text_on(x + side + gap, middle, UiStyle::secondary, p.ink_2, words);
    x += wide + pen.px(16);
  }
  column.gap(line);
}

// What the bars say as a whole, or the one under the mouse: as many lines either way, so that nothing jumps.
void draw_caption(PanelFrame& frame, Column& column, const YearHistogram& bars,
                  std::optional<int> pointed_at) {
  const std::string whole =
      bars.without_year == 0
          ? frame.text("{} place", "{} places", bars.places)
          : PanelFrame::say(frame.words().text("{} place, {} without a year", "{} places, {} without a year",
                                               bars.places),
                            frame.number(bars.places), frame.number(bars.without_year));
  std::string words = whole;
  if (pointed_at) {
    const auto i = static_cast<std::size_t>(*pointed_at - bars.first_year);
    const bool stands_for_more = bars.with_earlier && i == 0;
    words = PanelFrame::say(stands_for_more ? frame.text("Until {}: {} founded, {} first seen")
                                            : frame.text("{}: {} founded, {} first seen"),
                            *pointed_at, frame.number(bars.founded[i]), frame.number(bars.first_seen[i]));
  }
  const float top = column.y_px;
  const int lines = std::max(1, wrapped_line_count(frame.pen, column.width_px, whole, UiStyle::secondary));
  wrapped_text(frame.pen, column, words, UiStyle::secondary, frame.palette().ink_2, note_leading);
  column.y_px = std::max(column.y_px, top + static_cast<float>(lines) * frame.px(note_leading));
}

}  // namespace

void draw_years(PanelFrame& frame, Column& column) {
  const auto& years = frame.view().filter.years;
  const bool open = frame.is_open("years");
  const std::string choice = years ? range_words(frame, *years, bars_of(frame)) : frame.text("All years");
  if (fold_head(frame.pen, column, frame.text("First known year"), choice, open, years.has_value()))
    frame.send(ToggleSection{"years"});
  if (!open) return;

  const Pen& pen = frame.pen;
  const YearHistogram& bars = bars_of(frame);
  const auto set_years = [&](std::optional<YearRange> wanted) {
    Filter filter = frame.view().filter;
    filter.years = wanted;
    if (filter != frame.view().filter) frame.send(SetFilter{filter});
  };
  // What is chosen now, and the way back: a row that is there before, so that nothing moves under the mouse.
  const PixelBox head = column.take(frame.px(24));
  const float middle = head.y_px + head.height_px / 2;
  if (years) {
    pen.text_on(head.x_px, middle, UiStyle::control_value, frame.palette().ink, choice);
    if (text_link(pen, frame.text("All years"), head.right_px(), middle, Align::right))
      set_years(std::nullopt);
  } else {
    pen.text_on(head.x_px, middle, UiStyle::secondary, frame.palette().ink_2,
                frame.text("Draw a range over the bars"));
  }
  column.gap(frame.px(4));

  Histogram drawn;
  drawn.first_year = bars.first_year;
  drawn.with_earlier = bars.with_earlier;
  drawn.lower = bars.founded;
  drawn.upper = bars.first_seen;
  if (years) drawn.chosen = as_bars(*years, bars);
  drawn.name = frame.text("First known years");
  drawn.first_name = frame.text("From year");
  drawn.last_name = frame.text("To year");
  const HistogramAnswer answer = histogram(pen, column, drawn);
  if (answer.asked) {
    const YearRange wanted = as_filter(*answer.asked, bars);
    const bool all = wanted == YearRange{before_all_years, after_all_years};
    set_years(all ? std::nullopt : std::optional(wanted));
  }
  draw_key(frame, column);
  draw_caption(frame, column, bars, answer.pointed_at);
  if (years) draw_undated_switch(frame, column);
  column.gap(frame.px(10));
}

}  // namespace sillon
