#include "atlas/table_parts.hpp"

#include <algorithm>

#include "work/shares.hpp"

namespace sillon {

namespace {

constexpr std::size_t trial_bytes = std::size_t{64} << 10;
constexpr int most_trials = 64, rows_of_a_trial = 3;

// The offset behind the first line end from `from` on, or the text's size. CR LF is one line end.
std::size_t behind_line_end(std::string_view text, std::size_t from) {
  const std::size_t end = text.find_first_of("\r\n", from);
  if (end == std::string_view::npos) return text.size();
  const bool pair = text[end] == '\r' && end + 1 < text.size() && text[end + 1] == '\n';
  return end + (pair ? 2 : 1);
}

// Whether rows that have as many cells as the header, and no fault, begin at the text's begin.
bool rows_begin(std::string_view text, const TableReader& table) {
  CsvReader csv(text, table.separator(), {}, text.size());
  for (int row = 0; row < rows_of_a_trial && csv.next_row(); ++row) {
    if (csv.place().offset == text.size()) return row > 0;  // the trial's end may have cut it
    std::size_t cells = csv.cell_count();
    while (cells > table.column_count() && csv.cell(cells - 1).empty()) --cells;
    if (cells != table.column_count() || !csv.faults().empty()) return false;
  }
  return true;
}

std::size_t row_begin_near(const TableReader& table, std::size_t at) {
  const std::string_view text = table.text();
  const std::size_t first = behind_line_end(text, at);
  std::size_t begin = first;
  for (int trial = 0; trial < most_trials && begin < std::min(at + trial_bytes, text.size()); ++trial) {
    if (rows_begin(text.substr(begin, trial_bytes), table)) return begin;
    begin = behind_line_end(text, begin);
  }
  return first;
}

}  // namespace

std::vector<std::size_t> part_begins(const TableReader& table, std::size_t part_bytes) {
  const std::size_t end = std::min(table.text().size(), most_table_bytes + 1);
  std::vector<std::size_t> begins = {table.place().offset};
  while (begins.back() < end && end - begins.back() > part_bytes) {
    const std::size_t begin = row_begin_near(table, begins.back() + part_bytes);
    if (begin >= end) break;
    begins.push_back(begin);
  }
  begins.push_back(end);
  return begins;
}

void read_parts(const TableReader& table, const std::vector<std::size_t>& begins, const ReadPart& read) {
  const std::size_t count = begins.size() - 1;
  Progress* const progress = table.progress();
  struct Reading {
    CsvPlace from, until;
  };
  std::vector<Reading> readings(count);
  const auto read_from = [&](std::size_t part, CsvPlace from) {
    stop_if_cancelled(progress);
    readings[part] = {from, read(part, from, begins[part + 1])};
  };
  if (progress) progress->add_bytes(begins.front());
  in_shares(count, 1, [&](std::size_t first, std::size_t last) {
    for (std::size_t part = first; part < last; ++part) {
      read_from(part, {begins[part], 1, true});
      if (progress) progress->add_bytes(begins[part + 1] - begins[part]);
    }
  });
  // Whether quotes may still span lines need not be known: behind a quote that nothing closes all others
  // stand in pairs, so that each cell which begins with one ends in the same line.
  CsvPlace place = table.place();
  for (std::size_t part = 0; part < count; ++part) {
    if (readings[part].from.offset != place.offset)
      read_from(part, {place.offset, 1, place.quotes_may_span_lines});
    place = readings[part].until;
  }
}

}  // namespace sillon
