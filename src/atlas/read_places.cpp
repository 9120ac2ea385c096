#include <algorithm>
#include <cstddef>
#include <memory>
#include <utility>
#include <vector>

#include "atlas/place_part.hpp"
#include "atlas/read_tables.hpp"
#include "atlas/table_columns.hpp"
#include "atlas/table_parts.hpp"
#include "work/shares.hpp"

namespace sillon {

namespace {

class PlacesReading {
 public:
  PlacesReading(TableReader& table, const PlaceFormat& format, const ReadingOptions& options, Places& places,
                IdIndex& ids)
      : table_(table),
        places_(places),
        ids_(ids),
        options_(options),
        parts_(table, options.part_bytes, [this, &format](std::size_t part, CsvPlace from, std::size_t end) {
          auto made = std::make_unique<PlacePart>(format, table_, from, end,
                                                  marks_.empty() ? RowMarks() : marks_[part]);
          made->read();
          return made;
        }) {}

  void read() {
    count_lines_from_top();
    settle_ids();
    std::int64_t last_line = 1;
    std::vector<Places*> of_parts;
    for (std::size_t part = 0; part < parts_.size(); ++part) {
      TableReader& reader = parts_[part].reader();
      if (reader.rows_met() > 0) last_line = parts_.line(part) + reader.line() - 1;
      table_.take_in(reader, parts_.line(part));
      parts_[part].places.id = {};  // joined already
      of_parts.push_back(&parts_[part].places);
    }
    table_.end_parts(last_line);
    if (options_.text_is_read) options_.text_is_read();
    const auto joins = joins_of(places_, of_parts);
    in_shares(joins.size(), 1, [&](std::size_t begin, std::size_t end) {
      for (std::size_t i = begin; i < end; ++i) {
        stop_if_cancelled(table_.progress());
        joins[i]();
      }
    });
  }

 private:
  void count_lines_of(std::size_t part) {
    const auto above = static_cast<std::uint32_t>(parts_.line(part) - 1);
    for (std::uint32_t& line : parts_[part].places.file_line) line += above;
    for (std::uint32_t& line : parts_[part].left_out_lines) line += above;
  }
  void count_lines_from_top() {
    for (std::size_t part = 0; part < parts_.size(); ++part) count_lines_of(part);
  }

  // The ids of all parts' rows, and where in them each part begins.
  std::vector<Row> join_ids() {
    std::size_t rows = 0, bytes = 0;
    for (std::size_t part = 0; part < parts_.size(); ++part) {
      rows += parts_[part].places.id.size();
      bytes += parts_[part].places.id.byte_count();
    }
    places_.id = {};
    places_.id.reserve(rows, bytes);
    std::vector<Row> begins = {0};
    for (std::size_t part = 0; part < parts_.size(); ++part) {
      places_.id.append(parts_[part].places.id);
      if (part == 0) prefer_large_pages(places_.id);
      begins.push_back(static_cast<Row>(places_.id.size()));
    }
    return begins;
  }

  std::uint32_t line_of(const std::vector<Row>& begins, Row row) {
    const auto part =
        static_cast<std::size_t>(std::upper_bound(begins.begin(), begins.end(), row) - begins.begin()) - 1;
    return parts_[part].places.file_line[row - begins[part]];
  }

  // Of rows that share an id the first sound one is taken. Parts that hold another are read once more, and
  // told so.
  void settle_ids() {
    const std::vector<Row> begins = join_ids();
    const auto repeats = ids_.add_all();
    marks_.resize(parts_.size());
    const auto mark = [&](std::size_t part, std::uint32_t line, std::uint32_t first_line) {
      marks_[part].add({line - static_cast<std::uint32_t>(parts_.line(part) - 1), first_line, 0});
    };
    std::size_t part = 0;
    for (const RowHash::Repeat& repeat : repeats) {
      while (repeat.row >= begins[part + 1]) ++part;
      mark(part, line_of(begins, repeat.row), line_of(begins, repeat.first));
    }
    for (part = 0; part < parts_.size(); ++part) {
      const PlacePart& read = parts_[part];
      for (std::size_t i = 0; i < read.left_out_lines.size(); ++i) {
        const std::string_view id = read.left_out_ids[i];
        const auto taken = ids_.find(id);
        const std::uint32_t line = read.left_out_lines[i];
        if (taken && line_of(begins, *taken) < line) {
          mark(part, line, line_of(begins, *taken));
        } else {
          ids_.leave_out(id, line);
        }
      }
    }
    std::vector<std::size_t> marked;
    for (part = 0; part < parts_.size(); ++part)
      if (!marks_[part].empty()) marked.push_back(part);
    if (marked.empty()) return;
    in_shares(marked.size(), 1, [&](std::size_t begin, std::size_t end) {
      for (std::size_t i = begin; i < end; ++i) {
        marks_[marked[i]].sort();
        parts_.read_again(marked[i]);
        count_lines_of(marked[i]);
      }
    });
    join_ids();
    ids_.add_all();
  }

  TableReader& table_;
  Places& places_;
  IdIndex& ids_;
  const ReadingOptions& options_;
  std::vector<RowMarks> marks_;  // of each part; none while it is read for the first time
  TableParts<PlacePart> parts_;
};

}  // namespace

TableReading read_places(std::string_view text, const std::string& file, const Taxonomy& taxonomy,
                         const SourceKeys& sources, Places& places, IdIndex& ids, Report& report,
                         const ReadingOptions& options) {
  TableReader table(file, text, places_columns(), report, options.progress);
  if (!table.usable()) return {};
  places.extra = table.extra_columns();
  for (const LanguageColumn& column : table.language_columns("name_")) places.name_in[column.language];
  for (const LanguageColumn& column : table.language_columns("about_")) places.about_in[column.language];
  PlacesReading(table, PlaceFormat(table, taxonomy, sources), options, places, ids).read();
  return {true, table.rows_left_out()};
}

}  // namespace sillon
