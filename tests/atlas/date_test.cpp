#include "atlas/date.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace sillon {
namespace {

PartialDate date(const char* text) {
  return parse_date(text).value();
}

std::vector<PartialDate> all_dates_of(int first_year, int last_year) {
  std::vector<PartialDate> dates;
  for (int y = first_year; y <= last_year; ++y)
    for (int m = 0; m <= 12; ++m)
      for (int d = 0; d <= (m == 0 ? 0 : 31); ++d) {
        const PartialDate candidate{static_cast<std::int16_t>(y), static_cast<std::uint8_t>(m),
                                    static_cast<std::uint8_t>(d)};
        if (parse_date(to_text(candidate))) dates.push_back(candidate);
      }
  return dates;
}

TEST(PartialDate, ReadsWhatItWrites) {
  const auto dates = all_dates_of(1999, 2004);
  EXPECT_EQ(dates.size(), 6u + 6 * 12 + 6 * 365 + 2);  // 2000 and 2004 are leap years
  for (const PartialDate& d : dates) EXPECT_EQ(parse_date(to_text(d)), d);
}

TEST(PartialDate, RefusesOtherForms) {
  for (const char* text :
       {"",          "15",      "201",         "0999",       "3000",       "2015-",      "2015-6",
        "2015-00",   "2015-13", "2015-06-00",  "2015-06-31", "2015-02-29", "1900-02-29", "2015/06",
        "2015-06-1", " 2015",   "2015-06-251", "2015-0a",    "20 5",       "-201",       "+201"})
    EXPECT_EQ(parse_date(text), std::nullopt) << text;
}

TEST(PartialDate, IsAnIntervalThatItsPartsTile) {
  EXPECT_EQ(date("1970-01-01").first_day(), 0);
  EXPECT_EQ(date("2000-03-01").first_day(), 11017);
  for (int y = 1995; y < 2005; ++y) {
    const PartialDate year{static_cast<std::int16_t>(y)};
    std::int32_t next = year.first_day();
    for (std::uint8_t m = 1; m <= 12; ++m) {
      const PartialDate month{year.year, m};
      EXPECT_EQ(month.first_day(), next);
      for (std::uint8_t d = 1; d <= 31; ++d) {
        const PartialDate day{year.year, m, d};
        if (!parse_date(to_text(day))) continue;
        EXPECT_EQ(day.first_day(), next);
        EXPECT_EQ(day.last_day(), next);
        ++next;
      }
      EXPECT_EQ(month.last_day(), next - 1);
    }
    EXPECT_EQ(year.last_day(), next - 1);
  }
}

TEST(Presence, FollowsFromTheDaysOfTheIntervals) {
  // The law: whichever days the dates stand for, was it there on the days asked for?
  const auto dates = [] {
    std::vector<PartialDate> some;
    for (const char* text : {"2014", "2015", "2016", "2014-12", "2015-01", "2015-06", "2015-12", "2014-12-31",
                             "2015-01-01", "2015-06-15", "2015-06-30", "2016-01-01"})
      some.push_back(date(text));
    return some;
  }();
  for (const PartialDate& since : dates)
    for (const PartialDate& until : dates) {
      if (until.last_day() < since.first_day()) continue;
      for (const PartialDate& at : dates) {
        const Presence presence = presence_at(since, until, at);
        const bool never = at.last_day() < since.first_day() || at.first_day() > until.last_day();
        const bool surely = since.last_day() <= at.first_day() && at.last_day() < until.first_day();
        EXPECT_EQ(presence, never    ? Presence::absent
                            : surely ? Presence::present
                                     : Presence::in_course)
            << to_text(since) << ' ' << to_text(until) << ' ' << to_text(at);
      }
    }
}

TEST(Presence, OfPartialDates) {
  EXPECT_EQ(presence_at(date("2015"), {}, date("2015-06")), Presence::in_course);
  EXPECT_EQ(presence_at(date("2015"), {}, date("2016")), Presence::present);
  EXPECT_EQ(presence_at(date("2015"), {}, date("2014-12-31")), Presence::absent);
  EXPECT_EQ(presence_at(date("2015-06-24"), {}, date("2015-06-24")), Presence::present);
  EXPECT_EQ(presence_at({}, {}, date("2015")), Presence::undated);
  EXPECT_EQ(presence_at({}, date("2014"), date("2015")), Presence::undated);
  EXPECT_EQ(presence_at(date("2015"), date("2016"), {}), Presence::present);
}

}  // namespace
}  // namespace sillon
