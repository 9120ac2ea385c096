// How many links share an arc, written on the arc.
#pragma once

#include <cstdint>
#include <vector>

#include "picture/map_plan.hpp"
#include "picture/marks.hpp"

namespace sillon {

struct CountedArc {
  std::vector<PixelPoint> points;
  std::uint32_t links = 0;  // 2 or more
  Rgba colour;
  bool chosen = false;  // has the first choice of room
};

// Each number stands on its arc, near the middle, where it covers no town, no name and no other number; where
// there is no such room it is left out, and a tap on the arc says it. Returns how many were written.
std::size_t add_link_counts(const Sight& sight, const MapPlan& plan, std::vector<CountedArc> arcs,
                            MarkSheet& sheet);

}  // namespace sillon
