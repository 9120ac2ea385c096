#include "geo/web_mercator.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "geo/geodesic.hpp"
#include "geo/projection.hpp"

namespace sillon {
namespace {

TEST(WebMercator, equals_the_factors_of_proj) {
  const auto web = Projection::make("EPSG:3857");
  for (double lat_deg = -84; lat_deg <= 84; lat_deg += 1.5) {
    const WebMercatorFactors ours = web_mercator_factors(lat_deg);
    const ScaleFactors theirs = web->scale_at({6, lat_deg});
    // PROJ differentiates numerically; its error grows with the factors.
    const double error = 1e-9 * ours.areal;
    EXPECT_NEAR(ours.along_meridian, theirs.along_meridian, error) << lat_deg;
    EXPECT_NEAR(ours.along_parallel, theirs.along_parallel, error) << lat_deg;
    EXPECT_NEAR(ours.areal, theirs.areal, 4 * error) << lat_deg;
  }
}

// The definition itself: a short geodesic, and how long the map draws it.
TEST(WebMercator, says_how_long_a_short_line_is_drawn) {
  const auto web = Projection::make("EPSG:3857");
  for (const double lat_deg : {-60.0, 0.0, 12.0, 49.4, 70.0, 84.0}) {
    const auto drawn_over_true = [&](double azimuth_deg) {
      const double half_km = 0.5;
      const LonLat a = geodesic_point({5.8, lat_deg}, azimuth_deg, half_km);
      const LonLat b = geodesic_point({5.8, lat_deg}, azimuth_deg + 180, half_km);
      const MapPoint p = *web->map_from_lonlat(a), q = *web->map_from_lonlat(b);
      return std::hypot(p.x_m - q.x_m, p.y_m - q.y_m) / (2000 * half_km);
    };
    const WebMercatorFactors factors = web_mercator_factors(lat_deg);
    EXPECT_NEAR(drawn_over_true(0) / factors.along_meridian, 1, 1e-6) << lat_deg;
    EXPECT_NEAR(drawn_over_true(90) / factors.along_parallel, 1, 1e-6) << lat_deg;
    EXPECT_NEAR(drawn_over_true(45) / factors.length, 1, 2e-5) << lat_deg;  // halfway between the two
  }
}

TEST(WebMercator, is_not_conformal_and_doubles_areas_at_45_degrees) {
  const WebMercatorFactors equator = web_mercator_factors(0), middle = web_mercator_factors(45);
  EXPECT_EQ(equator.along_parallel, 1);
  EXPECT_NEAR(equator.along_meridian, 1.00674, 1e-5);  // 1 / (1 - e2)
  EXPECT_NEAR(middle.areal, 2, 0.002);
  EXPECT_GT(web_mercator_factors(49.4).areal, 2.35);
}

TEST(WebMercator, is_the_same_on_both_sides_of_the_equator_and_grows_towards_the_poles) {
  double before = 0;
  for (double lat_deg = 0; lat_deg < 90; lat_deg += 0.5) {
    const WebMercatorFactors factors = web_mercator_factors(lat_deg);
    EXPECT_EQ(factors.areal, web_mercator_factors(-lat_deg).areal);
    EXPECT_GT(factors.areal, before);
    EXPECT_NEAR(factors.length * factors.length, factors.areal, 1e-12 * factors.areal);
    before = factors.areal;
  }
}

TEST(WebMercator, has_no_poles) {
  for (const double lat_deg : {90.0, -90.0, 91.0, std::nan(""), HUGE_VAL})
    EXPECT_TRUE(std::isnan(web_mercator_factors(lat_deg).areal)) << lat_deg;
}

}  // namespace
}  // namespace sillon
