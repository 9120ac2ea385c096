// Rows by id while an atlas is read.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "atlas/row_hash.hpp"
#include "atlas/text_column.hpp"
#include "work/progress.hpp"

namespace sillon {

class IdIndex {
 public:
  explicit IdIndex(const TextColumn& ids) : ids_(&ids) {}  // outlives the index, at this address

  std::optional<Row> find(std::string_view id) const;
  // Says that the id will be looked for soon: where many rows are indexed, find() then waits less for memory.
  void expect(std::string_view id) const;
  // Makes the column's row findable. Its id must not be in the index yet.
  void add(Row row);
  // Forgets what it had and makes all rows of the column findable, on several threads. Rows whose id a row
  // before them has are not: they are told, in order of rows.
  std::vector<RowHash::Repeat> add_all();
  // Remembers the id of a row that an error left out, so that what refers to it is no offence of its own.
  void leave_out(std::string_view id, std::uint32_t line) { left_out_.emplace(id, line); }
  // The line of a row that was left out.
  std::optional<std::uint32_t> left_out(std::string_view id) const;
  // "Did you mean 'metz'?" or "" when no id is near. Looks at all ids: for messages only.
  std::string nearest_hint(std::string_view id) const;

 private:
  const TextColumn* ids_;
  RowHash rows_;
  std::map<std::string, std::uint32_t, std::less<>> left_out_;
};

// All rows of a column in order of their text, on several threads; equal texts in order of rows. Throws
// Cancelled.
std::vector<Row> rows_in_order(const TextColumn& column, const Progress* progress = nullptr);

}  // namespace sillon
