#include "ui/under_way.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace sillon {
namespace {

constexpr double octets_of_megabyte = 1e6;
constexpr double whole_megabytes_from = 10;  // below, a tenth is said as well

std::string count_words(const Words& words, std::uint64_t rows, std::uint64_t expected) {
  if (expected > 0)
    return fmt::format(fmt::runtime(words.text("{} of {} rows")), words.number(static_cast<double>(rows)),
                       words.number(static_cast<double>(expected)));
  return fmt::format(fmt::runtime(words.text("{} row", "{} rows", static_cast<std::int64_t>(rows))),
                     words.number(static_cast<double>(rows)));
}

std::string size_words(const Words& words, std::uint64_t bytes, std::uint64_t expected) {
  const double megabytes = static_cast<double>(expected) / octets_of_megabyte;
  const int decimals = megabytes < whole_megabytes_from ? 1 : 0;
  return fmt::format(fmt::runtime(words.text("{} of {} MB")),
                     words.number(static_cast<double>(bytes) / octets_of_megabyte, decimals),
                     words.number(megabytes, decimals));
}

double ratio(std::uint64_t part, std::uint64_t whole) {
  return std::min(1.0, static_cast<double>(part) / static_cast<double>(whole));
}

}  // namespace

std::string progress_words(const Words& words, const UnderWay& work) {
  if (!work.rest.empty() && share_done(work) >= 1) return work.rest;
  std::string said;
  if (work.rows > 0) said = count_words(words, work.rows, work.expected_rows);
  if (work.expected_bytes > 0) {
    if (!said.empty()) said += " · ";
    said += size_words(words, std::min(work.bytes, work.expected_bytes), work.expected_bytes);
  }
  return said.empty() ? work.first : said;
}

double share_done(const UnderWay& work) {
  if (work.expected_bytes > 0) return ratio(work.bytes, work.expected_bytes);
  if (work.expected_rows > 0) return ratio(work.rows, work.expected_rows);
  return 0;
}

}  // namespace sillon
