#include "picture/link_gathering.hpp"

#include <gtest/gtest.h>

#include <random>
#include <set>

namespace sillon {
namespace {

struct Net {
  std::vector<Ring> rings;  // larger counts first
  std::vector<PixelPoint> at;
  LinkBundles bundles;
  static constexpr std::uint32_t trays = 3;

  Net(std::uint32_t count, std::size_t pairs, unsigned seed) {
    std::mt19937 random(seed);
    for (std::uint32_t i = 0; i < count; ++i) {
      Ring ring;
      ring.count = count - i;
      ring.afar = i % 11 == 10;
      rings.push_back(std::move(ring));
      at.push_back({static_cast<float>(random() % 1900), static_cast<float>(random() % 1000)});
    }
    std::set<std::pair<std::uint32_t, std::uint32_t>> made;
    while (made.size() < pairs) {
      const std::uint32_t a = random() % (count + trays), b = random() % (count + trays);
      if (a < b) made.insert({a, b});
    }
    for (const auto& [a, b] : made) bundles.between.push_back({a, b, 0, 1, 1, 0, 0, 0});
  }
  std::vector<std::uint32_t> stops() const {
    return gathered_stops(rings, at, bundles, static_cast<std::uint32_t>(rings.size()) + trays, 1);
  }
};

TEST(LinkGathering, FewBundlesAreDrawnByThemselves) {
  EXPECT_TRUE(Net(300, bearable_bundles, 1).stops().empty());
}

TEST(LinkGathering, ManyAreGatheredUntilTheyCanBeTold) {
  for (const std::size_t pairs : {bearable_bundles + 1, std::size_t{3000}, std::size_t{20'000}}) {
    const Net net(400, pairs, 2);
    const auto stands_for = net.stops();
    ASSERT_EQ(stands_for.size(), net.rings.size() + Net::trays);
    std::set<std::pair<std::uint32_t, std::uint32_t>> left;
    for (const LinkBundle& bundle : net.bundles.between) {
      const std::uint32_t a = stands_for[bundle.a], b = stands_for[bundle.b];
      const auto is_afar = [&](std::uint32_t stop) {
        return stop < net.rings.size() && net.rings[stop].afar;
      };
      if (a != b && !(is_afar(a) && is_afar(b))) left.insert({std::min(a, b), std::max(a, b)});
    }
    EXPECT_LE(left.size(), most_gathered_bundles) << pairs;
    EXPECT_GT(left.size(), 20u) << pairs;
  }
}

TEST(LinkGathering, ANeighbourhoodStandsAtItsLargestRingAndTraysStandAlone) {
  const Net net(400, 5000, 3);
  const auto stands_for = net.stops();
  for (std::uint32_t stop = 0; stop < stands_for.size(); ++stop) {
    EXPECT_EQ(stands_for[stands_for[stop]], stands_for[stop]);
    if (stop >= net.rings.size() || net.rings[stop].afar) {
      EXPECT_EQ(stands_for[stop], stop);
    } else {
      EXPECT_GE(net.rings[stands_for[stop]].count, net.rings[stop].count);
    }
  }
}

}  // namespace
}  // namespace sillon
