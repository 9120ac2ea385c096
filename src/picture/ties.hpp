// What the selection is tied to: its neighbours within some steps, or the chain of links to another place.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "query/chain.hpp"
#include "query/neighbours.hpp"
#include "state/view.hpp"

namespace sillon {

struct Ties {
  static constexpr std::uint8_t none = 255;

  std::vector<std::uint8_t> place_step;  // per place row: 0 the selection, 1 .. 3, or none
  std::vector<std::uint8_t> link_step;   // per link row: 1 .. 3, or none
  std::vector<std::uint32_t> places_at_step;
  std::optional<Chain> chain;  // when one is asked for and there is one
};

// Null when neither steps nor a chain are asked for, or nothing that has links is selected: a place, or the
// places of a town. A chain goes before steps; one that is asked for but not there ties the selection alone.
std::shared_ptr<const Ties> ties_of(const Atlas& atlas, const Visible& visible, const View& view);

}  // namespace sillon
