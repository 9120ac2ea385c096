// The rows of one part of places.csv, judged one by one. What needs the whole table, whether an id stands
// twice, is told to it (row_marks.hpp).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "atlas/point_judge.hpp"
#include "atlas/read_tables.hpp"
#include "atlas/row_marks.hpp"
#include "atlas/table_reader.hpp"
#include "atlas/word_list.hpp"

namespace sillon {

// What all parts of one table share: where its columns stand, and the words they may hold.
struct PlaceFormat {
  PlaceFormat(const TableReader& table, const Taxonomy& taxonomy, const SourceKeys& sources);

  const Taxonomy& taxonomy;
  const SourceKeys& sources;
  PointBulk bulk;
  Column id, kind, name, aka, lon, lat, precision, precision_basis, address, city, region, country, services,
      sectors, sectors_text, status, since, until, since_basis, maturity, wave, theme, jobs, jobs_as_of,
      website, source, as_of, confidence;
  std::vector<LanguageColumn> names, abouts;
  std::vector<std::string> about_flaws;  // what a row without that about is said to have
  WordList kinds, territories, statuses, service_keys, sector_keys;
};

class PlacePart {
 public:
  // Rows that begin in [from.offset, end). Format and table outlive the part.
  PlacePart(const PlaceFormat& format, const TableReader& table, CsvPlace from, std::size_t end,
            RowMarks marks);
  void read();

  Places places;  // town not known yet, lines counted from the part's begin
  // Rows with an error that have an id.
  TextColumn left_out_ids;
  std::vector<std::uint32_t> left_out_lines;

  TableReader& reader() { return table_; }
  CsvPlace place() const { return table_.place(); }

 private:
  // The values of a row that must be judged before the row is taken.
  struct Judged {
    std::string_view id, country, website, source;
    std::uint8_t kind = 0, territory = 0, status = 0;
    Precision precision = Precision::none;
    Basis precision_basis = Basis::unknown, since_basis = Basis::unknown;
    Confidence confidence = Confidence::medium;
    LonLat point;
    std::uint32_t services = 0, sectors = 0;
    PartialDate since, until, as_of, jobs_as_of;
    double jobs = 0;
  };

  void read_row();
  Judged judge_row();
  LonLat judge_point(Precision precision);
  void append(const Judged& row);
  void note_lacks(const Judged& row);

  const PlaceFormat& format_;
  Report report_;
  RowMarks marks_;
  TableReader table_;
  std::size_t begin_, end_;
  std::vector<TextColumn*> name_columns_, about_columns_;  // of `places`, in the file's order
};

}  // namespace sillon
