// One CSV table read row by row against its columns. Every offence goes to the report with its cell's place;
// a row with an error is not sound and is to be left out. A large table is read in parts (table_parts.hpp),
// each with a reader of its own; the table's reader takes in what each of them said.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "atlas/columns.hpp"
#include "atlas/csv.hpp"
#include "atlas/tables.hpp"
#include "report/diagnostic.hpp"
#include "work/progress.hpp"

namespace sillon {

// TextColumn counts its bytes in 32 bits; no column can hold more text than the rows read so far.
inline constexpr std::size_t most_table_bytes = std::size_t{0xFFFFFFFF};

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
  TableReader(std::string file, std::string_view text, std::span<const ColumnRule> rules, Report& report,
              Progress* progress = nullptr);
  // The rows of `table` that begin in [from.offset, end), said to a report of the part's own. Lines count
  // from where it begins until `table` takes it in. `table` has read its header only, and outlives the part.
  TableReader(const TableReader& table, CsvPlace from, std::size_t end, Report& report);

  // False when the header row lacks a required column: said, and there is nothing to read.
  bool usable() const { return usable_; }
  // Steps to the next row whose cells are as many as the header's; false at the end. A required cell that is
  // empty is said here. Throws Cancelled where the reading is no longer wanted.
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
  // An error whose remedy is searched for among all ids, which takes long: so of the first few in a file
  // only. `search` returns "" where it finds none; the remedy is then `otherwise`.
  void error(const Column& column, std::string what, std::function<std::string()> search,
             std::string otherwise);
  // A small flaw that many rows may share: one note for all of them, at the first, when the table ends.
  // "12 rows have no as_of, the first is here": `flaw` is what follows "have".
  void tally(const Column& column, std::string_view flaw, std::string_view remedy);

  bool row_is_sound() const { return sound_; }
  std::size_t rows_left_out() const { return rows_left_out_; }
  std::size_t rows_met() const { return rows_met_; }
  std::uint32_t line() const { return static_cast<std::uint32_t>(csv_.line()); }
  FilePosition position(const Column& column) const { return csv_.position(file_, column.cell); }
  char separator() const { return csv_.separator(); }
  std::string_view text() const { return text_; }
  std::size_t column_count() const { return header_cells_; }
  CsvPlace place() const { return csv_.place(); }  // of the next row
  Progress* progress() const { return progress_; }

  // Takes in what a part of this table has said. Its lines become those of the file: `part_line` is where it
  // began. Parts come in order.
  void take_in(TableReader& part, std::int64_t part_line);
  // Ends a table that was read in parts, after the last one. `last_line`: of its last row.
  void end_parts(std::int64_t last_line);

  // The columns that are not of the format, and this row's cells of them.
  ExtraColumns extra_columns() const;
  void append_extra(ExtraColumns& extra) const;

 private:
  struct Tally {
    FilePosition first;
    std::string flaw, remedy;
    std::size_t count = 0;
  };
  // A remedy that is searched for once it is known how many searches came before.
  struct Search {
    std::size_t diagnostic;  // in the part's report
    std::function<std::string()> search;
    std::string otherwise;
  };

  // False where there are too many of the level to be listed.
  bool say(Level level, const Column& column, std::string what, std::string remedy);
  void say_beyond_most(std::int64_t line);
  void read_header();
  void judge_header();
  void judge_shape();
  void judge_required();
  void close_row();
  void finish();

  std::string file_;
  std::string_view text_;
  CsvReader csv_;
  std::span<const ColumnRule> rules_;
  Report* report_;
  Progress* progress_ = nullptr;
  std::vector<Column> known_;     // columns of the format that the file has
  std::vector<Column> required_;  // those of them that every row must fill
  std::vector<Column> extra_;
  std::size_t header_cells_ = 0;
  bool is_part_ = false;
  bool usable_ = false, sound_ = true, row_open_ = false;
  std::size_t rows_met_ = 0, rows_left_out_ = 0, searched_ = 0;
  std::array<std::size_t, 3> found_{};  // offences of each level
  std::vector<Tally> tallies_;
  std::vector<Search> searches_;  // of a part
};

}  // namespace sillon
