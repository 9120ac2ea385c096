// The bars against what the filter would show, year by year.
#include "query/year_histogram.hpp"

#include <gtest/gtest.h>

#include <numeric>

#include "query/visible.hpp"
#include "small_atlas.hpp"

namespace sillon {
namespace {

using test::AtlasSketch;
using test::date;
using test::RandomAtlas;

std::uint32_t shown_and_dated(const Visible& visible) {
  std::uint32_t count = 0;
  for (std::size_t row = 0; row < visible.place.size(); ++row)
    count += is_shown(visible.place[row]) && visible.place_undated[row] == 0;
  return count;
}

TEST(YearHistogram, EachBarIsWhatItsYearsAloneWouldShow) {
  for (unsigned seed = 1; seed <= 30; ++seed) {
    RandomAtlas random(seed);
    const auto atlas = random.make(80, 20, 30);
    Filter filter;
    if (seed % 2 == 0) filter.kind = {"hub", "incubator", "label"};
    if (seed % 3 == 0) filter.territory = {"lorraine", "saarland"};
    if (seed % 4 == 0) filter.text = "atelier";
    if (seed % 5 == 0) filter.years = YearRange{2014, 2014};
    filter.undated = seed % 7 == 0;
    const std::optional<PartialDate> at = seed % 3 == 1 ? std::optional(date("2015-06")) : std::nullopt;
    const TimeSpan span{date("2013-01"), date("2017-12")};
    const YearHistogram bars = year_histogram(Sieve(*atlas), span, filter, at);
    ASSERT_EQ(bars.first_year, 2013);
    ASSERT_EQ(bars.founded.size(), 5u);
    ASSERT_EQ(bars.first_seen.size(), 5u);
    for (int year = 2013; year <= 2017; ++year) {
      Filter alone = filter;
      alone.years = YearRange{year == 2013 ? 1 : year, year == 2017 ? 9999 : year};
      const auto i = static_cast<std::size_t>(year - 2013);
      EXPECT_EQ(bars.founded[i] + bars.first_seen[i], shown_and_dated(*visible(*atlas, alone, at)))
          << "seed " << seed << ", " << year;
    }
    Filter any_year = filter;
    any_year.years = YearRange{1, 9999};
    const auto all = visible(*atlas, any_year, at);
    EXPECT_EQ(bars.places, shown_and_dated(*all));
    EXPECT_EQ(bars.places, std::accumulate(bars.founded.begin(), bars.founded.end(), 0u) +
                               std::accumulate(bars.first_seen.begin(), bars.first_seen.end(), 0u));
    EXPECT_EQ(bars.without_year, all->undated_places);
  }
}

TEST(YearHistogram, TellsFoundedFromFirstSeen) {
  AtlasSketch sketch;
  for (const char* id : {"sourced", "first-seen", "event-before", "event-only", "nothing", "long-ago"})
    sketch.place({.id = id, .since = "2014"});
  sketch.place_event("event-before", "2013-05", "announced");
  sketch.place_event("event-only", "2015", "open");
  Atlas atlas = *sketch.finish();
  atlas.places.since_basis[1] = Basis::first_seen;
  atlas.places.since[3] = atlas.places.since[4] = {};
  atlas.places.since[5] = date("1473");
  const YearHistogram bars = year_histogram(Sieve(atlas), {date("2012-01"), date("2015-12")}, {}, {});
  EXPECT_EQ(bars.founded, (std::vector<std::uint32_t>{1, 0, 1, 0}));
  EXPECT_EQ(bars.first_seen, (std::vector<std::uint32_t>{0, 1, 1, 1}));
  EXPECT_TRUE(bars.with_earlier);
  EXPECT_EQ(bars.places, 5u);
  EXPECT_EQ(bars.without_year, 1u);
}

}  // namespace
}  // namespace sillon
