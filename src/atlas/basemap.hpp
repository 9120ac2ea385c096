// The base map: what lies under the places. Lines and rings in degrees, in tiers by scale, immutable.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "atlas/local_text.hpp"
#include "geo/space.hpp"

namespace sillon {

enum class BaseLayer : std::uint8_t {
  sea,
  land,
  core,
  country,
  region,
  district,
  settlement,
  river,
  lake,
  border,
  admin,
  road,
  rail,
  relief,
  other
};

// Many lines or rings in three flat arrays.
//   part p    = vertices[part_first[p]] .. vertices[part_first[p + 1]]     a ring (closed, last = first) or a
//   line feature f = parts features[f].first_part .. + part_count
struct BaseFeature {
  BaseLayer layer = BaseLayer::other;
  bool polygon = false;  // its parts are rings under the even-odd rule
  std::uint32_t first_part = 0, part_count = 0;
  std::string key;  // territory key of `core` and `region` features, ISO code of countries
  LocalText names;
  std::uint8_t rank = 3;  // 1 most important
  bool derived = false;   // a river drawn from generalised data
};

struct BaseGeometry {
  std::vector<LonLat> vertices;
  std::vector<std::uint32_t> part_first = {0};
  std::vector<BaseFeature> features;
};

enum class Tier : std::uint8_t { coarse, medium, fine };
inline constexpr std::array<double, 3> tier_m_per_px = {600, 200, 60};  // half a pixel of error at this scale

struct BaseTier {
  Tier tier = Tier::coarse;
  BaseGeometry geometry;
};

// Places of the base map: population texture, and the towns named for orientation.
struct Settlement {
  LonLat point;
  std::uint32_t population = 0;
  std::uint8_t label_rank = 0;  // 0: never named
  std::string name;
  LocalText names;
};

// A name written over land: a country or a territory.
struct MapLabel {
  LonLat point;
  std::string role;  // "country" or "territory"
  std::string key;   // territory key, may be empty
  LocalText names;   // may hold '\n'
  bool large = true;
};

// What is read with the atlas: the coarse tier and the names. Finer tiers are read on demand.
struct BaseMap {
  std::shared_ptr<const BaseTier> coarse;
  std::vector<Settlement> settlements;
  std::vector<MapLabel> labels;
};

}  // namespace sillon
