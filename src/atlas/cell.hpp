// Cells as values: dates, numbers, words of a vocabulary, lists, ids, addresses. What is wrong is said at the
// cell and makes the row unsound; the value returned then only keeps the reader going.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "atlas/date.hpp"
#include "atlas/read_tables.hpp"
#include "atlas/table_reader.hpp"
#include "atlas/word_list.hpp"

namespace sillon {

PartialDate read_date(TableReader& table, const Column& column);  // not known when empty
double read_number(TableReader& table, const Column& column);     // NaN when empty
// Position of the cell's word in `words`; `otherwise` when the cell is empty (or wrong).
std::uint8_t read_word(TableReader& table, const Column& column, std::span<const std::string> words,
                       std::uint8_t otherwise = 0);
std::uint8_t read_word(TableReader& table, const Column& column, const WordList& words,
                       std::uint8_t otherwise = 0);
// One bit for each part of "a|b", by position in `words` (at most 32).
std::uint32_t read_bits(TableReader& table, const Column& column, const WordList& words);
// Letters a to z, digits and hyphens; may be empty.
std::string_view read_id(TableReader& table, const Column& column);
std::string_view read_web_address(TableReader& table, const Column& column);  // http or https; may be empty

// The cell as it is, after each part of "a|b" was looked up among the sources.
std::string_view read_sources_cell(TableReader& table, const Column& column, const SourceKeys& sources);
// Two capital letters, ISO 3166-1 alpha-2 by form.
std::string_view read_country(TableReader& table, const Column& column);

// Says when `until` ends before `since` begins.
void judge_period(TableReader& table, const Column& until_column, PartialDate since, PartialDate until);

// The value for a sentence: in quotes, cut when it is long.
std::string in_quotes(std::string_view value);
// A number as the file writes it, decimal comma accepted; nothing when it is not one number, or not finite.
std::optional<double> parse_number(std::string_view text);
bool is_id(std::string_view text);

template <class Terms>
std::vector<std::string> keys_of(const Terms& terms) {
  std::vector<std::string> keys;
  for (const auto& term : terms) keys.push_back(term.key);
  return keys;
}

}  // namespace sillon
