// What a plan's links and stops are for the selection and its ties: gone through once for a choice, not in
// every frame.
#pragma once

#include <cstdint>
#include <vector>

#include "picture/map_plan.hpp"

namespace sillon {

// One arc to draw: all links from one stop to another that go the same way, or a part of them.
struct LinkArc {
  std::uint32_t from = 0, to = 0;  // stops
  std::uint32_t count = 0;
  Row only = no_row;  // the link itself when it is one
  bool crossing = false;
  bool chosen = false;    // belongs to the selection, or to what it is tied to
  std::uint8_t step = 1;  // of those ties: how far from the selection
  bool head = false;
};

struct Emphasis {
  std::vector<LinkArc> arcs;  // as they are painted: domestic, cross-border above, the selection's last
  std::vector<bool> tied;     // by stop; empty while no ties quieten the map
};

// Of `sight` it reads the selection, the ties and the closeness: the same wherever the camera stands.
Emphasis make_emphasis(const Sight& sight, const MapPlan& plan);

}  // namespace sillon
