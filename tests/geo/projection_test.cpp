#include "geo/projection.hpp"

#include <gmock/gmock.h>

#include <cmath>
#include <thread>

#include "geo/geodesic.hpp"
#include "report/failure.hpp"

namespace sillon {
namespace {

// A grid over the box, its edges included; a box over the date line runs on beyond 180.
std::vector<LonLat> grid(const LonLatBox& box, int steps) {
  const double east = box.east_deg < box.west_deg ? box.east_deg + 360 : box.east_deg;
  std::vector<LonLat> points;
  for (int i = 0; i <= steps; ++i) {
    for (int j = 0; j <= steps; ++j) {
      points.push_back({box.west_deg + (east - box.west_deg) * i / steps,
                        box.south_deg + (box.north_deg - box.south_deg) * j / steps});
    }
  }
  return points;
}

// The factors by central differences over about a metre: the definition itself (Snyder 1987, p. 20).
ScaleFactors factors_by_differences(const Projection& projection, LonLat p) {
  const double step_deg = 1e-5;
  const LonLat south{p.lon_deg, p.lat_deg - step_deg}, north{p.lon_deg, p.lat_deg + step_deg};
  const LonLat west{p.lon_deg - step_deg, p.lat_deg}, east{p.lon_deg + step_deg, p.lat_deg};
  const MapPoint s = *projection.map_from_lonlat(south), n = *projection.map_from_lonlat(north);
  const MapPoint w = *projection.map_from_lonlat(west), e = *projection.map_from_lonlat(east);
  const double meridian_m = geodesic_km(south, north) * 1000, parallel_m = geodesic_km(west, east) * 1000;
  const double areal =
      ((e.x_m - w.x_m) * (n.y_m - s.y_m) - (e.y_m - w.y_m) * (n.x_m - s.x_m)) / (meridian_m * parallel_m);
  const double true_north_clockwise_from_y = std::atan2(n.x_m - s.x_m, n.y_m - s.y_m);
  return {std::hypot(n.x_m - s.x_m, n.y_m - s.y_m) / meridian_m,
          std::hypot(e.x_m - w.x_m, e.y_m - w.y_m) / parallel_m, areal,
          -true_north_clockwise_from_y * 180 / 3.14159265358979323846};
}

class EveryProjection : public testing::TestWithParam<const char*> {
 protected:
  std::shared_ptr<const Projection> projection = Projection::make(GetParam());
};

TEST_P(EveryProjection, finds_every_point_of_its_area_again_within_a_millimetre) {
  double worst_m = 0;
  for (const LonLat p : grid(projection->area_of_use(), 24)) {
    const auto there = projection->map_from_lonlat(p);
    ASSERT_TRUE(there) << p.lon_deg << " " << p.lat_deg;
    const auto back = projection->lonlat_from_map(*there);
    ASSERT_TRUE(back) << p.lon_deg << " " << p.lat_deg;
    worst_m = std::fmax(worst_m, geodesic_km(p, *back) * 1000);
  }
  EXPECT_LT(worst_m, 0.001);
}

TEST_P(EveryProjection, gives_a_column_what_it_gives_each_point) {
  // Long enough for the way that large columns take, wide enough to leave the domain.
  const std::vector<LonLat> in = grid({-180, -95, 180, 95}, 70);
  ASSERT_GT(in.size(), 4096U);
  for (const std::size_t count : {in.size(), std::size_t{100}}) {
    const std::span<const LonLat> column(in.data(), count);
    std::vector<MapPoint> out(count);
    std::size_t missing = 0;
    const std::size_t dropped = projection->map_from_lonlat(column, out);
    for (std::size_t i = 0; i < count; ++i) {
      const auto single = projection->map_from_lonlat(in[i]);
      ASSERT_EQ(single.has_value(), !std::isnan(out[i].x_m)) << in[i].lon_deg << " " << in[i].lat_deg;
      if (single) {
        ASSERT_EQ(*single, out[i]);
      }
      ASSERT_EQ(std::isnan(out[i].x_m), std::isnan(out[i].y_m));
      missing += single ? 0 : 1;
    }
    EXPECT_EQ(dropped, missing);
    EXPECT_GT(dropped, 0U);
  }
}

TEST_P(EveryProjection, never_gives_what_is_not_finite_or_lies) {
  for (const LonLat p : grid({-180, -90, 180, 90}, 36)) {
    const auto there = projection->map_from_lonlat(p);
    if (!there) continue;
    ASSERT_TRUE(std::isfinite(there->x_m) && std::isfinite(there->y_m));
    const auto back = projection->lonlat_from_map(*there);
    ASSERT_TRUE(back) << p.lon_deg << " " << p.lat_deg;
    ASSERT_LT(geodesic_km(p, *back), 0.001) << p.lon_deg << " " << p.lat_deg;
  }
}

TEST_P(EveryProjection, drops_what_is_no_position) {
  const double nan = std::nan(""), infinite = HUGE_VAL;
  for (const LonLat p : {LonLat{nan, 49}, LonLat{6, nan}, LonLat{infinite, 49}, LonLat{6, infinite},
                         LonLat{6, 90.5}, LonLat{6, -91}, LonLat{6, 1e300}}) {
    EXPECT_FALSE(projection->map_from_lonlat(p)) << p.lon_deg << " " << p.lat_deg;
    EXPECT_TRUE(std::isnan(projection->scale_at(p).areal));
  }
  for (const MapPoint p : {MapPoint{nan, 0}, MapPoint{0, infinite}, MapPoint{1e30, 1e30}}) {
    EXPECT_FALSE(projection->lonlat_from_map(p)) << p.x_m << " " << p.y_m;
  }
}

TEST_P(EveryProjection, has_the_scale_factors_of_its_definition) {
  const LonLatBox area = projection->area_of_use();
  for (const LonLat p : grid({5.0, 49.0, 7.0, 50.0}, 6)) {
    if (!area.contains(p)) continue;
    const ScaleFactors factors = projection->scale_at(p), defined = factors_by_differences(*projection, p);
    // Differences over a metre, and for EPSG:2169 another ellipsoid: four digits are what can be asked.
    EXPECT_NEAR(factors.along_meridian, defined.along_meridian, 2e-4);
    EXPECT_NEAR(factors.along_parallel, defined.along_parallel, 2e-4);
    EXPECT_NEAR(factors.areal, defined.areal, 4e-4);
    EXPECT_NEAR(factors.convergence_deg, defined.convergence_deg, 0.01);
  }
}

TEST_P(EveryProjection, may_be_asked_from_several_threads) {
  const LonLat metz{6.1757, 49.1193};
  const MapPoint expected = *projection->map_from_lonlat(metz);
  std::vector<std::thread> threads;
  std::vector<int> wrong(4, 0);
  for (std::size_t t = 0; t < wrong.size(); ++t) {
    threads.emplace_back([&, t] {
      for (int i = 0; i < 2000; ++i) {
        if (t % 2 == 1) projection->map_from_lonlat(LonLat{6, 95});  // an error must not reach the neighbour
        wrong[t] += projection->map_from_lonlat(metz) == expected ? 0 : 1;
        wrong[t] += projection->lonlat_from_map(expected) ? 0 : 1;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_THAT(wrong, testing::Each(0));
}

INSTANTIATE_TEST_SUITE_P(codes, EveryProjection,
                         testing::Values("region", "EPSG:3035", "EPSG:2154", "EPSG:2169", "EPSG:25832",
                                         "EPSG:3812", "EPSG:3857"),
                         [](const auto& tested) {
                           std::string name = tested.param;
                           std::replace(name.begin(), name.end(), ':', '_');
                           return name;
                         });

TEST(RegionProjection, keeps_areas_everywhere) {
  const auto region = Projection::make("region");
  for (const LonLat p : grid({-80, -30, 90, 85}, 20)) {
    EXPECT_NEAR(region->scale_at(p).areal, 1.0, 1e-9) << p.lon_deg << " " << p.lat_deg;
  }
  // Towards the antipode PROJ's own differences lose digits.
  for (const LonLat p : grid({-150, -60, 150, 85}, 20)) {
    EXPECT_NEAR(region->scale_at(p).areal, 1.0, 1e-7) << p.lon_deg << " " << p.lat_deg;
  }
}

TEST(RegionProjection, has_its_origin_and_north_up_at_the_centre) {
  const auto region = Projection::make("region");
  const MapPoint origin = *region->map_from_lonlat(LonLat{5.8, 49.4});
  EXPECT_NEAR(origin.x_m, 0, 1e-6);
  EXPECT_NEAR(origin.y_m, 0, 1e-6);
  EXPECT_NEAR(region->scale_at({5.8, 49.4}).convergence_deg, 0, 1e-6);
  EXPECT_EQ(region->code(), "region");
  EXPECT_EQ(region->area_of_use(), (LonLatBox{1.5, 46.5, 9.5, 51.8}));
}

// The sign is a promise: PixelFromMap turns the plane by -convergence to put north up.
TEST(Convergence, is_negative_west_of_the_central_meridian) {
  const auto europe = Projection::make("EPSG:3035");
  const double convergence_deg = europe->scale_at({5.8, 49.4}).convergence_deg;
  EXPECT_NEAR(convergence_deg, -3.2, 0.1);

  const MapPoint here = *europe->map_from_lonlat(LonLat{5.8, 49.4});
  const MapPoint north = *europe->map_from_lonlat(LonLat{5.8, 49.41});
  const PixelFromMap upright(here, {500, 500}, 1.0, -convergence_deg * 3.14159265358979323846 / 180);
  EXPECT_NEAR(upright(north).x_px, 500, 0.2);
  EXPECT_LT(upright(north).y_px, 0);
}

// cs2cs (PROJ 9.1.1) of 6.1757 E 49.1193 N, and the registry's names.
TEST(Projection, agrees_with_the_registry) {
  const auto lambert93 = Projection::make("EPSG:2154");
  EXPECT_EQ(lambert93->name(), "RGF93 v1 / Lambert-93");
  EXPECT_EQ(lambert93->code(), "EPSG:2154");
  EXPECT_EQ(Projection::make("epsg:2154")->code(), "EPSG:2154");
  EXPECT_NEAR(lambert93->area_of_use().west_deg, -9.86, 1e-9);
  EXPECT_NEAR(lambert93->area_of_use().north_deg, 51.56, 1e-9);
}

std::string sentence_for(const char* code) {
  try {
    Projection::make(code);
  } catch (const Failure& failure) {
    EXPECT_EQ(failure.code(), ExitCode::bad_data) << code;
    return failure.what();
  }
  ADD_FAILURE() << code << " was taken";
  return {};
}

TEST(Projection, refuses_with_a_sentence_what_is_no_map_in_metres) {
  using testing::HasSubstr;
  EXPECT_THAT(sentence_for("EPSG:99999"), HasSubstr("'EPSG:99999' is not in PROJ's registry"));
  EXPECT_THAT(sentence_for("EPSG:4326"), HasSubstr("is not a projected coordinate system"));
  EXPECT_THAT(sentence_for("EPSG:4978"), HasSubstr("is not a projected coordinate system"));
  EXPECT_THAT(sentence_for("EPSG:2263"), HasSubstr("does not count metres"));  // New York, US feet
  EXPECT_THAT(sentence_for("EPSG:2053"),
              HasSubstr("to the east and north"));  // South Africa, westing, southing
  for (const char* code :
       {"", "regions", "EPSG:", "EPSG:30x5", "EPSG:3035 ", "+proj=merc", "EPSG:123456789012"}) {
    EXPECT_THAT(sentence_for(code), testing::AllOf(HasSubstr("is not known"), HasSubstr("EPSG:3035")))
        << code;
  }
}

TEST(Projection, takes_polar_systems_whose_axes_point_to_one_pole) {
  const auto polar = Projection::make("EPSG:3995");
  const auto there = polar->map_from_lonlat(LonLat{6, 75});
  ASSERT_TRUE(there);
  EXPECT_LT(geodesic_km({6, 75}, *polar->lonlat_from_map(*there)), 1e-6);
}

}  // namespace
}  // namespace sillon
