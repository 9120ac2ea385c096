// How many places exist in each month, for the chart above the slider of time.
#pragma once

#include <cstdint>
#include <vector>

#include "atlas/atlas.hpp"
#include "query/folded_text.hpp"
#include "state/view.hpp"

namespace sillon {

struct Growth {
  int first_month = 0;                // months since January of the year 0
  std::vector<std::uint32_t> places;  // that exist in the first month, in the next one …
};

// Months since January of the year 0; `when_unknown` is the month of a bare year, 1 .. 12.
inline int month_number(PartialDate date, int when_unknown) {
  return date.year * 12 + (date.month > 0 ? date.month : when_unknown) - 1;
}
inline PartialDate date_of_month(int month) {
  return {static_cast<std::int16_t>(month / 12), static_cast<std::uint8_t>(month % 12 + 1), 0};
}

// Of the places that `filter` shows while no date is asked for, those that existence_at finds present or in
// course in each month from `first` to `last`. The undated are in no month. `folded` as for visible().
Growth growth(const Atlas& atlas, const Filter& filter, PartialDate first, PartialDate last,
              const FoldedText* folded = nullptr);

}  // namespace sillon
