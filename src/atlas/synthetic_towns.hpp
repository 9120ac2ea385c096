// The real towns around which a synthetic atlas gathers its places, and each one's share of them.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "atlas/atlas.hpp"

namespace sillon {

// A point in whole units of 0.00001 degrees, about a metre.
struct GridPoint {
  std::int64_t lon_e5 = 0, lat_e5 = 0;
};

struct SyntheticTown {
  std::string name, cell;  // as it is called, and as a CSV cell
  GridPoint point;
  std::uint32_t population = 0;
  std::uint8_t territory = 0;                         // Taxonomy::territories
  std::string country;                                // ISO 3166-1 alpha-2
  std::int64_t spread_lon_e5 = 0, spread_lat_e5 = 0;  // standard deviation of the places around it
};

// Largest share first. Places are numbered by town: those of town t are the slots first_slot[t] up to
// first_slot[t + 1].
struct SyntheticTowns {
  std::vector<SyntheticTown> towns;
  std::vector<std::uint64_t> first_slot;  // towns.size() + 1 entries

  std::size_t town_of(std::uint64_t slot) const;
  std::uint64_t places_in(std::size_t town) const { return first_slot[town + 1] - first_slot[town]; }
};

// The settlements of the base map that lie in one of its countries and have a territory. Each has `places`
// times its share of the people, to within one; people outside the region count a twentieth, so that most
// places lie inside. Empty where the atlas has no such settlement.
SyntheticTowns make_synthetic_towns(const Atlas& like, std::uint64_t places);

}  // namespace sillon
