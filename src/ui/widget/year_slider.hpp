// A year on a track, with a step to each side and "any date" as its rest.
#pragma once

#include <optional>
#include <string>

#include "ui/widget/column.hpp"
#include "ui/widget/press.hpp"

namespace sillon {

struct YearSlider {
  int first = 2000, last = 2025;  // ends of the track
  std::optional<int> year;        // nothing: any date
  std::string value;              // "2015", "June 2015", "Any date"
  std::string earlier, later;     // words of the two steps
  std::string name;               // what the track sets
};

// The year that was asked for.
std::optional<int> year_slider(const Pen& pen, Column& column, const YearSlider& slider);

}  // namespace sillon
