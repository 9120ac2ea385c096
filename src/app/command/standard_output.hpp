// Results on standard output.
#pragma once

#include <cstddef>
#include <string_view>

namespace sillon {

// Writes all of it. A reader that has seen enough (`sillon list | head`) ends the writing quietly; any other
// trouble throws Failure(io).
void print_result(std::string_view bytes);

// Columns of the terminal that standard output is, or 0 when it is none or does not say.
std::size_t terminal_width();

}  // namespace sillon
