#include "geo/projection_facts.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "geo/geodesic.hpp"
#include "geo/web_mercator.hpp"

namespace sillon {
namespace {

constexpr LonLatBox whole_region{2.8, 47.4, 8.6, 50.9};
constexpr LonLatBox half_of_europe{-8, 38, 24, 60};

ProjectionFacts facts_of(const char* code, const LonLatBox& over) {
  return projection_facts(*Projection::make(code), over);
}

TEST(TissotAxes, span_what_the_factors_along_the_graticule_say) {
  for (const char* code :
       {"region", "EPSG:3035", "EPSG:2154", "EPSG:2169", "EPSG:25832", "EPSG:3812", "EPSG:3857"}) {
    const auto projection = Projection::make(code);
    for (const LonLat p : {LonLat{2.8, 47.4}, LonLat{5.8, 49.4}, LonLat{8.6, 50.9}, LonLat{6.2, 48.0}}) {
      const ScaleFactors f = projection->scale_at(p);
      EXPECT_NEAR(f.largest * f.smallest, f.areal, 1e-9) << code;
      EXPECT_NEAR(f.largest * f.largest + f.smallest * f.smallest,  // Snyder 4-10, Apollonius
                  f.along_meridian * f.along_meridian + f.along_parallel * f.along_parallel, 1e-9)
          << code;
      EXPECT_GE(f.largest, f.smallest);
      const double bent = (f.largest - f.smallest) / (f.largest + f.smallest);
      EXPECT_NEAR(std::sin(f.angular_distortion_deg * 3.14159265358979 / 360), bent, 1e-12);
    }
  }
}

TEST(TissotAxes, are_the_least_and_the_most_over_all_directions) {
  for (const char* code : {"region", "EPSG:3035", "EPSG:3857"}) {
    const auto projection = Projection::make(code);
    const LonLat here{2.9, 50.6};
    const ScaleFactors factors = projection->scale_at(here);
    double least = HUGE_VAL, most = 0;
    for (int azimuth_deg = 0; azimuth_deg < 180; ++azimuth_deg) {
      const MapPoint a = *projection->map_from_lonlat(geodesic_point(here, azimuth_deg, 0.5));
      const MapPoint b = *projection->map_from_lonlat(geodesic_point(here, azimuth_deg + 180, 0.5));
      const double scale = std::hypot(a.x_m - b.x_m, a.y_m - b.y_m) / 1000;
      least = std::fmin(least, scale);
      most = std::fmax(most, scale);
    }
    EXPECT_NEAR(factors.smallest, least, 1e-6) << code;
    EXPECT_NEAR(factors.largest, most, 1e-6) << code;
  }
}

TEST(TissotAxes, of_a_conformal_projection_are_one) {
  for (const char* code : {"EPSG:2154", "EPSG:2169", "EPSG:25832", "EPSG:3812"}) {
    const ScaleFactors factors = Projection::make(code)->scale_at({5.1, 49.7});
    EXPECT_NEAR(factors.largest, factors.smallest, 1e-8) << code;
    EXPECT_LT(factors.angular_distortion_deg, 1e-5) << code;
  }
}

TEST(ProjectionFacts, tell_the_two_families_apart) {
  for (const char* code : {"region", "EPSG:3035"}) {
    const ProjectionFacts facts = facts_of(code, half_of_europe);
    EXPECT_TRUE(facts.keeps_area) << code;
    EXPECT_FALSE(facts.keeps_angles) << code;
  }
  for (const char* code : {"EPSG:2154", "EPSG:25832", "EPSG:3812"}) {
    const ProjectionFacts facts = facts_of(code, whole_region);
    EXPECT_FALSE(facts.keeps_area) << code;
    EXPECT_TRUE(facts.keeps_angles) << code;
  }
}

TEST(ProjectionFacts, show_that_web_mercator_keeps_neither) {
  const ProjectionFacts facts = facts_of("EPSG:3857", whole_region);
  EXPECT_FALSE(facts.keeps_area);
  EXPECT_FALSE(facts.keeps_angles);
  EXPECT_NEAR(facts.areal.least, web_mercator_factors(whole_region.south_deg).areal, 1e-8);
  EXPECT_NEAR(facts.areal.most, web_mercator_factors(whole_region.north_deg).areal, 1e-8);
  EXPECT_NEAR(facts.length.most, web_mercator_factors(whole_region.north_deg).along_meridian, 1e-8);
}

// Close by, every good projection keeps both: what is asked about counts, not the name.
TEST(ProjectionFacts, are_of_the_region_asked_about) {
  const ProjectionFacts facts = facts_of("EPSG:2169", {5.9, 49.5, 6.4, 50.1});
  EXPECT_TRUE(facts.keeps_area);
  EXPECT_TRUE(facts.keeps_angles);
  EXPECT_FALSE(facts_of("EPSG:2169", half_of_europe).keeps_area);
}

TEST(ProjectionFacts, ranges_hold_every_point_of_the_region) {
  for (const char* code : {"region", "EPSG:2154", "EPSG:3857"}) {
    const auto projection = Projection::make(code);
    const ProjectionFacts facts = projection_facts(*projection, whole_region);
    for (const LonLat p : {LonLat{2.8, 47.4}, LonLat{8.6, 50.9}, LonLat{2.8, 50.9}, LonLat{8.6, 47.4}}) {
      const ScaleFactors at = projection->scale_at(p);
      EXPECT_GE(at.areal, facts.areal.least);
      EXPECT_LE(at.areal, facts.areal.most);
      EXPECT_GE(at.smallest, facts.length.least);
      EXPECT_LE(at.largest, facts.length.most);
      EXPECT_LE(at.angular_distortion_deg, facts.most_angular_distortion_deg);
    }
  }
}

TEST(ProjectionFacts, keep_nothing_where_there_is_no_map) {
  const ProjectionFacts facts = facts_of("region", {5, 91, 6, 92});
  EXPECT_FALSE(facts.keeps_area);
  EXPECT_FALSE(facts.keeps_angles);
  EXPECT_TRUE(std::isnan(facts.areal.least) && std::isnan(facts.length.most));
}

TEST(LengthError, is_what_a_ruler_is_off_by) {
  const auto utm = Projection::make("EPSG:25832");
  const FactorRange centre = length_error(utm->scale_at({9, 49.4}));  // the central meridian: 0.9996
  EXPECT_NEAR(centre.least, -0.0004, 1e-8);
  EXPECT_NEAR(centre.most, -0.0004, 1e-8);
  const FactorRange nowhere = length_error(utm->scale_at({6, 95}));
  EXPECT_TRUE(std::isnan(nowhere.least) && std::isnan(nowhere.most));
}

}  // namespace
}  // namespace sillon
