#include "atlas/synthetic_towns.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>
#include <set>
#include <utility>

#include "atlas/csv_writer.hpp"
#include "geo/polygon.hpp"

namespace sillon {

namespace {

constexpr std::uint64_t inside_weight = 20, outside_weight = 1;

// Towns spread as the square root of their people, at even density: 6 m of standard deviation for each
// person's root, 2.1 km for 120,000. At most 5.5 km, so that the furthest (3.47 times that both ways, 27 km)
// still counts as the town's (towns.cpp).
constexpr std::int64_t spread_m_per_root = 6, widest_spread_m = 5500;
constexpr std::int64_t metres_per_100_km_degree = 111'200;

std::int64_t whole_root(std::uint32_t value) {
  auto root = static_cast<std::int64_t>(std::sqrt(static_cast<double>(value)));
  while (root * root > static_cast<std::int64_t>(value)) --root;
  while ((root + 1) * (root + 1) <= static_cast<std::int64_t>(value)) ++root;
  return root;
}

// The polygons of one layer, with a box around each: most are ruled out by that.
class KeyedAreas {
 public:
  KeyedAreas(const BaseGeometry& geometry, BaseLayer layer) {
    for (const BaseFeature& feature : geometry.features) {
      if (feature.layer != layer || !feature.polygon || feature.key.empty()) continue;
      Area area{feature.key, {}, {180, 90}, {-180, -90}};
      for (std::uint32_t part = feature.first_part; part < feature.first_part + feature.part_count; ++part) {
        area.rings.emplace_back(geometry.vertices.begin() + geometry.part_first[part],
                                geometry.vertices.begin() + geometry.part_first[part + 1]);
        for (const LonLat& vertex : area.rings.back()) {
          area.least = {std::min(area.least.lon_deg, vertex.lon_deg),
                        std::min(area.least.lat_deg, vertex.lat_deg)};
          area.most = {std::max(area.most.lon_deg, vertex.lon_deg),
                       std::max(area.most.lat_deg, vertex.lat_deg)};
        }
      }
      areas_.push_back(std::move(area));
    }
  }

  // The key of the one around the point, or "".
  std::string_view key_at(LonLat point) const {
    for (const Area& area : areas_)
      if (point.lon_deg >= area.least.lon_deg && point.lon_deg <= area.most.lon_deg &&
          point.lat_deg >= area.least.lat_deg && point.lat_deg <= area.most.lat_deg &&
          polygon_contains(area.rings, point))
        return area.key;
    return {};
  }

 private:
  struct Area {
    std::string key;
    Rings rings;
    LonLat least, most;
  };
  std::vector<Area> areas_;
};

class TownFinder {
 public:
  explicit TownFinder(const Atlas& like)
      : taxonomy_(like.taxonomy),
        regions_(like.basemap->coarse->geometry, BaseLayer::region),
        countries_(like.basemap->coarse->geometry, BaseLayer::country) {
    for (std::size_t i = 0; i < taxonomy_.territories.size(); ++i)
      if (!taxonomy_.territories[i].in_region && !outside_) outside_ = static_cast<std::uint8_t>(i);
  }

  std::optional<SyntheticTown> town(const Settlement& settlement) const {
    if (settlement.population == 0 || settlement.name.empty()) return std::nullopt;
    const std::optional<std::uint8_t> inside =
        index_of(taxonomy_.territories, regions_.key_at(settlement.point));
    const std::optional<std::uint8_t> territory = inside ? inside : outside_;
    if (!territory) return std::nullopt;
    SyntheticTown town;
    town.country = taxonomy_.territories[*territory].country;
    if (town.country.empty()) town.country = countries_.key_at(settlement.point);
    if (town.country.size() != 2) return std::nullopt;
    town.territory = *territory;
    town.name = settlement.name;
    CsvWriter writer;
    writer.cell(town.name);
    town.cell = writer.text();
    town.point = {std::llround(settlement.point.lon_deg * 1e5), std::llround(settlement.point.lat_deg * 1e5)};
    town.population = settlement.population;
    set_spread(town, settlement.point.lat_deg);
    return town;
  }

 private:
  static void set_spread(SyntheticTown& town, double lat_deg) {
    const std::int64_t spread_m = std::min(widest_spread_m, spread_m_per_root * whole_root(town.population));
    // A thousandth is coarse enough that no library's cosine rounds another way.
    const auto thousandths =
        std::max<std::int64_t>(1, std::llround(1000 * std::cos(lat_deg * std::numbers::pi / 180)));
    town.spread_lat_e5 = spread_m * 100'000 / metres_per_100_km_degree;
    town.spread_lon_e5 = town.spread_lat_e5 * 1000 / thousandths;
  }

  const Taxonomy& taxonomy_;
  KeyedAreas regions_, countries_;
  std::optional<std::uint8_t> outside_;
};

}  // namespace

std::size_t SyntheticTowns::town_of(std::uint64_t slot) const {
  const auto after = std::upper_bound(first_slot.begin(), first_slot.end(), slot);
  return static_cast<std::size_t>(after - first_slot.begin()) - 1;
}

SyntheticTowns make_synthetic_towns(const Atlas& like, std::uint64_t places) {
  SyntheticTowns all;
  const TownFinder finder(like);
  std::set<std::pair<std::int64_t, std::int64_t>> taken;  // two towns on one point look like a slip
  for (const Settlement& settlement : like.basemap->settlements)
    if (auto town = finder.town(settlement);
        town && taken.emplace(town->point.lon_e5, town->point.lat_e5).second)
      all.towns.push_back(std::move(*town));

  const auto weight = [&](const SyntheticTown& town) {
    const bool inside = like.taxonomy.territories[town.territory].in_region;
    return town.population * (inside ? inside_weight : outside_weight);
  };
  std::stable_sort(all.towns.begin(), all.towns.end(),
                   [&](const auto& a, const auto& b) { return weight(a) > weight(b); });
  std::uint64_t sum = 0, so_far = 0;
  for (const SyntheticTown& town : all.towns) sum += weight(town);
  // Ten million places times the weight of 7,000 million people inside would still fit into 64 bits.
  all.first_slot.push_back(0);
  for (const SyntheticTown& town : all.towns) {
    so_far += weight(town);
    all.first_slot.push_back(places * so_far / sum);
  }
  return all;
}

}  // namespace sillon
