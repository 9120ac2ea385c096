// How a language writes numbers and dates.
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace sillon {

struct Spelling {
  std::string_view language;
  std::string_view group;           // between groups of three digits
  bool groups_four_digits;          // 1 234, or only from five digits on
  std::string_view decimal;         // before the decimals
  std::string_view first_of_month;  // how the day 1 is written
  std::string_view after_day;       // after every other day
  std::array<std::string_view, 12> months;
};

// English when the language is not known.
const Spelling& spelling_of(std::string_view language);

std::string number_text(const Spelling& spelling, double value, int decimals);
std::string distance_text(const Spelling& spelling, double km);
std::string date_text(const Spelling& spelling, int year, int month, int day);

}  // namespace sillon
