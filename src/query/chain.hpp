// The shortest chain of links that are shown from one place to another.
#pragma once

#include <optional>
#include <vector>

#include "atlas/atlas.hpp"
#include "query/visible.hpp"

namespace sillon {

struct Chain {
  std::vector<Row> places;  // from the first to the last, both included
  std::vector<Row> links;   // links[i] joins places[i] and places[i + 1]
};

// The fewest links; among equals the one whose places, then links, come first in row order, read from the
// start. A place and itself are a chain without links. Nothing when no shown links join them.
std::optional<Chain> shortest_chain(const Atlas& atlas, const Visible& visible, Row from, Row to);

}  // namespace sillon
