// The rows of one part of a table, read one by one into columns that have room for them early.
#pragma once

#include <cstddef>

#include "atlas/table_columns.hpp"
#include "atlas/table_reader.hpp"

namespace sillon {

// Calls `read_row()`, which may add a row to `columns`, for each row of the part [begin, end) of the text.
template <class Columns, class ReadRow>
void read_part_rows(TableReader& table, std::size_t begin, std::size_t end, Columns& columns,
                    ReadRow read_row) {
  constexpr std::size_t rows_to_judge_by = 64;
  while (table.next_row()) {
    read_row();
    if (columns.size() != rows_to_judge_by) continue;
    // As many octets a row to its end, and some more.
    const std::size_t read = table.place().offset - begin;
    make_room(columns, rows_to_judge_by * (end - begin) / read * 17 / 16, rows_to_judge_by);
  }
}

}  // namespace sillon
