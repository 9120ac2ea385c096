#include "geo/nearest.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <ostream>
#include <random>
#include <string>

#include "geo/chord.hpp"
#include "geo/geodesic.hpp"

namespace sillon {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double millimetres_km = 1e-6, nanometres_km = 1e-12;

using Points = std::vector<LonLat>;

Points random_points(std::size_t count, const LonLatBox& box, unsigned seed) {
  std::mt19937 random(seed);
  std::uniform_real_distribution<double> lon(box.west_deg, box.east_deg), lat(box.south_deg, box.north_deg);
  Points points(count);
  for (LonLat& p : points) p = {lon(random), lat(random)};
  return points;
}

Points clustered_points(std::size_t count, unsigned seed) {
  std::mt19937 random(seed);
  std::normal_distribution<double> around(0, 0.02);
  const Points towns{{6.13, 49.61}, {6.18, 49.12}, {7.0, 49.24}, {6.64, 49.75}};
  Points points;
  for (std::size_t i = 0; i < count; ++i)
    points.push_back({towns[i % 4].lon_deg + around(random), towns[i % 4].lat_deg + around(random)});
  return points;
}

// Corners, or middles, of cells of a degree: the four corners around a middle are nearly equally far.
Points grid_points(double offset_deg) {
  Points points;
  for (int x = 0; x < 20; ++x)
    for (int y = 0; y < 20; ++y) points.push_back({x - 10 + offset_deg, y + 40 + offset_deg});
  return points;
}

Points joined(Points a, const Points& b) {
  a.insert(a.end(), b.begin(), b.end());
  return a;
}

std::vector<Neighbour> all_by_distance(const Points& points, LonLat from) {
  std::vector<Neighbour> all;
  for (std::uint32_t i = 0; i < points.size(); ++i) all.push_back({i, geodesic_km(from, points[i])});
  std::stable_sort(all.begin(), all.end(), [](auto a, auto b) { return a.distance_km < b.distance_km; });
  return all;
}

std::vector<Neighbour> first_of(const std::vector<Neighbour>& all, std::size_t count) {
  return {all.begin(), all.begin() + static_cast<std::ptrdiff_t>(std::min(count, all.size()))};
}

std::vector<Neighbour> up_to(const std::vector<Neighbour>& all, double radius_km) {
  const auto is_within = [=](Neighbour n) { return n.distance_km <= radius_km; };
  return {all.begin(), std::find_if_not(all.begin(), all.end(), is_within)};
}

std::vector<std::uint32_t> indices(const std::vector<Neighbour>& neighbours) {
  std::vector<std::uint32_t> sorted(neighbours.size());
  std::transform(neighbours.begin(), neighbours.end(), sorted.begin(), [](Neighbour n) { return n.index; });
  std::sort(sorted.begin(), sorted.end());
  return sorted;
}

double tolerance_km(double distance_km) {
  return distance_km < 100 ? 800 * nanometres_km : distance_km < 300.1 ? 0.2 * millimetres_km : 0;
}

struct Scene {
  const char* name;
  Points points, asked;
};

void PrintTo(const Scene& scene, std::ostream* out) {
  *out << scene.name;
}

class NeighboursOf : public testing::TestWithParam<Scene> {};

TEST_P(NeighboursOf, EqualBruteForce) {
  const auto& [name, points, asked] = GetParam();
  const NeighbourIndex index(points);
  const auto nearest = index.nearest_of_each(asked);
  const auto with_distance = index.nearest_of_each_with_distance(asked);
  ASSERT_EQ(nearest.size(), asked.size());
  ASSERT_EQ(with_distance.size(), asked.size());
  for (std::size_t i = 0; i < asked.size(); ++i) {
    const LonLat from = asked[i];
    const auto all = all_by_distance(points, from);
    EXPECT_EQ(index.nearest(from), all[0].index);
    EXPECT_EQ(nearest[i], all[0].index);
    EXPECT_EQ(with_distance[i].index, all[0].index);
    EXPECT_NEAR(with_distance[i].distance_km, all[0].distance_km, tolerance_km(all[0].distance_km));
    EXPECT_EQ(index.nearest_with_distance(from), with_distance[i]);
    for (const std::size_t count : {std::size_t{1}, std::size_t{7}, points.size()})
      EXPECT_EQ(index.nearest(from, count), first_of(all, count));
    for (const std::size_t rank : {std::size_t{0}, std::size_t{5}, points.size() / 2, points.size() - 1}) {
      const double on_it = all[std::min(rank, all.size() - 1)].distance_km;
      for (const double km : {std::nextafter(on_it, -1.0), on_it, std::nextafter(on_it, infinity)}) {
        const auto within = up_to(all, km);
        EXPECT_EQ(index.within(from, km), indices(within));
        EXPECT_EQ(index.within_with_distance(from, km), within);
      }
    }
  }
}

constexpr LonLatBox world{-180, -90, 180, 90}, region{1.5, 46.5, 9.5, 51.8}, arctic{-180, 88, 180, 90},
    court{6.1, 49.1, 6.10001, 49.10001}, east_of_date_line{-180, -20, -179, -10},
    west_of_date_line{179, -20, 180, -10}, antipodes{-176, -52, -170, -46};

INSTANTIATE_TEST_SUITE_P(
    Scenes, NeighboursOf,
    testing::Values(
        Scene{"world", random_points(500, world, 1), random_points(50, world, 2)},
        Scene{"region", random_points(500, region, 3), random_points(50, region, 4)},
        Scene{"clusters", clustered_points(500, 5), clustered_points(50, 6)},
        Scene{"corners_and_middles", grid_points(0), grid_points(0.5)},
        Scene{"corners", grid_points(0), grid_points(0)},
        Scene{"arctic", random_points(500, arctic, 7), random_points(50, arctic, 8)},
        Scene{"at_the_poles",
              {{0, 90}, {77, 90}, {-180, 90}, {0, -90}, {5, -90}, {0, 89.9999999}, {90, 89.9999999}},
              {{0, 90}, {123, 90}, {12, -90}, {45, 89.9}, {-135, 89.99999995}, {0, 0}, {180, 0}}},
        Scene{"date_line",
              joined(random_points(250, east_of_date_line, 9), random_points(250, west_of_date_line, 10)),
              joined(random_points(25, east_of_date_line, 11), random_points(25, west_of_date_line, 12))},
        Scene{"on_the_date_line", {{180, 10}, {-180, 10}, {180, 11}, {-180, 9}}, {{-180, 10}, {180, 10.5}}},
        Scene{"one_court", random_points(500, court, 13), random_points(50, court, 14)},
        Scene{"from_the_antipodes", random_points(300, region, 15), random_points(30, antipodes, 16)},
        Scene{"on_the_equator",
              {{0, 0}, {90, 0}, {180, 0}, {-90, 0}, {179.5, 0}, {-179.5, 0.2}},
              {{0, 0}, {45, 0}, {-135, 0}, {0.25, 0}, {-0.25, 0.1}, {179.75, 0}}},
        Scene{"duplicates",
              joined(random_points(200, region, 17),
                     joined(random_points(200, region, 17), Points(50, {6.1757, 49.1193}))),
              joined(random_points(20, region, 17), {{6.1757, 49.1193}, {6.2, 49.1}})},
        Scene{
            "one_point", {{6.1757, 49.1193}}, joined(random_points(20, world, 18), {{-173.8243, -49.1193}})}),
    [](const auto& scene) { return std::string(scene.param.name); });

// A point to the north and one to the east, the northern one a little farther on the ground, yet on a shorter
// line through the Earth, as a meridian bends more than the way to the east.
struct NearTie {
  LonLat from, north, east;
};

std::optional<NearTie> near_tie(double lat_deg, double km, double share) {
  const LonLat from{6, lat_deg}, east = geodesic_point(from, 90, km);
  const auto chord = [&](LonLat to) {
    return chord_squared(geocentric_from_lonlat(from), geocentric_from_lonlat(to));
  };
  const double excess_km = share * km * (std::sqrt(chord(east) / chord(geodesic_point(from, 0, km))) - 1);
  const LonLat north = geodesic_point(from, 0, km + excess_km);
  if (!(geodesic_km(from, north) > geodesic_km(from, east)) || !(chord(north) < chord(east))) return {};
  return NearTie{from, north, east};
}

TEST(Neighbours, AreDecidedByTheEllipsoidWhereChordsAreWrong) {
  for (const double lat_deg : {0.0, 20.0, 49.0})
    for (const double km : {20.0, 50.0, 100.0, 300.0, 700.0, 1500.0, 1910.0, 1920.0, 3000.0})
      for (const double share : {0.1, 0.5, 0.9}) {
        const auto tie = near_tie(lat_deg, km, share);
        ASSERT_TRUE(tie) << lat_deg << " " << km;
        for (const bool east_is_first : {false, true}) {
          Points points{tie->north, tie->east};
          if (east_is_first) std::swap(points[0], points[1]);
          const std::uint32_t east = east_is_first ? 0 : 1;
          const NeighbourIndex index(points);
          EXPECT_EQ(index.nearest(tie->from), east) << lat_deg << " " << km << " " << share;
          EXPECT_EQ(index.nearest_of_each(Points{tie->from}), std::vector{east});
          EXPECT_EQ(index.nearest_with_distance(tie->from)->index, east);
          EXPECT_EQ(index.nearest(tie->from, 1)[0].index, east);
          const double radius_km = geodesic_km(tie->from, tie->east);
          EXPECT_EQ(index.within(tie->from, radius_km), std::vector{east});
        }
      }
}

// A ring at nearly one distance, which its chords would put in another order.
TEST(Neighbours, AreInTheOrderOfTheirGeodesics) {
  const LonLat centre{6, 49};
  Points ring;
  for (int i = 0; i < 360; ++i) ring.push_back(geodesic_point(centre, i, 100 + 1e-8 * ((i * 7) % 360)));
  const auto all = all_by_distance(ring, centre);
  const NeighbourIndex index(ring);
  EXPECT_EQ(index.nearest(centre), all[0].index);
  EXPECT_EQ(index.nearest(centre, 40), first_of(all, 40));
  EXPECT_EQ(index.within(centre, all[39].distance_km), indices(first_of(all, 40)));
}

TEST(Neighbours, KeepTheOrderOfPointsInOnePlace) {
  const LonLat here{6.1757, 49.1193};
  const Points points(100'000, here);
  const NeighbourIndex index(points);
  EXPECT_EQ(index.nearest(here, 3), (std::vector<Neighbour>{{0, 0}, {1, 0}, {2, 0}}));
  EXPECT_EQ(index.within(here, 0).size(), points.size());
  EXPECT_EQ(index.nearest_of_each(Points(100'000, {7, 49})), std::vector<std::uint32_t>(100'000, 0));
}

TEST(Neighbours, LeaveOutWhatIsNoPositionAndKeepTheIndices) {
  const double nan = std::nan("");
  const Points points{{nan, 49}, {6, 49}, {6, 95}, {7, 49}, {infinity, 0}, {6, nan}};
  const NeighbourIndex index(points);
  const auto found = index.nearest({6.9, 49}, 9);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].index, 3U);
  EXPECT_EQ(found[1].index, 1U);
  EXPECT_EQ(index.within({6, 49}, infinity), (std::vector<std::uint32_t>{1, 3}));
  for (const LonLat nowhere : {LonLat{nan, 49}, LonLat{6, nan}, LonLat{6, -90.1}, LonLat{-infinity, 0}}) {
    EXPECT_FALSE(index.nearest(nowhere));
    EXPECT_FALSE(index.nearest_with_distance(nowhere));
    EXPECT_TRUE(index.nearest(nowhere, 2).empty());
    EXPECT_TRUE(index.within(nowhere, 100).empty());
    EXPECT_TRUE(index.within_with_distance(nowhere, 100).empty());
  }
  for (const double no_radius : {nan, -1.0, -infinity}) {
    EXPECT_TRUE(index.within({6, 49}, no_radius).empty());
    EXPECT_TRUE(index.within_with_distance({6, 49}, no_radius).empty());
    EXPECT_TRUE(index.within_of_each(Points{{6, 49}}, no_radius).of(0).empty());
  }
  EXPECT_TRUE(index.nearest({6, 49}, 0).empty());
}

TEST(Neighbours, AreNoneWithoutPoints) {
  for (const Points& points : {Points{}, Points{{std::nan(""), 0}}}) {
    const NeighbourIndex index(points);
    EXPECT_FALSE(index.nearest({6, 49}));
    EXPECT_FALSE(index.nearest_with_distance({6, 49}));
    EXPECT_TRUE(index.nearest({6, 49}, 3).empty());
    EXPECT_TRUE(index.within({6, 49}, infinity).empty());
    EXPECT_TRUE(index.within_with_distance({6, 49}, infinity).empty());
    EXPECT_EQ(index.nearest_of_each(Points(2)), std::vector(2, no_neighbour));
    EXPECT_EQ(index.nearest_of_each_with_distance(Points(2))[1].index, no_neighbour);
    EXPECT_EQ(index.within_of_each(Points(2), infinity).first, std::vector<std::size_t>(3, 0));
  }
}

// Several blocks, nothing and nonsense among the queries, more threads than blocks: the answers are those of
// the queries one by one, in their order.
TEST(NeighboursOfEach, AreThoseOfOneByOne) {
  const Points points = random_points(300, region, 21);
  const NeighbourIndex index(points);
  Points asked = random_points(40'000, region, 22);
  for (std::size_t i = 0; i < asked.size(); i += 1000) asked[i] = {std::nan(""), 49};
  asked[1] = {1e300, 49};
  asked[2] = {-1e300, -49};
  asked[3] = {7.5 + 360, 49};
  for (const unsigned threads : {0U, 1U, 2U, 64U}) {
    const auto nearest = index.nearest_of_each(asked, threads);
    const auto with_distance = index.nearest_of_each_with_distance(asked, threads);
    const NeighbourLists lists = index.within_of_each(asked, 40, threads);
    ASSERT_EQ(nearest.size(), asked.size());
    ASSERT_EQ(with_distance.size(), asked.size());
    ASSERT_EQ(lists.first.size(), asked.size() + 1);
    EXPECT_EQ(lists.first.back(), lists.index.size());
    for (std::size_t i = 0; i < asked.size(); ++i) {
      ASSERT_EQ(nearest[i], index.nearest(asked[i]).value_or(no_neighbour)) << i;
      const auto one = index.nearest_with_distance(asked[i]);
      ASSERT_EQ(with_distance[i].index, nearest[i]);
      if (one) {
        ASSERT_EQ(with_distance[i], *one) << i;
      } else {
        ASSERT_TRUE(std::isnan(with_distance[i].distance_km));
      }
      const auto within = index.within(asked[i], 40);
      ASSERT_TRUE(std::equal(within.begin(), within.end(), lists.of(i).begin(), lists.of(i).end())) << i;
    }
  }
  EXPECT_TRUE(index.nearest_of_each({}, 2).empty());
  EXPECT_TRUE(index.nearest_of_each_with_distance({}, 2).empty());
  EXPECT_EQ(index.within_of_each({}, 40, 2).first.size(), 1U);
}

}  // namespace
}  // namespace sillon
