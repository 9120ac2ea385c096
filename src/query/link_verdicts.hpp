// What a filter and a date say of all links, once it is known what their ends are.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "atlas/atlas.hpp"
#include "query/visible.hpp"

namespace sillon {

struct LinkVerdicts {
  std::vector<Shown> shown;           // per link row; never context
  std::vector<std::uint8_t> undated;  // per link row
  // As Visible counts them.
  std::uint32_t links_shown = 0, links_shown_crossing = 0, links_hidden = 0, undated_links = 0;
  // As Facets counts them.
  std::vector<std::uint32_t> of_kind;
  std::uint32_t links_all = 0, links_cross_border = 0;
};

// `ends` has the bits of LinkEnd for each place. `presence` is by link row, or empty: all are present.
LinkVerdicts judge_links(const Atlas& atlas, const Filter& filter, std::span<const std::uint8_t> ends,
                         std::span<const Presence> presence);

}  // namespace sillon
