#include "atlas/csv.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#include "atlas/octet_mask.hpp"

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

CsvReader::CsvReader(std::string_view text) : text_(text), end_(text.size()) {
  if (text_.starts_with(byte_order_mark)) next_ = byte_order_mark.size();
  separator_ = separator_of(text_.substr(next_));
}

CsvReader::CsvReader(std::string_view text, char separator, CsvPlace from, std::size_t end)
    : text_(text),
      separator_(separator),
      next_(from.offset),
      end_(std::min(end, text.size())),
      next_line_(from.line),
      quotes_may_span_lines_(from.quotes_may_span_lines) {}

bool CsvReader::next_row() {
  while (next_ < end_)
    if (read_row()) return true;
  cells_.clear();
  return false;
}

bool CsvReader::read_row() {
  cells_.clear();
  if (!faults_.empty()) faults_.clear();
  if (!unquoted_.empty()) unquoted_.clear();
  row_begin_ = next_;
  row_line_ = next_line_;
  row_is_blank_ = true;
  row_has_quotes_ = false;
  while (true) {
    if (next_ < text_.size() && text_[next_] == '"') {
      read_quoted_cell();
    } else {
      read_plain_cell();
    }
    if (next_ == text_.size() || at_line_end()) break;
    ++next_;  // the separator
  }
  const bool has_line_end = next_ < text_.size();
  pass_line_end();
  // Only within quotes is there another line end.
  next_line_ += row_has_quotes_ ? line_ends_in(text_.substr(row_begin_, next_ - row_begin_)) : has_line_end;
  return !row_is_blank_;
}

// The offset of the first separator or line end from `from` on, or the text's size.
std::size_t CsvReader::next_mark(std::size_t from) {
  while (true) {
    if (const std::size_t in_chunk = from - chunk_; in_chunk < 64) {
      const std::uint64_t marks = chunk_marks_ >> in_chunk;
      if (marks != 0) return from + static_cast<std::size_t>(std::countr_zero(marks));
      from = chunk_ + 64;
    }
    if (from >= text_.size()) return text_.size();
    chunk_ = from & ~std::size_t{63};
    const std::size_t left = text_.size() - chunk_;
    if (left >= 64) {
      chunk_marks_ = mask_of(text_.data() + chunk_, separator_, '\n', '\r');
    } else {
      char last[64] = {};
      std::memcpy(last, text_.data() + chunk_, left);
      chunk_marks_ = mask_of(last, separator_, '\n', '\r');
    }
  }
}

void CsvReader::read_plain_cell() {
  const std::size_t begin = next_;
  const char* const data = text_.data();
  next_ = next_mark(begin);
  std::string_view text(data + begin, next_ - begin);
  if (!text.empty()) {
    if (is_blank(text.front()) || is_blank(text.back())) text = trimmed(text);
    // Blanks before a quote are no part of RFC 4180, but common: the cell begins at its quote.
    if (!text.empty() && text.front() == '"' && is_blank(data[begin])) {
      next_ = begin + text_.substr(begin).find('"');
      return read_quoted_cell();
    }
    if (!text.empty()) row_is_blank_ = false;
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
  row_has_quotes_ = true;
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
  if (!text.empty()) row_is_blank_ = false;

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
