// Links by the two towns that they join: gone through in this order, all links of an atlas are added up for a
// filter in one run through memory, and a plan of the map looks at pairs, of which there are fewer.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "atlas/atlas.hpp"
#include "query/visible.hpp"

namespace sillon {

// What never changes about a link of a pair; bits.
enum LinkTrait : std::uint8_t {
  link_forward = 1,   // from the pair's a to its b, or inside one town
  link_directed = 2,  // its kind has a direction
  link_crossing = 4,  // it crosses a border
};

struct LinkPairs {
  // An end is a row of Towns, or for places without a town towns + their row of Taxonomy::territories.
  struct Pair {
    std::uint32_t a = 0, b = 0;          // a <= b
    std::uint32_t first = 0, count = 0;  // of `links`
  };

  std::uint32_t towns = 0, territories = 0;
  std::vector<Pair> pairs;           // sorted by (a, b)
  std::vector<Row> links;            // all of the atlas, of each pair in row order
  std::vector<std::uint8_t> traits;  // beside `links`
};

LinkPairs make_link_pairs(const Atlas& atlas);

// What of each pair a filter and a date let through.
struct LinkSums {
  struct Sum {
    std::uint32_t count = 0;     // links
    std::uint32_t forward = 0;   // of those, directed ones from a to b
    std::uint32_t backward = 0;  // directed ones from b to a
    std::uint32_t crossing = 0;  // those that cross a border
  };

  std::shared_ptr<const LinkPairs> of;
  std::vector<Sum> pairs;    // beside LinkPairs::pairs
  std::uint32_t hidden = 0;  // links
  // Between two different towns.
  std::uint32_t town_links = 0, town_links_crossing = 0;
  std::vector<std::uint8_t> linked_territory;  // 1: a link ends there at a place whose town is not known
};

LinkSums link_sums(std::shared_ptr<const LinkPairs> pairs, const Visible& visible);

}  // namespace sillon
