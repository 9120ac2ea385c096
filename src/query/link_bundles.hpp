// Links gathered between stops. A stop is where a place is drawn: its town (or the ring its town merged
// into), or the tray of its territory when it has no point. The picture decides the stops; this only counts.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "atlas/atlas.hpp"
#include "query/visible.hpp"

namespace sillon {

inline constexpr std::uint32_t no_stop = 0xffffffffu;

// All shown links between two different stops; `a` < `b`.
struct LinkBundle {
  std::uint32_t a = 0, b = 0;
  std::vector<Row> links;      // in row order
  std::uint32_t forward = 0;   // directed links from a to b
  std::uint32_t backward = 0;  // directed links from b to a
  std::uint32_t crossing = 0;  // links that cross a border
};

struct LinkBundles {
  std::vector<LinkBundle> between;    // sorted by (a, b)
  std::vector<std::uint32_t> inside;  // per stop: links with both ends in it
  std::uint32_t drawn = 0;            // links in bundles whose two stops are towns
  std::uint32_t in_a_town = 0;        // links inside a town's stop
  std::uint32_t at_a_tray = 0;        // links with an end at a tray, or inside one
  std::uint32_t hidden = 0;           // links the filters hide, or that have an end without any stop
  // drawn + in_a_town + at_a_tray + hidden == all links
};

// `stop_of_place` has one entry a place row (no_stop: nowhere); stops at or above `first_tray` are trays;
// `stop_count` stops in all.
LinkBundles bundle_links(const Atlas& atlas, const Visible& visible,
                         std::span<const std::uint32_t> stop_of_place, std::uint32_t first_tray,
                         std::uint32_t stop_count);

}  // namespace sillon
