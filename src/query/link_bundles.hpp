// Links gathered between stops. A stop is where a place is drawn: its town (or the ring its town merged
// into), or the tray of its territory when it has no point. The picture decides the stops; this only counts.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "query/link_pairs.hpp"

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
  std::uint32_t first_pair = 0, pairs = 0;  // LinkBundles::pairs
  std::uint32_t count = 0;                  // of its links
  std::uint32_t forward = 0;                // directed links from a to b
  std::uint32_t backward = 0;               // directed links from b to a
  std::uint32_t crossing = 0;               // links that cross a border
};

// A pair of towns in a bundle, whose stops may stand the other way round.
struct BundledPair {
  std::uint32_t pair = 0;  // LinkPairs::pairs
  bool turned = false;     // the pair's a lies at the bundle's b
};

struct LinkBundles {
  std::vector<LinkBundle> between;    // sorted by (a, b)
  std::vector<BundledPair> pairs;     // of all bundles, of each in order
  std::vector<std::uint32_t> inside;  // per stop: links with both ends in it
  std::uint32_t drawn = 0;            // links in bundles whose two stops are towns
  std::uint32_t in_a_town = 0;        // links inside a town's stop
  std::uint32_t at_a_tray = 0;        // links with an end at a tray, or inside one
  std::uint32_t hidden = 0;           // links the filters hide, or that have an end without any stop
  // drawn + in_a_town + at_a_tray + hidden == all links

  // Calls `take(row, forward, traits)` for each shown link of a bundle: whether it goes from a to b, and its
  // LinkTrait bits, of which link_forward is not to be read.
  template <class Take>
  void each_link(const LinkBundle& bundle, const LinkPairs& all, const Visible& visible, Take take) const {
    for (std::uint32_t i = bundle.first_pair; i < bundle.first_pair + bundle.pairs; ++i) {
      const LinkPairs::Pair& pair = all.pairs[pairs[i].pair];
      for (std::uint32_t k = pair.first; k < pair.first + pair.count; ++k) {
        const Row link = all.links[k];
        if (visible.link[link] == Shown::hidden) continue;
        const std::uint8_t traits = all.traits[k];
        take(link, ((traits & link_forward) != 0) != pairs[i].turned, traits);
      }
    }
  }
};

LinkBundles bundle_links(const LinkSums& sums, const LinkStops& stops);

}  // namespace sillon
