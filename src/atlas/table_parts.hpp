// A large table in parts that several threads read at the same time, with the outcome of one reader that goes
// through all of it.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <utility>
#include <vector>

#include "atlas/table_reader.hpp"

namespace sillon {

// Where the parts of a table's rows begin, and where the last one ends: behind line ends, about `part_bytes`
// from one another. Whether a line end is a row's end is guessed by trial.
std::vector<std::size_t> part_begins(const TableReader& table, std::size_t part_bytes);

// Reads the parts by `read(part, from, end)`: rows that begin in [from.offset, end). It returns where the row
// after them begins, its line counted from `from`, and is called again for a part that did not begin where
// the one before really ended.
using ReadPart = std::function<CsvPlace(std::size_t part, CsvPlace from, std::size_t end)>;
void read_parts(const TableReader& table, const std::vector<std::size_t>& begins, const ReadPart& read);

// A table of rows of one sort, `Part` being a piece of it: a class with Part(table, from, end), read(), the
// reader() that it read with and the report() that it said to.
template <class Part>
class TableParts {
 public:
  using Make = std::function<std::unique_ptr<Part>(std::size_t part, CsvPlace from, std::size_t end)>;

  // All parts, as `make` makes and reads them.
  TableParts(const TableReader& table, std::size_t part_bytes, Make make)
      : begins_(part_begins(table, part_bytes)),
        make_(std::move(make)),
        parts_(begins_.size() - 1),
        from_(parts_.size()) {
    read_parts(table, begins_, [this, &table](std::size_t part, CsvPlace from, std::size_t end) {
      from_[part] = from;
      const std::size_t rows_before = parts_[part] ? parts_[part]->reader().rows_met() : 0;
      parts_[part] = make_(part, from, end);
      if (Progress* const progress = table.progress())  // less is added as the difference to 2^64
        progress->add_rows(parts_[part]->reader().rows_met() - rows_before);
      return parts_[part]->place();
    });
    std::int64_t line = table.place().line;
    for (const auto& part : parts_) {
      lines_.push_back(line);
      line += part->place().line - 1;
    }
  }

  std::size_t size() const { return parts_.size(); }
  Part& operator[](std::size_t part) { return *parts_[part]; }
  std::int64_t line(std::size_t part) const { return lines_[part]; }  // where it begins
  // Makes and reads a part once more, for when more is known.
  void read_again(std::size_t part) { parts_[part] = make_(part, from_[part], begins_[part + 1]); }
  void forget(std::size_t part) { parts_[part].reset(); }

 private:
  std::vector<std::size_t> begins_;
  Make make_;
  std::vector<std::unique_ptr<Part>> parts_;
  std::vector<CsvPlace> from_;
  std::vector<std::int64_t> lines_;
};

}  // namespace sillon
