// In which years the places of a view became known, for the bars that years are brushed on.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "query/sieve.hpp"
#include "query/time_span.hpp"
#include "state/view.hpp"

namespace sillon {

// A bar a year. A year that the atlas gives as the beginning counts as founded; one that is only the first
// mention, or that of an event, as first seen.
struct YearHistogram {
  int first_year = 0;         // of the first bar
  bool with_earlier = false;  // the first bar stands for all earlier years too
  std::vector<std::uint32_t> founded, first_seen;
  std::uint32_t places = 0;        // in all bars
  std::uint32_t without_year = 0;  // would be counted, if anyone knew when they began
  bool operator==(const YearHistogram&) const = default;
};

// Of what the filter without its years and the date show, whatever filter.undated says. The bars are the
// years of `span`, that of the atlas: they stay where they are while one filters.
YearHistogram year_histogram(const Sieve& sieve, const TimeSpan& span, Filter filter,
                             std::optional<PartialDate> date);

}  // namespace sillon
