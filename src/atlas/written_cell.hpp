// Values as the cells of a file: the opposite of cell.hpp.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "atlas/columns.hpp"
#include "atlas/csv_writer.hpp"
#include "atlas/tables.hpp"
#include "atlas/taxonomy.hpp"

namespace sillon {

// The shortest digits that read back as the same number; "" for NaN.
std::string number_cell(double value);
// "a|b" from bits over the terms.
std::string bits_cell(std::uint32_t bits, const std::vector<Term>& terms);
void append_extra_cells(std::vector<std::string>& cells, const ExtraColumns& extra, std::size_t row);

// The names of the columns, "name_*" replaced by one for each of its languages, then those not of the format.
std::vector<std::string> header_of(std::span<const ColumnRule> rules,
                                   const std::vector<std::string>& name_languages,
                                   const std::vector<std::string>& about_languages,
                                   const ExtraColumns& extra);

std::vector<std::size_t> all_rows(std::size_t count);  // 0, 1, 2 …

// A whole table; `cells_of(row)` gives the cells of one row.
template <class CellsOf>
std::string table_text(const std::vector<std::string>& header, const std::vector<std::size_t>& rows,
                       CellsOf cells_of) {
  CsvWriter csv;
  for (const std::string& name : header) csv.cell(name);
  csv.end_row();
  for (const std::size_t row : rows) {
    for (const std::string& cell : cells_of(row)) csv.cell(cell);
    csv.end_row();
  }
  return csv.text();
}

}  // namespace sillon
