#include "geo/chord.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <random>

#include "geo/geodesic.hpp"

namespace sillon {
namespace {

constexpr double nanometres_km = 1e-12, infinity = std::numeric_limits<double>::infinity();

// Starts all over the globe and in the places where curvature is extreme, and geodesics in all directions.
class Geodesics {
 public:
  struct Line {
    LonLat from, to;
    double km;
  };

  LonLat start() {
    const double extreme[] = {0, 90, -90, 45, 89.9};
    const double lat_deg =
        some_(random_) < 0.3 ? extreme[random_() % 5] : std::asin(2 * some_(random_) - 1) * 57.29577951308232;
    return {360 * some_(random_) - 180, lat_deg};
  }
  double azimuth_deg() { return some_(random_) < 0.5 ? 90.0 * double(random_() % 4) : 360 * some_(random_); }
  // Not longer than asked for: beyond a conjugate point the shortest way is another one.
  Line line(LonLat from, double most_km) {
    const LonLat to = geodesic_point(from, azimuth_deg(), most_km * (1 - 0.1 * some_(random_)));
    return {from, to, geodesic_km(from, to)};
  }

 private:
  std::mt19937 random_{7};
  std::uniform_real_distribution<double> some_{0, 1};
};

double chord_squared_of(LonLat p, LonLat q) {
  return chord_squared(geocentric_from_lonlat(p), geocentric_from_lonlat(q));
}

TEST(Geocentric, LiesOnTheEllipsoid) {
  Geodesics geodesics;
  for (int i = 0; i < 1000; ++i) {
    const Geocentric g = geocentric_from_lonlat(geodesics.start());
    EXPECT_NEAR(g.x * g.x + g.y * g.y + g.z * g.z / (wgs84::polar_ratio * wgs84::polar_ratio), 1, 2e-15);
  }
  const Geocentric east = geocentric_from_lonlat({90, 0}), north = geocentric_from_lonlat({6, 90});
  EXPECT_NEAR(east.x, 0, 1e-15);
  EXPECT_EQ(east.y, 1);
  EXPECT_NEAR(north.z, wgs84::polar_ratio, 1e-15);
  EXPECT_NEAR(std::hypot(north.x, north.y), 0, 1e-15);
}

// The normal of the ellipsoid, (x, y, z / b^2), stands at the latitude over the equator.
TEST(Geocentric, HasItsNormalAtTheLatitude) {
  Geodesics geodesics;
  for (int i = 0; i < 1000; ++i) {
    const LonLat p = geodesics.start();
    const Geocentric g = geocentric_from_lonlat(p);
    const double b = wgs84::polar_ratio;
    EXPECT_NEAR(std::atan2(g.z / (b * b), std::hypot(g.x, g.y)) * 57.29577951308232, p.lat_deg, 1e-13);
    EXPECT_NEAR(std::remainder(std::atan2(g.y, g.x) * 57.29577951308232 - p.lon_deg, 360), 0, 1e-12);
  }
}

TEST(Geocentric, DoesNotMindWholeTurns) {
  EXPECT_EQ(chord_squared_of({6.5, 49}, {366.5, 49}), 0);
  EXPECT_EQ(chord_squared_of({6.5, 49}, {6.5 - 3600000, 49}), 0);
  EXPECT_LT(chord_squared_of({180, 49}, {-180, 49}), 1e-30);
}

// No one who is as near on the ground has a longer chord than the bound says. The band is needed, too:
// without it some would be missed.
TEST(Chords, BoundTheirRivals) {
  Geodesics geodesics;
  for (const double km : {1e-6, 0.01, 1.0, 30.0, 300.0, 1000.0, 1900.0, 1950.0, 5000.0, 12000.0, 19000.0}) {
    int longer = 0;
    for (int i = 0; i < 4000; ++i) {
      const LonLat from = geodesics.start();
      const auto one = geodesics.line(from, km);
      const LonLat to = geodesic_point(from, geodesics.azimuth_deg(), one.km);
      if (geodesic_km(from, to) > one.km + 20 * nanometres_km) continue;
      const double chord = chord_squared_of(from, one.to), rival = chord_squared_of(from, to);
      EXPECT_LE(rival, rival_chord_squared(chord)) << km << " km from " << from.lat_deg;
      longer += rival > chord * (1 + rounding_relative) + rounding_absolute;
    }
    if (km >= 30) {
      EXPECT_GT(longer, 100) << km;
    }
  }
}

TEST(Chords, OfALongerOneHaveFartherRivals) {
  double before = -1;
  for (int i = 0; i <= 4000; ++i) {
    const double squared = i / 1000.0;
    const double rival = rival_chord_squared(squared);
    EXPECT_GT(rival, squared * (1 - 1e-15));
    EXPECT_GE(rival, before);
    before = rival;
  }
  EXPECT_LT(rival_chord_squared(near_chord_squared), rival_chord_squared(near_chord_squared * 1.0000001));
}

// Who is on the radius is never outside for certain, and who is inside for certain is within.
TEST(Chords, BoundARadius) {
  Geodesics geodesics;
  for (const double km : {1e-6, 0.01, 1.0, 30.0, 300.0, 1000.0, 1900.0, 1950.0, 5000.0, 12000.0, 19900.0}) {
    for (int i = 0; i < 2000; ++i) {
      const auto line = geodesics.line(geodesics.start(), km);
      const double squared = chord_squared_of(line.from, line.to);
      const ChordsOfRadius on = chords_of_radius(line.km);
      EXPECT_LE(squared, on.outer_squared) << km;
      EXPECT_GE(squared, on.inner_squared) << km;
    }
    // The part of the radius that is left to geodesics.
    const ChordsOfRadius chords = chords_of_radius(km);
    if (km >= 1 && km < 1913) {
      const double open = std::sqrt(chords.outer_squared) - std::sqrt(chords.inner_squared);
      EXPECT_LT(open * wgs84::equatorial_radius_km, km * (1.1e-9 + 0.001 * km * km / 4e7)) << km;
    }
  }
}

TEST(Chords, KnowTheExtremesOfARadius) {
  EXPECT_LT(chords_of_radius(0).inner_squared, 0);
  EXPECT_GT(chords_of_radius(0).outer_squared, 0);
  EXPECT_GE(chords_of_radius(infinity).outer_squared, 4);
  EXPECT_GE(chords_of_radius(20003.94).outer_squared, chord_squared_of({0, 0}, {180, 0}));
}

struct Tolerance {
  double km, nanometres;
};

class ShortGeodesics : public testing::TestWithParam<Tolerance> {};

TEST_P(ShortGeodesics, AreKnownFromTheirChords) {
  Geodesics geodesics;
  for (int i = 0; i < 20000; ++i) {
    const auto line = geodesics.line(geodesics.start(), GetParam().km);
    const Geocentric from = geocentric_from_lonlat(line.from), to = geocentric_from_lonlat(line.to);
    EXPECT_NEAR(short_geodesic_km(from, to), line.km, GetParam().nanometres * nanometres_km);
    EXPECT_EQ(short_geodesic_km(from, to), short_geodesic_km(to, from));
  }
}

// 30 nanometres are left for rounding on both sides; beyond, the proven 1.25e-4 s^5.
INSTANTIATE_TEST_SUITE_P(lengths, ShortGeodesics,
                         testing::Values(Tolerance{1e-6, 30}, Tolerance{0.01, 30}, Tolerance{1, 30},
                                         Tolerance{30, 32}, Tolerance{100, 800}, Tolerance{300, 194'000}));

TEST(ShortGeodesics, AreNothingInOnePlace) {
  const Geocentric here = geocentric_from_lonlat({6.1757, 49.1193});
  EXPECT_EQ(short_geodesic_km(here, here), 0);
}

}  // namespace
}  // namespace sillon
