#include "atlas/csv.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace sillon {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool is_blank(char c) {
  return c == ' ' || c == '\t';
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

// Lines that begin inside the text. CR LF counts once.
std::int64_t line_ends_in(std::string_view text) {
  std::int64_t count = 0;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n'))) ++count;
  return count;
}

// The one of , ; and tab that stands most often in the first line outside quotes.
char separator_of(std::string_view text) {
  constexpr std::array<char, 3> known = {',', ';', '\t'};
  std::array<std::size_t, 3> count{};
  bool quoted = false;
  for (const char c : text) {
    if (c == '"') quoted = !quoted;
    if (!quoted && (c == '\n' || c == '\r')) break;
    for (std::size_t i = 0; i < known.size(); ++i)
      if (!quoted && c == known[i]) ++count[i];
  }
  return known[static_cast<std::size_t>(std::max_element(count.begin(), count.end()) - count.begin())];
}

}  // namespace

CsvReader::CsvReader(std::string_view text) : text_(text) {
  if (text_.starts_with(byte_order_mark)) next_ = byte_order_mark.size();
  separator_ = separator_of(text_.substr(next_));
}

bool CsvReader::next_row() {
  while (next_ < text_.size())
    if (read_row()) return true;
  cells_.clear();
  return false;
}

bool CsvReader::read_row() {
  cells_.clear();
  faults_.clear();
  unquoted_.clear();
  row_begin_ = next_;
  row_line_ = next_line_;
  while (true) {
    if (next_ < text_.size() && text_[next_] == '"') {
      read_quoted_cell();
    } else {
      read_plain_cell();
    }
    if (next_ == text_.size() || at_line_end()) break;
    ++next_;  // the separator
  }
  pass_line_end();
  next_line_ += line_ends_in(text_.substr(row_begin_, next_ - row_begin_));
  return std::any_of(cells_.begin(), cells_.end(), [](const Cell& cell) { return !cell.text.empty(); });
}

void CsvReader::read_plain_cell() {
  const std::size_t begin = next_;
  const char* const data = text_.data();
  std::size_t i = next_;
  while (i < text_.size() && data[i] != separator_ && data[i] != '\n' && data[i] != '\r') ++i;
  next_ = i;
  const std::string_view text = trimmed(text_.substr(begin, i - begin));
  // Blanks before a quote are no part of RFC 4180, but common: the cell begins at its quote.
  if (!text.empty() && text.front() == '"' && i > begin && is_blank(data[begin])) {
    next_ = begin + text_.substr(begin).find('"');
    return read_quoted_cell();
  }
  cells_.push_back({text, begin});
}

// The offset of the quote, before `limit`, that ends a cell whose text begins at `from`, or npos.
// `doubled`: "" stands in between.
std::size_t CsvReader::closing_quote(std::size_t from, std::size_t limit, bool& doubled) const {
  const std::string_view searched = text_.substr(0, limit);
  while (true) {
    const std::size_t quote = searched.find('"', from);
    if (quote == std::string_view::npos) return quote;
    if (quote + 1 == searched.size() || searched[quote + 1] != '"') return quote;
    doubled = true;
    from = quote + 2;
  }
}

void CsvReader::read_quoted_cell() {
  const std::size_t begin = next_;
  bool doubled = false;
  const std::size_t limit = quotes_may_span_lines_ ? text_.size() : text_.find_first_of("\r\n", begin);
  const std::size_t end = closing_quote(begin + 1, limit, doubled);
  if (end == std::string_view::npos) {
    // From here on the file's quotes do not pair: looking to its end once more for each would take forever.
    quotes_may_span_lines_ = false;
    faults_.push_back({cells_.size(), "the quote that opens here is never closed",
                       "Close it, or double every quote that belongs to the text."});
    ++next_;
    read_plain_cell();
    cells_.back().begin = begin;
    return;
  }

  std::string_view text = text_.substr(begin + 1, end - begin - 1);
  if (doubled) {
    std::string& single = unquoted_.emplace_back();
    single.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
      single += text[i];
      if (text[i] == '"') ++i;
    }
    text = single;
  }
  cells_.push_back({text, begin});

  next_ = end + 1;
  while (next_ < text_.size() && is_blank(text_[next_]) && text_[next_] != separator_) ++next_;
  if (next_ == text_.size() || text_[next_] == separator_ || at_line_end()) return;
  const std::int64_t lines = line_ends_in(text_.substr(begin, end - begin));
  faults_.push_back({cells_.size() - 1,
                     lines == 0
                         ? "text follows the closing quote of this cell"
                         : fmt::format("text follows the quote that closes this cell, {} lines below", lines),
                     "Double every quote that belongs to the text."});
  while (next_ < text_.size() && text_[next_] != separator_ && !at_line_end()) ++next_;
}

bool CsvReader::at_line_end() const {
  return next_ < text_.size() && (text_[next_] == '\n' || text_[next_] == '\r');
}

void CsvReader::pass_line_end() {
  if (next_ == text_.size()) return;
  const bool pair = text_[next_] == '\r' && next_ + 1 < text_.size() && text_[next_ + 1] == '\n';
  next_ += pair ? 2 : 1;
}

FilePosition CsvReader::position(const std::string& file, std::size_t cell) const {
  if (cell >= cells_.size()) return {file, row_line_, 0};
  const std::string_view row = text_.substr(row_begin_, next_ - row_begin_);
  FilePosition where = position_in(file, row, cells_[cell].begin - row_begin_);
  where.line += row_line_ - 1;
  return where;
}

}  // namespace sillon
