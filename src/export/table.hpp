// A table of named columns: what a list, a page or a record shows, free of how it is written down.
#pragma once

#include <cstdint>
#include <deque>
#include <initializer_list>
#include <string>
#include <string_view>

#include "atlas/text_column.hpp"

namespace sillon {

// What the cells of a column are. Every cell is kept as the text that CSV writes; "" stands for no value.
enum class CellKind : std::uint8_t {
  text,
  number,   // digits with a decimal point, as JSON writes numbers
  date,     // ISO 8601, may stop at the year or month
  key,      // an id of the atlas
  sources,  // ids of sources, separated by '|'
  address,  // of the web
};

struct TableColumn {
  std::string name;
  CellKind kind = CellKind::text;
  TextColumn cells;
};

struct Table {
  std::deque<TableColumn> columns;  // a deque, so that a reference to a column stays while others are added

  std::size_t row_count() const { return columns.empty() ? 0 : columns.front().cells.size(); }
  std::string_view cell(std::size_t row, std::size_t column) const { return columns[column].cells[row]; }
  const TableColumn* find(std::string_view name) const;
  TableColumn& add_column(std::string name, CellKind kind = CellKind::text);
  // As many cells as there are columns.
  void add_row(std::initializer_list<std::string_view> cells);
};

}  // namespace sillon
