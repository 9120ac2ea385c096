#include "words/spelling.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace sillon {
namespace {

// Thin no-break space in French, points in German and Luxembourgish, commas in English from five digits on.
constexpr Spelling spellings[] = {
    {.language = "en",
     .group = ",",
     .groups_four_digits = false,
     .decimal = ".",
     .first_of_month = "1",
     .after_day = "",
     .months = {"January", "February", "March", "April", "May", "June", "July", "August", "September",
                "October", "November", "December"}},
    {.language = "fr",
     .group = "\u202F",
     .groups_four_digits = true,
     .decimal = ",",
     .first_of_month = "1er",
     .after_day = "",
     .months = {"janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
                "octobre", "novembre", "décembre"}},
    {.language = "de",
     .group = ".",
     .groups_four_digits = true,
     .decimal = ",",
     .first_of_month = "1.",
     .after_day = ".",
     .months = {"Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober",
                "November", "Dezember"}},
    {.language = "lb",
     .group = ".",
     .groups_four_digits = true,
     .decimal = ",",
     .first_of_month = "1.",
     .after_day = ".",
     .months = {"Januar", "Februar", "Mäerz", "Abrëll", "Mee", "Juni", "Juli", "August", "September",
                "Oktober", "November", "Dezember"}},
};

constexpr std::string_view minus = "\u2212", en_dash = "\u2013", no_break_space = "\u00A0";

}  // namespace

const Spelling& spelling_of(std::string_view language) {
  const auto* found = std::find_if(std::begin(spellings), std::end(spellings),
                                   [&](const Spelling& s) { return s.language == language; });
  return found == std::end(spellings) ? spellings[0] : *found;
}

std::string number_text(const Spelling& spelling, double value, int decimals) {
  if (!std::isfinite(value)) return std::string(en_dash);
  const std::string digits = fmt::format("{:.{}f}", std::fabs(value), std::clamp(decimals, 0, 9));
  const std::size_t whole = std::min(digits.find('.'), digits.size());
  const bool is_zero = digits.find_first_not_of("0.") == std::string::npos;
  // What is written decides, not the value: 9999.7 without decimals is 10,000.
  const bool grouped = whole > 4 || (whole == 4 && spelling.groups_four_digits);

  std::string text(value < 0 && !is_zero ? minus : std::string_view());
  for (std::size_t i = 0; i < whole; ++i) {
    if (grouped && i > 0 && (whole - i) % 3 == 0) text += spelling.group;
    text += digits[i];
  }
  if (whole < digits.size()) {
    text += spelling.decimal;
    text.append(digits, whole + 1, std::string::npos);
  }
  return text;
}

// No more digits than a position in an atlas deserves: metres below a hundred, tens of metres below a
// kilometre, hundreds below ten kilometres, whole kilometres above. Each limit lies where rounding would
// reach it.
std::string distance_text(const Spelling& spelling, double km) {
  if (!std::isfinite(km)) return std::string(en_dash);
  const double m = std::fabs(km) * 1000.0, sign = km < 0 ? -1.0 : 1.0;
  const auto with_unit = [&](double value, int decimals, std::string_view unit) {
    return fmt::format("{}{}{}", number_text(spelling, sign * value, decimals), no_break_space, unit);
  };
  if (m < 99.5) return with_unit(m, 0, "m");
  if (m < 995) return with_unit(std::round(m / 10) * 10, 0, "m");
  if (m < 9950) {
    const double tenths = std::round(m / 100);
    return with_unit(tenths / 10, std::fmod(tenths, 10) == 0 ? 0 : 1, "km");
  }
  return with_unit(m / 1000, 0, "km");
}

std::string date_text(const Spelling& spelling, int year, int month, int day) {
  if (month < 1 || month > 12) return fmt::format("{}", year);
  const std::string_view name = spelling.months[static_cast<std::size_t>(month - 1)];
  if (day < 1) return fmt::format("{} {}", name, year);
  if (day == 1) return fmt::format("{} {} {}", spelling.first_of_month, name, year);
  return fmt::format("{}{} {} {}", day, spelling.after_day, name, year);
}

}  // namespace sillon
