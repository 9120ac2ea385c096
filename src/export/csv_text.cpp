#include "export/csv_text.hpp"

#include "atlas/csv_writer.hpp"

namespace sillon {

std::string csv_text(const Table& table) {
  CsvWriter csv;
  for (const TableColumn& column : table.columns) csv.cell(column.name);
  csv.end_row();
  std::string text = csv.text();
  append_csv_rows(text, table);
  return text;
}

void append_csv_rows(std::string& text, const Table& table) {
  CsvWriter csv;
  for (std::size_t row = 0; row < table.row_count(); ++row) {
    for (const TableColumn& column : table.columns) csv.cell(column.cells[row]);
    csv.end_row();
  }
  text += csv.text();
}

}  // namespace sillon
