// A table for a terminal: columns aligned by what they take on the screen, numbers to the right.
#pragma once

#include <cstddef>
#include <string>

#include "export/table.hpp"
#include "work/progress.hpp"

namespace sillon {

// `width` columns of a terminal: the widest columns give way until the lines fit, as far as that leaves them
// readable. 0: as wide as the cells. `progress` counts the rows; where it is cancelled this throws Cancelled.
std::string text_table(const Table& table, std::size_t width, Progress* progress = nullptr);

}  // namespace sillon
