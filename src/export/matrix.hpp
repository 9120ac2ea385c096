// Links between territories, counted from the territory of one end to that of the other.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "atlas/atlas.hpp"

namespace sillon {

// Square, by Taxonomy::territories; the row is the `from` end, which for kinds of links without a direction
// is the end that the file names first.
struct TerritoryMatrix {
  struct Count {
    std::uint32_t links = 0;
    std::uint32_t crossing = 0;  // of them, those whose ends lie in different countries
  };

  std::size_t territories = 0;
  std::vector<Count> counts;

  const Count& at(std::size_t from, std::size_t to) const { return counts[from * territories + to]; }
};

TerritoryMatrix territory_matrix(const Atlas& atlas, std::span<const Row> link_rows);

}  // namespace sillon
