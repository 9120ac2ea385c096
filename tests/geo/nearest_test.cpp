#include "geo/nearest.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>

#include "geo/geodesic.hpp"

namespace sillon {
namespace {

std::vector<LonLat> random_points(std::size_t count, const LonLatBox& box, unsigned seed) {
  std::mt19937 random(seed);
  std::uniform_real_distribution<double> lon(box.west_deg, box.east_deg), lat(box.south_deg, box.north_deg);
  std::vector<LonLat> points(count);
  for (LonLat& p : points) p = {lon(random), lat(random)};
  return points;
}

std::vector<Neighbour> all_by_distance(const std::vector<LonLat>& points, LonLat from) {
  std::vector<Neighbour> all;
  for (std::uint32_t i = 0; i < points.size(); ++i) all.push_back({i, geodesic_km(from, points[i])});
  std::stable_sort(all.begin(), all.end(), [](auto a, auto b) { return a.distance_km < b.distance_km; });
  return all;
}

void expect_same(const std::vector<Neighbour>& found, const std::vector<Neighbour>& all, std::size_t count) {
  ASSERT_EQ(found.size(), count);
  for (std::size_t i = 0; i < count; ++i) {
    EXPECT_EQ(found[i].index, all[i].index);
    EXPECT_EQ(found[i].distance_km, all[i].distance_km);
  }
}

// The world with its poles and date line, the region, and points so close that sphere and ellipsoid disagree.
class NeighboursOf : public testing::TestWithParam<LonLatBox> {};

TEST_P(NeighboursOf, equal_brute_force) {
  const auto points = random_points(600, GetParam(), 11), asked = random_points(60, GetParam(), 12);
  const NeighbourIndex index(points);
  for (const LonLat from : asked) {
    const auto all = all_by_distance(points, from);
    for (const std::size_t count : {std::size_t{1}, std::size_t{7}, points.size()}) {
      expect_same(index.nearest(from, count), all, count);
    }
    for (const std::size_t rank : {std::size_t{0}, std::size_t{5}, std::size_t{200}}) {
      expect_same(index.within(from, all[rank].distance_km), all, rank + 1);  // on the radius counts
    }
  }
}

INSTANTIATE_TEST_SUITE_P(boxes, NeighboursOf,
                         testing::Values(LonLatBox{-180, -90, 180, 90}, LonLatBox{1.5, 46.5, 9.5, 51.8},
                                         LonLatBox{-180, 88, 180, 90},
                                         LonLatBox{6.1, 49.1, 6.10001, 49.10001}));

// A ring of equal geodesic radius: on the sphere of directions the order would be another.
TEST(Neighbours, are_decided_by_the_ellipsoid) {
  const LonLat centre{6, 49};
  std::vector<LonLat> ring;
  for (int i = 0; i < 360; ++i) ring.push_back(geodesic_point(centre, i, 100.0 + 0.0005 * ((i * 7) % 360)));
  const auto all = all_by_distance(ring, centre);
  expect_same(NeighbourIndex(ring).nearest(centre, 40), all, 40);
}

TEST(Neighbours, keep_the_order_of_points_in_one_place) {
  const std::vector<LonLat> points(5000, LonLat{6.1757, 49.1193});
  const NeighbourIndex index(points);
  const auto found = index.nearest({6.1757, 49.1193}, 3);
  ASSERT_EQ(found.size(), 3U);
  for (std::uint32_t i = 0; i < 3; ++i) {
    EXPECT_EQ(found[i].index, i);
    EXPECT_EQ(found[i].distance_km, 0);
  }
  EXPECT_EQ(index.within({6.1757, 49.1193}, 0).size(), points.size());
}

TEST(Neighbours, leave_out_what_is_no_position_and_keep_the_indices) {
  const double nan = std::nan("");
  const std::vector<LonLat> points{{nan, 49}, {6, 49}, {6, 95}, {7, 49}, {HUGE_VAL, 0}};
  const NeighbourIndex index(points);
  const auto found = index.nearest({6.9, 49}, 9);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].index, 3U);
  EXPECT_EQ(found[1].index, 1U);
  EXPECT_TRUE(index.nearest({nan, 49}, 2).empty());
  EXPECT_TRUE(index.within({6, 49}, nan).empty());
  EXPECT_TRUE(index.within({6, 49}, -1).empty());
  EXPECT_EQ(index.within({6, 49}, HUGE_VAL).size(), 2U);
  EXPECT_TRUE(NeighbourIndex({}).nearest({6, 49}, 3).empty());
  EXPECT_TRUE(NeighbourIndex({}).within({6, 49}, 3).empty());
}

}  // namespace
}  // namespace sillon
