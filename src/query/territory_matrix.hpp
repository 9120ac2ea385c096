// Links between territories, counted from the territory of one end to that of the other.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "query/sieve.hpp"

namespace sillon {

// Square, by Taxonomy::territories; the row is the `from` end, which for kinds of links without a direction
// is the end that the file names first.
struct TerritoryMatrix {
  struct Count {
    std::uint32_t links = 0;
    std::uint32_t crossing = 0;  // of them, those whose ends lie in different countries
    bool operator==(const Count&) const = default;
  };

  std::size_t territories = 0;
  std::vector<Count> counts;

  const Count& at(std::size_t from, std::size_t to) const { return counts[from * territories + to]; }
  // Either way round; a territory and itself: its inside. What Filter::between with these two shows.
  Count between(std::size_t a, std::size_t b) const;
  // Links with an end there, each once.
  Count of(std::size_t territory) const;
  Count all() const;
};

TerritoryMatrix territory_matrix(const Atlas& atlas, std::span<const Row> link_rows);

// Of the links that are shown when Filter::between asks for nothing: each cell counts what it would show
// itself.
TerritoryMatrix shown_territory_matrix(const Sieve& sieve, const Filter& filter,
                                       std::optional<PartialDate> date);

// The territories that a matrix has links of, in the taxonomy's order.
std::vector<std::size_t> territories_with_links(const TerritoryMatrix& matrix);

}  // namespace sillon
