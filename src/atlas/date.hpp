// Dates that may stop at the year or the month. A partial date is an interval of days.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace sillon {

// Proleptic Gregorian. year 0 means "not known"; month 0: the whole year; day 0: the whole month.
struct PartialDate {
  std::int16_t year = 0;
  std::uint8_t month = 0;
  std::uint8_t day = 0;

  bool known() const { return year != 0; }
  std::int32_t first_day() const;  // days since 1970-01-01
  std::int32_t last_day() const;
  auto operator<=>(const PartialDate&) const = default;
};

// "2015", "2015-06", "2015-06-25"; nothing when it is not an ISO 8601 date of those forms (years 1000..2999).
std::optional<PartialDate> parse_date(std::string_view text);
std::string to_text(PartialDate date);  // the same forms; "" when not known

// Whether something that began in `since` and ended in `until` exists at `at` (all intervals). Where `until`
// is not known it goes on; where `at` is not known nothing is asked, and whatever has a date is present.
enum class Presence : std::uint8_t {
  absent,  // not yet, or no longer
  present,
  in_course,  // begins or ends within the interval asked for, or the interval asked for lies in a bare year
  undated,    // `since` is not known
};
Presence presence_at(PartialDate since, PartialDate until, PartialDate at);

}  // namespace sillon
