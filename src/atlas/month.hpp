// Months as numbers, for what runs from month to month.
#pragma once

#include "atlas/date.hpp"

namespace sillon {

// Months since January of the year 0; `when_unknown` is the month of a bare year, 1 .. 12.
inline int month_number(PartialDate date, int when_unknown) {
  return date.year * 12 + (date.month > 0 ? date.month : when_unknown) - 1;
}
inline PartialDate date_of_month(int month) {
  return {static_cast<std::int16_t>(month / 12), static_cast<std::uint8_t>(month % 12 + 1), 0};
}

}  // namespace sillon
