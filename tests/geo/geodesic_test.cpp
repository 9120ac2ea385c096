#include "geo/geodesic.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace sillon {
namespace {

// `geod -I +ellps=WGS84` of PROJ 9.1.1.
TEST(Geodesic, equals_geod) {
  EXPECT_NEAR(geodesic_km({6.1757, 49.1193}, {6.1319, 49.6116}), 54.844384663, 1e-7);
  EXPECT_NEAR(geodesic_km({6.1844, 48.6921}, {6.9969, 49.2402}), 85.173506860, 1e-7);
  EXPECT_NEAR(geodesic_km({0, 0}, {179.5, 0}), 19980.861908891, 1e-7);  // nearly antipodal
  EXPECT_NEAR(geodesic_km({0, -90}, {0, 90}), 20003.931458625, 1e-7);
}

TEST(Geodesic, is_a_distance) {
  for (int i = 0; i < 500; ++i) {
    const LonLat a{std::remainder(i * 77.7, 360), std::remainder(i * 31.3, 180)};
    const LonLat b{std::remainder(i * 13.1 + 5, 360), std::remainder(i * 57.9, 180)};
    const LonLat c{std::remainder(i * 3.7 - 8, 360), std::remainder(i * 91.1, 180)};
    EXPECT_EQ(geodesic_km(a, a), 0);
    EXPECT_NEAR(geodesic_km(a, b), geodesic_km(b, a), 1e-9);
    EXPECT_LE(geodesic_km(a, c), geodesic_km(a, b) + geodesic_km(b, c) + 1e-9);
  }
}

TEST(Geodesic, point_lies_at_its_distance_and_direction) {
  for (int i = 0; i < 300; ++i) {
    const LonLat from{std::remainder(i * 77.7, 360), std::remainder(i * 31.3, 170)};
    const double distance_km = i * 60.0;
    const LonLat to = geodesic_point(from, i * 17.0, distance_km);
    EXPECT_NEAR(geodesic_km(from, to), distance_km, 1e-6);
  }
  EXPECT_GT(geodesic_point({6, 49}, 0, 10).lat_deg, 49);  // 0 is north
  EXPECT_GT(geodesic_point({6, 49}, 90, 10).lon_deg, 6);  // 90 is east
}

TEST(Geodesic, of_no_position_is_no_number) {
  EXPECT_TRUE(std::isnan(geodesic_km({0, 91}, {0, 0})));
  EXPECT_TRUE(std::isnan(geodesic_km({std::nan(""), 0}, {0, 0})));
}

}  // namespace
}  // namespace sillon
