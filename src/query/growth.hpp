// How many places exist in each month, for the chart above the slider of time.
#pragma once

#include <cstdint>
#include <vector>

#include "atlas/month.hpp"
#include "query/sieve.hpp"
#include "state/view.hpp"

namespace sillon {

struct Growth {
  int first_month = 0;                // months since January of the year 0
  std::vector<std::uint32_t> places;  // that exist in the first month, in the next one …
};

// Of the places that `filter` shows while no date is asked for, those that existence_at finds present or in
// course in each month from `first` to `last`. The undated are in no month.
Growth growth(const Sieve& sieve, const Filter& filter, PartialDate first, PartialDate last);

}  // namespace sillon
