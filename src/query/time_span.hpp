// The time that an atlas is about: the ends of the slider of time, of the chart above it and of the years'
// histogram.
#pragma once

#include "atlas/atlas.hpp"

namespace sillon {

struct TimeSpan {
  PartialDate first{2000, 1, 0}, last{2000, 12, 0};  // months, first < last
  bool operator==(const TimeSpan&) const = default;
};

// From the first January of the five years in which all but the oldest twentieth of the dated records had
// begun (a university of 1473 would leave no room for the rest) to the latest month that a date of the atlas
// names; an end that is planned after the latest `as_of` does not count.
TimeSpan time_span(const Atlas& atlas);

}  // namespace sillon
