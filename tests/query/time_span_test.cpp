#include "query/time_span.hpp"

#include <gtest/gtest.h>

#include "query/sieve.hpp"
#include "small_atlas.hpp"

namespace sillon {
namespace {

using test::AtlasSketch;
using test::date;

TEST(TimeSpan, EndsWithTheLatestMonthThatAnyDateNames) {
  AtlasSketch sketch;
  sketch.place({.id = "a", .since = "2012"});
  sketch.place({.id = "b", .since = "2014-03", .until = "2016-02"});
  EXPECT_EQ(time_span(*sketch.finish()).last, date("2016-02"));
  sketch.place_event("a", "2016-11", "closed");
  EXPECT_EQ(time_span(*sketch.finish()).last, date("2016-11"));
  sketch.link({.from = "a", .to = "b", .since = "2017"});
  EXPECT_EQ(time_span(*sketch.finish()).last, date("2017-12")) << "a bare year lasts until its end";
}

TEST(TimeSpan, AnEndThatIsPlannedIsNoEndOfTheSpan) {
  AtlasSketch sketch;
  sketch.place({.id = "a", .since = "2012", .until = "2040"});
  EXPECT_EQ(time_span(*sketch.finish()).last, date("2040-12"));
  Atlas atlas = *sketch.finish();
  atlas.places.as_of[0] = date("2020-05");
  EXPECT_EQ(time_span(atlas).last, date("2020-05"));
}

TEST(TimeSpan, BeginsInAFifthYearAndLeavesTheOldestTwentiethOut) {
  AtlasSketch sketch;
  sketch.place({.id = "old", .since = "1473"});
  for (int i = 0; i < 40; ++i)
    sketch.place({.id = std::to_string(i), .since = std::to_string(2003 + i % 10)});
  const TimeSpan span = time_span(*sketch.finish());
  EXPECT_EQ(span.first, date("2000-01"));
  EXPECT_EQ(span.last, date("2012-12"));
}

TEST(TimeSpan, IsKeptByTheSieve) {
  AtlasSketch sketch;
  sketch.place({.id = "a", .since = "2003"});
  sketch.place({.id = "b", .since = "2014-03"});
  const auto atlas = sketch.finish();
  const Sieve sieve(*atlas);
  EXPECT_EQ(sieve.span(), time_span(*atlas));
  EXPECT_EQ(&sieve.span(), &sieve.span());
}

TEST(TimeSpan, IsNeverEmpty) {
  AtlasSketch sketch;
  EXPECT_LT(time_span(*sketch.finish()).first, time_span(*sketch.finish()).last);
  sketch.place({.id = "a", .since = "2015-01"});
  const TimeSpan span = time_span(*sketch.finish());
  EXPECT_LT(span.first, span.last);
  EXPECT_EQ(span.last, date("2015-01"));
}

}  // namespace
}  // namespace sillon
