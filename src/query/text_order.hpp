// Many texts in the order of a language.
#pragma once

#include <cstdint>
#include <functional>
#include <limits>
#include <string_view>
#include <vector>

#include "atlas/tables.hpp"

namespace sillon {

// A row's place in an order: equal ones share a rank, ranks are counted from 0 without gaps, and what has no
// value has none.
using Rank = std::uint32_t;
inline constexpr Rank no_rank = std::numeric_limits<Rank>::max();

struct TextOrder {
  std::vector<Row> rows;    // all of them, by text, then by row; what has no text at the end
  std::vector<Rank> ranks;  // per row
  Rank rank_count = 0;
};

// `text_of(row)` is asked from several threads at once. A microsecond a row for the keys of the language and
// as much for sorting, on every core.
TextOrder order_texts(std::size_t rows, std::string_view language,
                      const std::function<std::string_view(Row)>& text_of);

}  // namespace sillon
