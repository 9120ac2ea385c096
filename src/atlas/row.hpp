// The number of a row in a table, valid within one atlas only: what outlives it is a key.
#pragma once

#include <cstdint>
#include <limits>

namespace sillon {

using Row = std::uint32_t;
inline constexpr Row no_row = std::numeric_limits<Row>::max();

}  // namespace sillon
