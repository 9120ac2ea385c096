#include "geo/measure.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "geo/geodesic.hpp"

namespace sillon {
namespace {

const LonLat metz{6.1757, 49.1193}, luxembourg{6.1319, 49.6116}, nancy{6.1844, 48.6921},
    namur{4.8719, 50.4669};

TEST(MeasuredPath, adds_up_its_legs) {
  const auto region = Projection::make("region");
  const std::vector<LonLat> path = {nancy, metz, luxembourg, namur};
  const MeasuredPath measured = measure_path(path, *region);
  ASSERT_EQ(measured.leg_km.size(), 3u);
  double sum = 0;
  for (std::size_t i = 0; i < 3; ++i) {
    EXPECT_EQ(measured.leg_km[i], geodesic_km(path[i], path[i + 1]));
    sum += measured.leg_km[i];
  }
  EXPECT_EQ(measured.geodesic_km, sum);
}

TEST(MeasuredPath, is_as_long_backwards_and_in_two_pieces) {
  const auto region = Projection::make("region");
  const MeasuredPath there = measure_path(std::vector{nancy, metz, namur}, *region);
  const MeasuredPath back = measure_path(std::vector{namur, metz, nancy}, *region);
  EXPECT_NEAR(there.geodesic_km, back.geodesic_km, 1e-9);
  EXPECT_NEAR(there.planar_km, back.planar_km, 1e-9);
  const MeasuredPath first = measure_path(std::vector{nancy, metz}, *region);
  const MeasuredPath second = measure_path(std::vector{metz, namur}, *region);
  EXPECT_NEAR(there.planar_km, first.planar_km + second.planar_km, 1e-9);
}

// Where the scale is known the planar length follows from the true one.
TEST(MeasuredPath, differs_in_the_plane_by_the_scale_there) {
  for (const char* code : {"region", "EPSG:3035", "EPSG:2154", "EPSG:2169", "EPSG:25832", "EPSG:3857"}) {
    const auto projection = Projection::make(code);
    const LonLat near = geodesic_point(metz, 60, 1);
    const MeasuredPath measured = measure_path(std::vector{metz, near}, *projection);
    const ScaleFactors factors = projection->scale_at(metz);
    const double scale = measured.planar_km / measured.geodesic_km;
    EXPECT_GT(scale, factors.smallest - 1e-4) << code;
    EXPECT_LT(scale, factors.largest + 1e-4) << code;
  }
  const auto web = Projection::make("EPSG:3857");
  const MeasuredPath far = measure_path(std::vector{nancy, namur}, *web);
  EXPECT_GT(far.planar_km / far.geodesic_km, 1.5);
}

TEST(MeasuredPath, of_fewer_than_two_points_has_no_length) {
  const auto region = Projection::make("region");
  for (const auto& path : {std::vector<LonLat>{}, std::vector{metz}}) {
    const MeasuredPath measured = measure_path(path, *region);
    EXPECT_EQ(measured.geodesic_km, 0);
    EXPECT_EQ(measured.planar_km, 0);
    EXPECT_TRUE(measured.leg_km.empty());
  }
}

TEST(MeasuredPath, has_no_planar_length_outside_the_plane) {
  const auto region = Projection::make("region");
  const LonLat antipode{5.8 - 180, -49.4};
  const MeasuredPath measured = measure_path(std::vector{metz, antipode, namur}, *region);
  EXPECT_GT(measured.geodesic_km, 39000);
  EXPECT_TRUE(std::isnan(measured.planar_km));
}

TEST(GeodesicLine, lies_on_the_geodesic_and_keeps_its_ends) {
  for (const LonLat to : {namur, LonLat{139.7, 35.7}, LonLat{-70.6, -33.4}, LonLat{6.1757, -49}}) {
    const std::vector<LonLat> line = geodesic_line(metz, to, 50);
    EXPECT_EQ(line.front(), metz);
    EXPECT_EQ(line.back(), to);
    const double length_km = geodesic_km(metz, to);
    double sum_km = 0;
    for (std::size_t i = 1; i < line.size(); ++i) {
      const double step_km = geodesic_km(line[i - 1], line[i]);
      EXPECT_LE(step_km, 50 + 1e-6);
      EXPECT_NEAR(step_km, length_km / static_cast<double>(line.size() - 1), 1e-6);
      sum_km += step_km;
    }
    EXPECT_NEAR(sum_km, length_km, 1e-6);  // any point off the shortest line would make it longer
  }
}

TEST(GeodesicLine, is_not_the_straight_line_of_a_plane) {
  const LonLat west{1.5, 50}, east{9.5, 50};
  const std::vector<LonLat> line = geodesic_line(west, east, 100);
  EXPECT_GT(line[line.size() / 2].lat_deg, 50.03);  // it bows towards the pole, off the parallel
}

TEST(GeodesicLine, takes_only_as_many_steps_as_it_needs) {
  EXPECT_EQ(geodesic_line(metz, luxembourg, 1000).size(), 2u);
  EXPECT_EQ(geodesic_line(metz, luxembourg, 30).size(), 3u);  // 54.8 km
  EXPECT_LE(geodesic_line(metz, namur, 1e-9).size(), 4097u);
}

TEST(GeodesicLine, is_its_ends_where_there_is_no_line) {
  for (const auto& [to, step] :
       {std::pair(metz, 10.0), std::pair(LonLat{6, 91}, 10.0), std::pair(LonLat{std::nan(""), 49}, 10.0),
        std::pair(namur, 0.0), std::pair(namur, -5.0), std::pair(namur, std::nan(""))})
    EXPECT_EQ(geodesic_line(metz, to, step).size(), 2u);
}

}  // namespace
}  // namespace sillon
