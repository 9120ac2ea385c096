#include "export/csv_text.hpp"

#include "atlas/csv_writer.hpp"

namespace sillon {

std::string csv_text(const Table& table) {
  CsvWriter csv;
  for (const TableColumn& column : table.columns) csv.cell(column.name);
  csv.end_row();
  for (std::size_t row = 0; row < table.row_count(); ++row) {
    for (const TableColumn& column : table.columns) csv.cell(column.cells[row]);
    csv.end_row();
  }
  return csv.text();
}

}  // namespace sillon
