// The rows of one part of links.csv, judged one by one. What needs the whole table, whether an id or a link
// stands twice, is told to it (row_marks.hpp).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "atlas/read_tables.hpp"
#include "atlas/row_marks.hpp"
#include "atlas/table_reader.hpp"
#include "atlas/word_list.hpp"

namespace sillon {

// What all parts of one table share.
struct LinkFormat {
  LinkFormat(const TableReader& table, const Taxonomy& taxonomy, const SourceKeys& sources,
             const Places& places, const IdIndex& place_ids);

  const Taxonomy& taxonomy;
  const SourceKeys& sources;
  const Places& places;
  const IdIndex& place_ids;
  Column id, from, to, kind, strength, since, until, since_basis, status, note, source, as_of, confidence;
  WordList kinds, statuses;
};

class LinkPart {
 public:
  // Rows that begin in [from.offset, end). Format and table outlive the part.
  LinkPart(const LinkFormat& format, const TableReader& table, CsvPlace from, std::size_t end,
           RowMarks marks);
  void read();

  // Rows that nothing in them speaks against. Lines count from the part's begin; where a row gives no id,
  // `id` is what to make it of: "metz--part-of--blida".
  Links links;
  std::vector<std::uint8_t> id_is_made;
  // Rows with an error that have an id, and how many rows of `links` come before each.
  TextColumn left_out_ids;
  std::vector<std::uint32_t> left_out_lines;
  std::vector<Row> left_out_before;

  TableReader& reader() { return table_; }
  CsvPlace place() const { return table_.place(); }

 private:
  struct Judged {
    std::string_view id, source;
    Row from = no_row, to = no_row;
    std::uint8_t kind = 0, status = 0;
    double strength = 0;
    PartialDate since, until, as_of;
    Basis since_basis = Basis::unknown;
    Confidence confidence = Confidence::medium;
  };

  void read_row();
  Row read_end(const Column& column);
  void judge_id(Judged& row, const RowMark& mark);
  void append(const Judged& row);
  void note_lacks(const Judged& row);

  const LinkFormat& format_;
  Report report_;
  RowMarks marks_;
  TableReader table_;
  std::size_t begin_, end_;
};

}  // namespace sillon
