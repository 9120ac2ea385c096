// One CSV table read row by row against its columns. Every offence goes to the report with its cell's place;
// a row with an error is not sound and is to be left out.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "atlas/columns.hpp"
#include "atlas/csv.hpp"
#include "atlas/tables.hpp"
#include "report/diagnostic.hpp"

namespace sillon {

// A column as it stands in one file.
struct Column {
  static constexpr std::size_t absent = static_cast<std::size_t>(-1);

  std::string name;
  std::size_t cell = absent;  // position in each row
};

// name_fr, name_de …: the columns of one text by language.
struct LanguageColumn : Column {
  std::string language;
};

class TableReader {
 public:
  // `file` as messages name it, `text` sound UTF-8 (see sound_text). The text and the report outlive the
  // reader.
  TableReader(std::string file, std::string_view text, std::span<const ColumnRule> rules, Report& report);

  // False when the header row lacks a required column: said, and there is nothing to read.
  bool usable() const { return usable_; }
  // Steps to the next row whose cells are as many as the header's; false at the end. A required cell that is
  // empty is said here.
  bool next_row();

  Column column(std::string_view name) const;  // of the format; absent when the file does not have it
  std::vector<LanguageColumn> language_columns(std::string_view prefix) const;  // "name_"
  std::string_view cell(const Column& column) const {
    return column.cell == Column::absent ? std::string_view() : csv_.cell(column.cell);
  }

  void error(const Column& column, std::string what, std::string remedy);
  void warning(const Column& column, std::string what, std::string remedy);
  void note(const Column& column, std::string what, std::string remedy);
  // Leaves the row out because of a row of another file that was left out with an error: a note, no second
  // error.
  void leave_row_out(const Column& column, std::string because);
  // A small flaw that many rows may share: one note for all of them, at the first, when the table ends.
  // "12 rows have no as_of, the first is here": `flaw` is what follows "have".
  void tally(const Column& column, std::string_view flaw, std::string_view remedy);

  bool row_is_sound() const { return sound_; }
  std::size_t rows_left_out() const { return rows_left_out_; }
  std::uint32_t line() const { return static_cast<std::uint32_t>(csv_.line()); }
  FilePosition position(const Column& column) const { return csv_.position(file_, column.cell); }
  char separator() const { return csv_.separator(); }
  // True the first few times: hints that search through all ids would take minutes for thousands of offences.
  bool may_search() { return searches_++ < 20; }

  // The columns that are not of the format, and this row's cells of them.
  ExtraColumns extra_columns() const;
  void append_extra(ExtraColumns& extra) const;

 private:
  struct Tally {
    FilePosition first;
    std::string flaw, remedy;
    std::size_t count = 0;
  };

  void say(Level level, const Column& column, std::string what, std::string remedy);
  void read_header();
  void judge_header();
  void judge_shape();
  void judge_required();
  void close_row();
  void finish();

  std::string file_;
  CsvReader csv_;
  std::span<const ColumnRule> rules_;
  Report* report_;
  std::vector<Column> known_;     // columns of the format that the file has
  std::vector<Column> required_;  // those of them that every row must fill
  std::vector<Column> extra_;
  std::size_t header_cells_ = 0;
  bool usable_ = false, sound_ = true, row_open_ = false;
  std::size_t rows_left_out_ = 0, searches_ = 0;
  std::array<std::size_t, 3> found_{};  // offences of each level
  std::vector<Tally> tallies_;
};

// The file's text made sound: octets that are not UTF-8 and NULs are said and become '?'. Nothing is left of
// UTF-16.
std::string sound_text(std::string bytes, const std::string& file, Report& report);

}  // namespace sillon
