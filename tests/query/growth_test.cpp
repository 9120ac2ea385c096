#include "query/growth.hpp"

#include <gtest/gtest.h>

#include "query/existence.hpp"
#include "query/lifetime.hpp"
#include "query/visible.hpp"
#include "small_atlas.hpp"

namespace sillon {
namespace {

using test::AtlasSketch;
using test::date;
using test::RandomAtlas;

PartialDate month(int number) {
  return {static_cast<std::int16_t>(number / 12), static_cast<std::uint8_t>(number % 12 + 1), 0};
}

TEST(Growth, EachMonthCountsWhatExistsThen) {
  for (unsigned seed = 1; seed <= 12; ++seed) {
    RandomAtlas random(seed);
    const auto atlas = random.make(60, 0, 60);
    Filter filter;
    if (seed % 3 == 0) filter.kind = {"hub", "startup"};
    if (seed % 4 == 0) filter.territory = {"lorraine"};
    const auto shown = visible(*atlas, filter, {});
    const Growth growth = sillon::growth(Sieve(*atlas), filter, date("2013-05"), date("2019"));
    ASSERT_EQ(growth.first_month, 2013 * 12 + 4);
    ASSERT_EQ(growth.places.size(), 6u * 12 + 8);
    for (std::size_t i = 0; i < growth.places.size(); ++i) {
      const PartialDate at = month(growth.first_month + static_cast<int>(i));
      const Existence existence = existence_at(*atlas, at);
      std::uint32_t count = 0;
      for (Row row = 0; row < atlas->places.size(); ++row)
        count += is_shown(shown->place[row]) &&
                 (existence.place[row] == Presence::present || existence.place[row] == Presence::in_course);
      ASSERT_EQ(growth.places[i], count) << "seed " << seed << ", " << to_text(at);
    }
  }
}

TEST(Growth, AnImpossibleSpanIsEmpty) {
  AtlasSketch sketch;
  sketch.place({.id = "a", .since = "2012"});
  const auto atlas = sketch.finish();
  EXPECT_TRUE(growth(Sieve(*atlas), {}, date("2015"), date("2014")).places.empty());
  EXPECT_TRUE(growth(Sieve(*atlas), {}, {}, {}).places.empty());
  EXPECT_EQ(growth(Sieve(*atlas), {}, date("2011-12"), date("2012-01")).places,
            (std::vector<std::uint32_t>{0, 1}));
}

TEST(FirstKnownYear, IsTheEarlierOfSinceAndTheFirstEvent) {
  AtlasSketch sketch;
  sketch.place({.id = "both", .since = "2014"});
  sketch.place({.id = "event-only"});
  sketch.place({.id = "since-only", .since = "2012-03-04"});
  sketch.place({.id = "neither"});
  sketch.place_event("both", "2013-11", "announced");
  sketch.place_event("both", "2014-02", "open");
  sketch.place_event("event-only", "2017", "open");
  EXPECT_EQ(first_known_years(*sketch.finish()), (std::vector<std::int16_t>{2013, 2017, 2012, 0}));
}

}  // namespace
}  // namespace sillon
