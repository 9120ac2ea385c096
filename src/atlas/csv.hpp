// Rows and cells of a CSV text, as RFC 4180 writes them and as spreadsheets do: , ; or tab between cells, LF,
// CR LF or CR between rows, a byte order mark accepted, blank rows are passed over. Cells without quotes lose
// the blanks around them; quoted ones keep everything.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "report/diagnostic.hpp"

namespace sillon {

// What is wrong with the quotes of a row.
struct CsvFault {
  std::size_t cell = 0;
  std::string what, remedy;
};

// Where a reader stands between two rows: all that the rows after it depend on.
struct CsvPlace {
  std::size_t offset = 0;
  std::int64_t line = 1;
  bool quotes_may_span_lines = true;  // false once a quote was found that nothing closes
};

class CsvReader {
 public:
  explicit CsvReader(std::string_view text);  // UTF-8, outlives the reader
  // Rows that begin in [from.offset, end); the last of them may reach beyond. `from` is where a row begins.
  CsvReader(std::string_view text, char separator, CsvPlace from, std::size_t end);

  // Steps to the next row that has a cell with something in it; false at the end. Views of the last row end
  // here.
  bool next_row();

  std::size_t cell_count() const { return cells_.size(); }
  std::string_view cell(std::size_t index) const { return cells_[index].text; }
  const std::vector<CsvFault>& faults() const { return faults_; }

  char separator() const { return separator_; }
  std::int64_t line() const { return row_line_; }                                 // where the row begins
  CsvPlace place() const { return {next_, next_line_, quotes_may_span_lines_}; }  // of the next row
  // Where a cell of this row begins; beyond the last cell, where the row does.
  FilePosition position(const std::string& file, std::size_t cell) const;

 private:
  struct Cell {
    std::string_view text;
    std::size_t begin = 0;
  };
  bool read_row();
  void read_plain_cell();
  void read_quoted_cell();
  std::size_t next_mark(std::size_t from);
  std::size_t closing_quote(std::size_t from, std::size_t limit, bool& doubled) const;
  bool at_line_end() const;
  void pass_line_end();

  static constexpr std::size_t no_chunk = ~std::size_t{63};

  std::string_view text_;
  char separator_ = ',';
  std::size_t next_ = 0, end_ = 0;
  std::size_t chunk_ = no_chunk;   // offset of 64 octets
  std::uint64_t chunk_marks_ = 0;  // which of them are separators or line ends
  std::size_t row_begin_ = 0;
  std::int64_t row_line_ = 0, next_line_ = 1;
  bool quotes_may_span_lines_ = true;
  bool row_is_blank_ = true, row_has_quotes_ = false;
  std::vector<Cell> cells_;
  std::vector<CsvFault> faults_;
  std::deque<std::string> unquoted_;  // a deque, since views into it must stay
};

}  // namespace sillon
