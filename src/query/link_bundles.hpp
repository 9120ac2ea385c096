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

// The stop of every place, by what it belongs to; no_stop: nowhere.
struct LinkStops {
  std::span<const std::uint32_t> of_town;       // by Towns row
  std::span<const std::uint32_t> of_territory;  // of places without a town, by Taxonomy::territories
  std::uint32_t first_tray = 0;                 // stops at or above this are trays
  std::uint32_t count = 0;                      // of all stops

  std::uint32_t of(const Places& places, Row place) const {
    const Row town = places.town[place];
    return town == no_row ? of_territory[places.territory[place]] : of_town[town];
  }
};

// All shown links between two different stops; `a` < `b`.
struct LinkBundle {
  std::uint32_t a = 0, b = 0;
  std::uint32_t first = 0, count = 0;  // LinkBundles::links
  std::uint32_t forward = 0;           // directed links from a to b
  std::uint32_t backward = 0;          // directed links from b to a
  std::uint32_t crossing = 0;          // links that cross a border
};

struct LinkBundles {
  std::vector<LinkBundle> between;    // sorted by (a, b)
  std::vector<Row> links;             // of all bundles, of each in row order
  std::vector<std::uint32_t> inside;  // per stop: links with both ends in it
  std::uint32_t drawn = 0;            // links in bundles whose two stops are towns
  std::uint32_t in_a_town = 0;        // links inside a town's stop
  std::uint32_t at_a_tray = 0;        // links with an end at a tray, or inside one
  std::uint32_t hidden = 0;           // links the filters hide, or that have an end without any stop
  // drawn + in_a_town + at_a_tray + hidden == all links

  std::span<const Row> links_of(const LinkBundle& bundle) const {
    return std::span(links).subspan(bundle.first, bundle.count);
  }
};

LinkBundles bundle_links(const Atlas& atlas, const Visible& visible, const LinkStops& stops);

}  // namespace sillon
