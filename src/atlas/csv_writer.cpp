#include "atlas/csv_writer.hpp"

#include <algorithm>

namespace sillon {

namespace {

bool needs_quotes(std::string_view text) {
  if (text.empty()) return false;
  // Blanks at the ends would be trimmed on reading. ; and tab are quoted too: the header alone must show the
  // separator.
  const auto blank = [](char c) { return c == ' ' || c == '\t'; };
  return blank(text.front()) || blank(text.back()) ||
         text.find_first_of(",;\t\"\r\n") != std::string_view::npos;
}

}  // namespace

void CsvWriter::cell(std::string_view text) {
  if (row_has_cells_) text_ += ',';
  row_has_cells_ = true;
  if (!needs_quotes(text)) {
    text_ += text;
    return;
  }
  text_ += '"';
  for (const char c : text) {
    if (c == '"') text_ += '"';
    text_ += c;
  }
  text_ += '"';
}

void CsvWriter::end_row() {
  text_ += '\n';
  row_has_cells_ = false;
}

}  // namespace sillon
