#include "atlas/cell.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>

#include "atlas/atlas.hpp"
#include "report/nearest_word.hpp"
#include "words/fold.hpp"

namespace sillon {

namespace {

constexpr double not_stated = std::numeric_limits<double>::quiet_NaN();

// "25.6.2015" or "25/06/2015" as ISO 8601, when day and month cannot be mistaken for one another.
std::string iso_of(std::string_view text) {
  std::string parts[3];
  std::size_t part = 0;
  for (const char c : text) {
    if (c >= '0' && c <= '9') {
      parts[part] += c;
    } else if ((c == '.' || c == '/' || c == '-') && part < 2) {
      ++part;
    } else {
      return "";
    }
  }
  if (part != 2 || parts[0].empty() || parts[0].size() > 2 || parts[1].empty() || parts[1].size() > 2)
    return "";
  const bool day_first = std::stoi(parts[0]) > 12 || text.find('.') != std::string_view::npos;
  const std::string iso = fmt::format("{}-{:0>2}-{:0>2}", parts[2], parts[1], parts[0]);
  return day_first && parse_date(iso) ? iso : "";
}

std::optional<std::size_t> position_of(std::string_view word, std::span<const std::string> words) {
  for (std::size_t i = 0; i < words.size(); ++i)
    if (words[i] == word) return i;
  return std::nullopt;
}

void say_unknown_word(TableReader& table, const Column& column, std::string_view word,
                      std::span<const std::string> words) {
  table.error(column, fmt::format("{} {} is not known", column.name, in_quotes(word)),
              known_values_hint(word, words));
}

}  // namespace

std::string in_quotes(std::string_view value) {
  constexpr std::size_t longest = 60;
  if (value.size() <= longest) return fmt::format("'{}'", value);
  std::size_t end = longest;
  while (end > 0 && (static_cast<unsigned char>(value[end]) & 0xC0) == 0x80) --end;  // not inside a character
  return fmt::format("'{}…'", value.substr(0, end));
}

PartialDate read_date(TableReader& table, const Column& column) {
  const std::string_view text = table.cell(column);
  if (text.empty()) return {};
  if (const auto date = parse_date(text)) return *date;
  const std::string iso = iso_of(text);
  table.error(column, fmt::format("{} {} is not a date", column.name, in_quotes(text)),
              iso.empty() ? "Write 2015, 2015-06 or 2015-06-25." : fmt::format("Did you mean '{}'?", iso));
  return {};
}

namespace {

// "49.6117" and the like, as nearly all are written: up to 15 digits are a whole number that a double holds,
// and so is a power of ten up to 22, so that their quotient is rounded once and is the nearest double
// (Clinger 1990, How to read floating point numbers accurately, doi:10.1145/93542.93557).
std::optional<double> parse_short_decimal(std::string_view text) {
  constexpr std::size_t most_octets = 15;
  static constexpr double power_of_ten[] = {1e0, 1e1, 1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                            1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};
  const bool negative = !text.empty() && text.front() == '-';
  if (negative) text.remove_prefix(1);
  if (text.empty() || text.size() > most_octets) return std::nullopt;
  std::uint64_t digits = 0;
  std::size_t point = text.size();
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto digit = static_cast<unsigned>(text[i] - '0');
    if (digit <= 9) {
      digits = digits * 10 + digit;
    } else if (text[i] == '.' && point == text.size()) {
      point = i;
    } else {
      return std::nullopt;
    }
  }
  const std::size_t decimals = point == text.size() ? 0 : text.size() - point - 1;
  if (point == 0 || (point < text.size() && decimals == 0)) return std::nullopt;
  const double value = static_cast<double>(digits) / power_of_ten[decimals];
  return negative ? -value : value;
}

}  // namespace

std::optional<double> parse_number(std::string_view text) {
  if (const auto value = parse_short_decimal(text)) return value;
  double value = 0;
  const auto whole = [&value](std::string_view digits) {
    const auto result = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return result.ec == std::errc() && result.ptr == digits.data() + digits.size() && std::isfinite(value);
  };
  // from_chars takes "inf" and "nan" too.
  if (text.find_first_not_of("0123456789.,-+eE") != std::string_view::npos) return std::nullopt;
  if (whole(text)) return value;

  std::string with_point(text);
  if (with_point.starts_with('+')) with_point.erase(0, 1);
  if (const std::size_t comma = with_point.find(','); comma != std::string::npos) {
    // "1,234.5" could be two numbers of two countries: not guessed at.
    if (with_point.find_first_of(",.", comma + 1) != std::string::npos || with_point.find('.') < comma)
      return std::nullopt;
    with_point[comma] = '.';
  }
  if (!whole(with_point)) return std::nullopt;
  return value;
}

double read_number(TableReader& table, const Column& column) {
  const std::string_view text = table.cell(column);
  if (text.empty()) return not_stated;
  if (const auto value = parse_number(text)) return *value;
  table.error(column, fmt::format("{} {} is not a finite number", column.name, in_quotes(text)),
              "Write digits with one decimal point, like 49.6117.");
  return not_stated;
}

std::uint8_t read_word(TableReader& table, const Column& column, std::span<const std::string> words,
                       std::uint8_t otherwise) {
  const std::string_view word = table.cell(column);
  if (word.empty()) return otherwise;
  if (const auto position = position_of(word, words)) return static_cast<std::uint8_t>(*position);
  say_unknown_word(table, column, word, words);
  return otherwise;
}

std::uint8_t read_word(TableReader& table, const Column& column, const WordList& words,
                       std::uint8_t otherwise) {
  const std::string_view word = table.cell(column);
  if (word.empty()) return otherwise;
  if (const auto position = words.find(word)) return *position;
  say_unknown_word(table, column, word, words.words());
  return otherwise;
}

std::uint32_t read_bits(TableReader& table, const Column& column, const WordList& words) {
  std::uint32_t bits = 0;
  const std::string_view cell = table.cell(column);
  if (cell.empty()) return bits;
  for_each_part(cell, [&](std::string_view word) {
    if (const auto position = words.find(word)) {
      bits |= std::uint32_t{1} << *position;
    } else if (word.find_first_of(";,") != std::string_view::npos) {
      table.error(column, fmt::format("{} {} is not known", column.name, in_quotes(word)),
                  "Separate lists by '|'.");
    } else {
      say_unknown_word(table, column, word, words.words());
    }
  });
  return bits;
}

bool is_id(std::string_view text) {
  constexpr auto allowed = [] {
    std::array<bool, 256> table{};
    for (unsigned char c = 'a'; c <= 'z'; ++c) table[c] = true;
    for (unsigned char c = '0'; c <= '9'; ++c) table[c] = true;
    table['-'] = true;
    return table;
  }();
  bool all = !text.empty();
  for (const char c : text) all = all && allowed[static_cast<unsigned char>(c)];
  return all;
}

std::string_view read_id(TableReader& table, const Column& column) {
  const std::string_view id = table.cell(column);
  if (id.empty() || is_id(id)) return id;
  const std::string better = slug(id);
  table.error(column, fmt::format("{} {} may hold a to z, 0 to 9 and '-' only", column.name, in_quotes(id)),
              better.empty() ? "" : fmt::format("Did you mean '{}'?", better));
  return id;
}

std::string_view read_web_address(TableReader& table, const Column& column) {
  const std::string_view address = table.cell(column);
  if (address.empty()) return address;
  const bool web = address.starts_with("http://") || address.starts_with("https://");
  const bool spaced = address.find_first_of(" \n\r\t") != std::string_view::npos;
  if (web && !spaced && address.size() > std::string_view("https://").size()) return address;
  const bool bare =
      !spaced && address.find("://") == std::string_view::npos && address.find('.') < address.size();
  table.error(
      column, fmt::format("{} {} is not a web address", column.name, in_quotes(address)),
      bare ? fmt::format("Did you mean 'https://{}'?", address) : "It begins with http:// or https://.");
  return address;
}

std::string_view read_sources_cell(TableReader& table, const Column& column, const SourceKeys& sources) {
  const std::string_view cell = table.cell(column);
  if (sources.contains(cell) || cell.empty()) return cell;
  for (const std::string_view key : split_list(cell)) {
    if (sources.contains(key)) continue;
    std::string what = fmt::format("{} {} is not in sources.csv", column.name, in_quotes(key));
    if (key.find_first_of(";, ") != std::string_view::npos) {
      table.error(column, std::move(what), "Separate lists by '|'.");
      continue;
    }
    const auto nearest = [key = std::string(key), &sources] {
      const auto word = nearest_word(key, sources.keys());
      return word ? fmt::format("Did you mean '{}'?", *word) : "";
    };
    table.error(column, std::move(what), nearest, "Add it there.");
  }
  return cell;
}

std::string_view read_country(TableReader& table, const Column& column) {
  const std::string_view country = table.cell(column);
  const auto capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  if (country.empty() || (country.size() == 2 && capital(country[0]) && capital(country[1]))) return country;
  table.error(column, fmt::format("{} {} is not two capital letters", column.name, in_quotes(country)),
              "Write the code of ISO 3166-1, like LU.");
  return country;
}

void judge_period(TableReader& table, const Column& until_column, PartialDate since, PartialDate until) {
  if (!since.known() || !until.known() || until.last_day() >= since.first_day()) return;
  table.error(until_column, fmt::format("until {} is before since {}", to_text(until), to_text(since)),
              "Are the two swapped?");
}

}  // namespace sillon
