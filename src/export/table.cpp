#include "export/table.hpp"

#include <cassert>

namespace sillon {

const TableColumn* Table::find(std::string_view name) const {
  for (const TableColumn& column : columns)
    if (column.name == name) return &column;
  return nullptr;
}

TableColumn& Table::add_column(std::string name, CellKind kind) {
  columns.push_back({std::move(name), kind, {}});
  return columns.back();
}

void Table::add_row(std::initializer_list<std::string_view> cells) {
  assert(cells.size() == columns.size());
  auto column = columns.begin();
  for (const std::string_view cell : cells) (column++)->cells.push_back(cell);
}

}  // namespace sillon
