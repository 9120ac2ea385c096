#include "query/year_histogram.hpp"

#include <algorithm>

namespace sillon {

YearHistogram year_histogram(const Sieve& sieve, const TimeSpan& span, Filter filter,
                             std::optional<PartialDate> date) {
  filter.years.reset();
  const FacetColumns& columns = sieve.columns();
  YearHistogram bars;
  bars.first_year = span.first.year;
  bars.with_earlier = columns.earliest_year != 0 && columns.earliest_year < bars.first_year;
  const auto count = static_cast<std::size_t>(span.last.year - span.first.year) + 1;
  bars.founded.resize(count);
  bars.first_seen.resize(count);

  const RowBits rows = sieve.passing(filter, date);
  // Two counts a bar, first seen and founded, side by side.
  std::vector<std::vector<std::uint32_t>> parts(parts_for(rows.size()));
  in_word_parts(rows.size(), [&](std::size_t part, std::size_t first, std::size_t end) {
    std::vector<std::uint32_t> counts(2 * count);
    const int last_bar = static_cast<int>(count) - 1, first_year = bars.first_year;
    const std::int16_t* years = columns.first_year.data();
    for (std::size_t word = first; word < end; ++word) {
      const std::uint64_t founded = columns.founded.words()[word];
      for_each_row(rows.words()[word] & ~columns.without_year.words()[word], word, [&](Row row) {
        const int bar = std::clamp(years[row] - first_year, 0, last_bar);
        ++counts[2 * static_cast<std::size_t>(bar) + (founded >> row % 64 & 1)];
      });
    }
    parts[part] = std::move(counts);
  });
  for (const std::vector<std::uint32_t>& counts : parts)
    for (std::size_t i = 0; i < counts.size(); ++i) {
      (i % 2 != 0 ? bars.founded : bars.first_seen)[i / 2] += counts[i];
      bars.places += counts[i];
    }
  bars.without_year =
      static_cast<std::uint32_t>(count_common(rows.words(), columns.without_year.words(), rows.word_count()));
  return bars;
}

}  // namespace sillon
