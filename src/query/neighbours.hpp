// Who is linked with whom in so many steps: breadth first over the links that are shown, both ways.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "atlas/atlas.hpp"
#include "query/visible.hpp"

namespace sillon {

struct Neighbours {
  static constexpr std::uint8_t beyond = 255;

  std::vector<std::uint8_t> place_step;       // per place row: 0 the start, 1 .. steps, or beyond
  std::vector<std::uint8_t> link_step;        // per link row: the step at which it is first walked, or beyond
  std::vector<std::uint32_t> places_at_step;  // steps + 1 entries; the first counts the start
};

// `start`: place rows, each once. `steps`: 0 .. 254. Cities count as places. A link between two places of the
// same step belongs to the step after theirs, when that is within `steps`.
Neighbours neighbours(const Atlas& atlas, const Visible& visible, std::span<const Row> start, int steps);

}  // namespace sillon
