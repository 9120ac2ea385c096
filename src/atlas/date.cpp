#include "atlas/date.hpp"

#include <fmt/format.h>

#include <chrono>
#include <limits>

namespace sillon {

namespace {

using std::chrono::day;
using std::chrono::month;
using std::chrono::year;

std::int32_t days_since_1970(std::chrono::year_month_day date) {
  return static_cast<std::int32_t>(std::chrono::sys_days(date).time_since_epoch().count());
}

// The number that `text` consists of, or -1 when it holds anything but digits.
int digits(std::string_view text) {
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

}  // namespace

std::int32_t PartialDate::first_day() const {
  if (!known()) return std::numeric_limits<std::int32_t>::min();
  return days_since_1970({std::chrono::year(year), std::chrono::month(month ? month : 1u),
                          std::chrono::day(month && day ? day : 1u)});
}

std::int32_t PartialDate::last_day() const {
  if (!known()) return std::numeric_limits<std::int32_t>::max();
  if (month && day) return first_day();
  const std::chrono::year_month last(std::chrono::year(year), std::chrono::month(month ? month : 12u));
  return days_since_1970(last / std::chrono::last);
}

std::optional<PartialDate> parse_date(std::string_view text) {
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) return std::nullopt;
  const int y = digits(text.substr(0, 4));
  if (y < 1000 || y > 2999) return std::nullopt;
  PartialDate date;
  date.year = static_cast<std::int16_t>(y);
  if (text.size() == 4) return date;

  const int m = digits(text.substr(5, 2));
  if (text[4] != '-' || m < 1 || m > 12) return std::nullopt;
  date.month = static_cast<std::uint8_t>(m);
  if (text.size() == 7) return date;

  const int d = digits(text.substr(8, 2));
  if (text[7] != '-' || d < 1) return std::nullopt;
  date.day = static_cast<std::uint8_t>(d);
  if (!std::chrono::year_month_day(year(y), month(static_cast<unsigned>(m)), day(static_cast<unsigned>(d)))
           .ok())
    return std::nullopt;
  return date;
}

std::string to_text(PartialDate date) {
  if (!date.known()) return "";
  if (!date.month) return fmt::format("{:04}", date.year);
  if (!date.day) return fmt::format("{:04}-{:02}", date.year, date.month);
  return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

Presence presence_at(PartialDate since, PartialDate until, PartialDate at) {
  if (!since.known()) return Presence::undated;
  if (!at.known()) return Presence::present;  // nothing is asked: whatever is known is there
  if (at.last_day() < since.first_day()) return Presence::absent;
  if (until.known() && until.last_day() < at.first_day()) return Presence::absent;
  // There for certain: begun before the first day asked for is over, and ended after the last one.
  const bool begun = since.last_day() <= at.first_day();
  const bool goes_on = !until.known() || until.first_day() > at.last_day();
  return begun && goes_on ? Presence::present : Presence::in_course;
}

}  // namespace sillon
