// The places of an atlas as sets of rows, one for each value of each facet: made once, so that a filter is
// put together, and its values are counted, by whole words of bits.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "atlas/atlas.hpp"
#include "query/lifetime.hpp"
#include "query/row_bits.hpp"
#include "query/subject_events.hpp"

namespace sillon {

// By the values of a closed vocabulary: who has each. A value that nobody has takes no memory and has no
// rows.
using ValueBits = std::vector<RowBits>;

// `codes` are positions below `values`.
ValueBits rows_by_code(std::span<const std::uint8_t> codes, std::size_t values);
// Of flags: bit v is value v; bits from `values` on are nobody's.
ValueBits rows_by_flag(std::span<const std::uint32_t> flags, std::size_t values);

// A bit a row for each value that is met, and two octets: some 10 MB a million places, made in some 15 ms.
struct FacetColumns {
  explicit FacetColumns(const Atlas& atlas);

  ValueBits kind, territory, status, confidence;  // Taxonomy::kinds, ::territories, ::statuses (the latest)
  ValueBits sector, service;
  RowBits every;                    // all rows
  RowBits city, resource, startup;  // by KindRole
  RowBits with_point;
  RowBits founded;                       // first known in the year that the atlas gives as the beginning
  std::vector<std::int16_t> first_year;  // first_known_years
  RowBits without_year;                  // first_year is 0, and no city: those have none of their own
  int earliest_year = 0;                 // of all but cities; 0 when no year is known
  std::uint32_t places = 0, resources = 0, startups = 0;  // how many; places: all but cities
  EventsByRow events;
  RowBits with_events;
  std::vector<MonthStretch> stretches;
};

}  // namespace sillon
