// What was said about what would be, and what became of it.
#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "atlas/atlas.hpp"

namespace sillon {

inline constexpr std::size_t outcome_count = 4;  // kept, not kept, open, unknown: the order of Outcome

struct SaidStatements {
  std::vector<const Statement*> statements;           // good while the atlas is
  std::array<std::size_t, outcome_count> outcomes{};  // how many became what

  std::size_t with(Outcome outcome) const { return outcomes[static_cast<std::size_t>(outcome)]; }
};

struct Promises {
  // Announced, expected or hoped for. Those with an outcome first: not kept, kept, then open, then unknown;
  // in each, what was announced before what was expected before an ambition; then by date and file order.
  SaidStatements promised;
  // Stated as a fact: kept means that it was found to be true. Ordered in the same way.
  SaidStatements stated;
};

Promises promises(const Atlas& atlas);

}  // namespace sillon
