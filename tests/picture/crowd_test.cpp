// More towns than a map can tell apart: what rings must keep.
#include <gtest/gtest.h>

#include <cmath>
#include <numeric>
#include <random>

#include "picture/town_rings.hpp"
#include "query/link_bundles.hpp"
#include "shipped_atlas.hpp"

namespace sillon {
namespace {

constexpr double no_value = std::numeric_limits<double>::quiet_NaN();

// Towns all over the region, the later ones smaller; a tenth of the places name no town.
std::shared_ptr<const Atlas> atlas_of(std::size_t towns, std::size_t places, unsigned seed) {
  std::mt19937 random(seed);
  const auto share = [&random] { return static_cast<double>(random()) / 4294967296.0; };
  auto atlas = std::make_shared<Atlas>();
  atlas->info = shipped_atlas_for_tests()->info;
  atlas->taxonomy = shipped_atlas_for_tests()->taxonomy;
  Towns& t = atlas->towns;
  for (std::size_t town = 0; town < towns; ++town) {
    t.key.push_back("t" + std::to_string(town));
    t.name.push_back(t.key.back());
    t.names.emplace_back();
    t.country.emplace_back("FR");
    t.territory.push_back(0);
    t.point.push_back({4.5 + 3.5 * share(), 48 + 2.5 * share()});
  }
  std::vector<std::vector<Row>> members(towns);
  Places& p = atlas->places;
  for (Row row = 0; row < places; ++row) {
    const auto town = static_cast<Row>(static_cast<double>(towns) * share() * share());
    const bool named = random() % 10 != 0;
    p.id.push_back("p" + std::to_string(row));
    p.name.push_back("p" + std::to_string(row));
    p.country.push_back("FR");
    p.kind.push_back(static_cast<std::uint8_t>(random() % atlas->taxonomy.kinds.size()));
    p.territory.push_back(0);
    p.status.push_back(0);
    p.confidence.push_back(Confidence::high);
    p.services.push_back(0);
    p.sectors.push_back(0);
    p.since.emplace_back();
    p.until.emplace_back();
    p.since_basis.push_back(Basis::unknown);
    p.lon_deg.push_back(named ? t.point[town].lon_deg : no_value);
    p.lat_deg.push_back(named ? t.point[town].lat_deg : no_value);
    p.town.push_back(named ? town : no_row);
    if (named) members[town].push_back(row);
  }
  t.first.push_back(0);
  for (const auto& rows : members) {
    t.members.insert(t.members.end(), rows.begin(), rows.end());
    t.first.push_back(static_cast<std::uint32_t>(t.members.size()));
  }
  return atlas;
}

struct Crowd {
  std::shared_ptr<const Atlas> atlas;
  std::shared_ptr<const Visible> seen;
  std::vector<std::uint8_t> counted;
  TownSums sums;
  std::shared_ptr<const Plane> plane;

  explicit Crowd(std::shared_ptr<const Atlas> of)
      : atlas(std::move(of)),
        seen(visible(*atlas, Filter{}, {})),
        counted(counted_kinds(atlas->taxonomy, Filter{})),
        sums(town_sums(*atlas, *seen, counted)),
        plane(make_plane(atlas, Projection::make("region"))) {}

  TownRings rings(double m_per_px, std::optional<PixelBox> window = {}) const {
    return gather_towns(*atlas, *seen, sums, *plane, counted, {m_per_px, 1, window});
  }
};

std::uint64_t count_of(const TownRings& rings) {
  std::uint64_t count = 0;
  for (const Ring& ring : rings.rings) count += ring.count;
  return count;
}

TEST(Crowd, EveryCountedPlaceOfATownIsOnOneRing) {
  const Crowd crowd(atlas_of(1500, 20'000, 1));
  ASSERT_TRUE(is_crowded(crowd.sums));
  const auto all = std::accumulate(crowd.sums.count.begin(), crowd.sums.count.end(), std::uint64_t{0});
  for (const double m_per_px : {2000.0, 600.0, 200.0, 60.0, 5.0})
    for (const auto& window :
         {std::optional<PixelBox>{}, std::optional<PixelBox>{PixelBox{-900, -600, 1800, 1200}},
          std::optional<PixelBox>{PixelBox{5000, 300, 640, 480}}}) {
      const TownRings rings = crowd.rings(m_per_px, window);
      EXPECT_EQ(count_of(rings), all) << m_per_px;
      for (Row town = 0; town < crowd.atlas->towns.size(); ++town) {
        const std::uint32_t ring = rings.ring_of_town[town];
        if (crowd.sums.count[town] == 0) continue;
        ASSERT_LT(ring, rings.rings.size());
        const auto& held = rings.rings[ring].towns;
        EXPECT_EQ(std::count(held.begin(), held.end(), town), 1);
      }
    }
}

TEST(Crowd, NoRingCoversAnother) {
  const Crowd crowd(atlas_of(1500, 20'000, 2));
  for (const double m_per_px : {2000.0, 600.0, 200.0}) {
    const TownRings rings = crowd.rings(m_per_px);
    const PixelFromMap frame(crowd.plane->origin, {0, 0}, m_per_px, 0);
    EXPECT_GT(rings.rings.size(), 4u) << m_per_px;
    for (std::size_t i = 0; i < rings.rings.size(); ++i)
      for (std::size_t k = 0; k < i; ++k) {
        const Ring &a = rings.rings[i], &b = rings.rings[k];
        if (a.context || b.context) continue;
        const float apart = length((frame(a.place) + a.push) - (frame(b.place) + b.push));
        EXPECT_GE(apart, 0.98f * (a.radius_px + b.radius_px))
            << m_per_px << ": " << a.count << ", " << b.count;
      }
  }
}

TEST(Crowd, WhatLiesAfarIsFewRingsAndOutsideTheWindow) {
  const Crowd crowd(atlas_of(3000, 20'000, 3));
  const PixelBox window{-900, -600, 1800, 1200};
  const double m_per_px = 15;
  const TownRings rings = crowd.rings(m_per_px, window);
  const PixelFromMap frame(crowd.plane->origin, {0, 0}, m_per_px, 0);
  std::size_t afar = 0;
  for (const Ring& ring : rings.rings) {
    EXPECT_EQ(ring.afar, !window.contains(frame(ring.place)));
    afar += ring.afar;
  }
  EXPECT_GT(afar, 10u);
  EXPECT_LT(afar, 300u);
}

TEST(Crowd, FewTownsAreNone) {
  const Crowd crowd(atlas_of(300, 3000, 4));
  EXPECT_FALSE(is_crowded(crowd.sums));
  for (const Ring& ring : crowd.rings(200).rings) EXPECT_FALSE(ring.afar);
}

TEST(Crowd, RingsGrowWithTheirCountForEver) {
  for (const bool crowded : {false, true}) {
    float before = 0;
    for (std::uint32_t count = 1; count < 20'000'000; count += 1 + count / 7) {
      const float radius = ring_radius(count, crowded);
      EXPECT_GE(radius, before) << count;
      before = radius;
    }
    EXPECT_LT(before, 64) << "of twenty million";
  }
}

}  // namespace
}  // namespace sillon
