// Numbers and dates as cells of a CSV, appended without a detour: ten million rows are written so.
#pragma once

#include <array>
#include <charconv>
#include <cstdint>
#include <string>

#include "atlas/date.hpp"

namespace sillon {

inline void append_number(std::uint64_t value, std::size_t least_digits, std::string& text) {
  std::array<char, 20> digits{};
  const char* end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  const auto count = static_cast<std::size_t>(end - digits.data());
  if (count < least_digits) text.append(least_digits - count, '0');
  text.append(digits.data(), count);
}

// 612345 is "6.12345".
inline void append_e5(std::int64_t value_e5, std::string& text) {
  if (value_e5 < 0) text += '-';
  const auto size = static_cast<std::uint64_t>(value_e5 < 0 ? -value_e5 : value_e5);
  append_number(size / 100'000, 1, text);
  text += '.';
  append_number(size % 100'000, 5, text);
}

inline void append_date(PartialDate date, std::string& text) {
  if (!date.known()) return;
  append_number(static_cast<std::uint64_t>(date.year), 4, text);
  for (const std::uint8_t part : {date.month, date.day}) {
    if (part == 0) return;
    text += '-';
    append_number(part, 2, text);
  }
}

}  // namespace sillon
