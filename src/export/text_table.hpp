// A table for a terminal: columns aligned by what they take on the screen, numbers to the right.
#pragma once

#include <cstddef>
#include <string>

#include "export/table.hpp"

namespace sillon {

// `width` columns of a terminal: the widest columns give way until the lines fit, as far as that leaves them
// readable. 0: as wide as the cells.
std::string text_table(const Table& table, std::size_t width);

}  // namespace sillon
