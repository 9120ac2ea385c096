#include "query/year_histogram.hpp"

#include <algorithm>

#include "query/existence.hpp"
#include "query/lifetime.hpp"
#include "query/place_verdict.hpp"

namespace sillon {

YearHistogram year_histogram(const Atlas& atlas, const TimeSpan& span, Filter filter,
                             std::optional<PartialDate> date, const FoldedText* folded) {
  filter.years.reset();
  const Places& places = atlas.places;
  YearHistogram bars;
  bars.first_year = span.first.year;
  const auto count = static_cast<std::size_t>(span.last.year - span.first.year) + 1;
  bars.founded.resize(count);
  bars.first_seen.resize(count);

  const Existence existence = existence_at(atlas, date);
  const PlaceFilter facets(atlas, filter, folded);
  const LinkFacets link_facets(atlas, filter);
  const PlaceJudge judge(atlas, filter, existence, facets, link_facets, 0);
  const std::vector<std::int16_t> years = first_known_years(atlas);
  for (Row row = 0; row < places.size(); ++row) {
    const PlaceVerdict verdict = judge(row);
    const int year = years[row];
    if (verdict.role == KindRole::city) continue;
    bars.with_earlier = bars.with_earlier || (year != 0 && year < bars.first_year);
    if (verdict.stopped_by != 0) continue;
    if (year == 0) {
      ++bars.without_year;
      continue;
    }
    const Basis basis = places.since_basis[row];
    const bool founded =
        places.since[row].year == year && basis != Basis::first_seen && basis != Basis::unknown;
    const auto bar =
        static_cast<std::size_t>(std::clamp(year - bars.first_year, 0, static_cast<int>(count) - 1));
    ++(founded ? bars.founded : bars.first_seen)[bar];
    ++bars.places;
  }
  return bars;
}

}  // namespace sillon
