// A table as CSV: RFC 4180 with a header row, commas, decimal points and line feeds; UTF-8 without a mark.
#pragma once

#include <string>

#include "export/table.hpp"

namespace sillon {

// The reader of the room atlas reads it back cell by cell.
std::string csv_text(const Table& table);

// The same without its header row.
void append_csv_rows(std::string& csv, const Table& table);

}  // namespace sillon
