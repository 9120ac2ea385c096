// What a filter and a date say of all links, once it is known what their ends are.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "atlas/atlas.hpp"
#include "query/row_bits.hpp"
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

// What places are as the ends of links. Bits, since links meet places in no order: a million places are
// 125 kB, which the nearest caches hold.
struct LinkEnds {
  const RowBits& wanted;               // shown, or a city that passes the filter
  const RowBits* exist = nullptr;      // null: all do
  const RowBits* in_course = nullptr;  // null: none is
};

// `presence` is by link row, or empty: all are present.
LinkVerdicts judge_links(const Atlas& atlas, const Filter& filter, const LinkEnds& ends,
                         std::span<const Presence> presence);

}  // namespace sillon
