// Bars of years in two tones, stacked, and a range of years to brush: dragging over the bars draws one,
// dragging inside it moves it, its two ends can be taken one by one, with the keyboard too.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>

#include "state/view.hpp"
#include "ui/widget/column.hpp"
#include "ui/widget/press.hpp"

namespace sillon {

struct Histogram {
  int first_year = 0;                           // of the first bar
  bool with_earlier = false;                    // the first bar stands for all years before it too
  std::span<const std::uint32_t> lower, upper;  // a bar a year, the upper stands on the lower
  std::optional<YearRange> chosen;              // within the bars; nothing: every year
  std::string name;                             // what brushing sets
  std::string first_name, last_name;            // of the two ends
};

struct HistogramAnswer {
  std::optional<YearRange> asked;  // brushed in this frame; all bars: every year is wanted again
  std::optional<int> pointed_at;   // the year under the mouse
};

HistogramAnswer histogram(const Pen& pen, Column& column, const Histogram& bars);

// The two tones of the bars, for the key below them.
Rgba lower_tone(const Palette& palette);
Rgba upper_tone(const Palette& palette);

// Of what a palette has little room for: the step between the years that are written out, so that each has
// `least_px` of width: 1, 2, 5, 10, 20, 50 …
int year_step(float px_a_year, float least_px);

}  // namespace sillon
