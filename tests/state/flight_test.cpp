#include "state/flight.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "geo/geodesic.hpp"
#include "random_state.hpp"
#include "state/great_circle.hpp"

namespace sillon {
namespace {

constexpr double rho = 1.42;

double ease(double t) {
  return t < 0.5 ? 4 * t * t * t : 1 - std::pow(2 - 2 * t, 3) / 2;
}

std::vector<Flight> flights() {
  std::vector<Flight> all;
  test::RandomState random(1);
  for (int i = 0; i < 200; ++i)
    all.push_back({random.near_look(), random.near_look(), random.between(0, 1e5), 0.7});
  for (int i = 0; i < 50; ++i) all.push_back({random.look(), random.look(), 3, 1.4});
  const Look here{{6.1, 49.6}, 30};
  all.push_back({here, here, 0, 1});
  all.push_back({here, {here.centre, 3000}, 0, 1});
  all.push_back({here, {{6.1 + 1e-9, 49.6}, 0.5}, 0, 1});
  all.push_back({{{6.1, 49.6}, 0.5}, {{6.1001, 49.6}, 5000}, 0, 1});
  all.push_back({{{179.9, 10}, 30}, {{-179.9, 10}, 30}, 0, 1});
  all.push_back({{{0, 0}, 30}, {{180, 0}, 30}, 0, 1});
  return all;
}

TEST(Flight, BeginsAndEndsExactly) {
  for (const Flight& flight : flights()) {
    EXPECT_EQ(look_at(flight, flight.start_s - 1), flight.from);
    EXPECT_EQ(look_at(flight, flight.start_s), flight.from);
    EXPECT_EQ(look_at(flight, flight.start_s + flight.duration_s), flight.to);
    EXPECT_EQ(look_at(flight, flight.start_s + 100), flight.to);
    EXPECT_FALSE(is_over(flight, flight.start_s));
    EXPECT_TRUE(is_over(flight, flight.start_s + flight.duration_s));
  }
}

TEST(Flight, GoesOnlyForwardAndStaysOnTheMap) {
  for (const Flight& flight : flights()) {
    const double whole_km = great_circle_km(flight.from.centre, flight.to.centre);
    double done_km = 0;
    for (int step = 0; step <= 200; ++step) {
      const Look look = look_at(flight, flight.start_s + flight.duration_s * step / 200);
      ASSERT_TRUE(std::isfinite(look.centre.lon_deg) && std::isfinite(look.centre.lat_deg));
      ASSERT_GT(look.span_km, 0);
      ASSERT_TRUE(std::isfinite(look.span_km));
      const double from_start_km = great_circle_km(flight.from.centre, look.centre);
      ASSERT_GE(from_start_km, done_km - 1e-6 * (1 + whole_km));
      ASSERT_LE(from_start_km, whole_km + 1e-6 * (1 + whole_km));
      done_km = from_start_km;
    }
  }
}

TEST(Flight, HasNoJumps) {
  for (const Flight& flight : flights()) {
    Look before = flight.from;
    for (int step = 1; step <= 2000; ++step) {
      const Look look = look_at(flight, flight.start_s + flight.duration_s * step / 2000);
      ASSERT_LT(std::abs(std::log(look.span_km / before.span_km)), 0.1);
      ASSERT_LT(great_circle_km(before.centre, look.centre), 0.1 * std::max(look.span_km, before.span_km));
      before = look;
    }
  }
}

// Van Wijk and Nuij, equation (1): along the path the perceived speed sqrt((rho u' / w)^2 + (w' / (rho w))^2)
// is constant, so its integral over a part of the way is the same share of the whole as the eased time.
TEST(Flight, TheEyeTravelsEvenly) {
  for (const Flight& flight : flights()) {
    constexpr int steps = 2000;
    std::vector<double> travelled{0};
    Look before = flight.from;
    for (int step = 1; step <= steps; ++step) {
      const Look look = look_at(flight, flight.start_s + flight.duration_s * step / steps);
      const double span_km = std::sqrt(look.span_km * before.span_km);
      const double pan = rho * great_circle_km(before.centre, look.centre) / span_km;
      const double zoom = std::log(look.span_km / before.span_km) / rho;
      travelled.push_back(travelled.back() + std::hypot(pan, zoom));
      before = look;
    }
    for (int step = 0; step <= steps; step += 50)
      EXPECT_NEAR(travelled[static_cast<std::size_t>(step)],
                  ease(static_cast<double>(step) / steps) * travelled.back(), 2e-3 * travelled.back() + 1e-9);
  }
}

TEST(Flight, BackIsTheSameWay) {
  for (const Flight& flight : flights()) {
    const Flight back{flight.to, flight.from, 0, 1};
    const Flight there{flight.from, flight.to, 0, 1};
    for (const double t : {0.1, 0.3, 0.5, 0.8}) {
      const Look a = look_at(there, t), b = look_at(back, 1 - t);
      EXPECT_NEAR(a.span_km, b.span_km, 1e-6 * a.span_km);
      EXPECT_LT(great_circle_km(a.centre, b.centre), 1e-4 * a.span_km);
    }
  }
}

TEST(Flight, AFarGoalIsSeenFromHigher) {
  const Flight flight{{{6, 49}, 10}, {{9, 49}, 10}, 0, 1};
  EXPECT_GT(look_at(flight, 0.5).span_km, 50);
}

TEST(Zoom, EndsExactlyAndKeepsTheAnchorInItsPlace) {
  test::RandomState random(2);
  for (int i = 0; i < 300; ++i) {
    Zoom zoom;
    zoom.from = random.near_look();
    const double reach_deg = zoom.from.span_km / 111;  // a span to each side: what can be pointed at
    zoom.anchor = {zoom.from.centre.lon_deg + random.between(-reach_deg, reach_deg),
                   zoom.from.centre.lat_deg + random.between(-reach_deg, reach_deg)};
    zoom.to_span_km = random.between(1, 800);
    zoom.start_s = random.between(0, 100);
    EXPECT_EQ(look_at(zoom, zoom.start_s), zoom.from);
    EXPECT_EQ(look_at(zoom, zoom.start_s + zoom.duration_s), end_of(zoom));
    EXPECT_EQ(end_of(zoom).span_km, zoom.to_span_km);
    const double offset = great_circle_km(zoom.anchor, zoom.from.centre) / zoom.from.span_km;
    for (const double t : {0.2, 0.5, 0.9, 1.0}) {
      const Look look = look_at(zoom, zoom.start_s + t * zoom.duration_s);
      // The anchor's place is its offset from the centre in spans; straight on, it stays in one direction.
      EXPECT_NEAR(great_circle_km(zoom.anchor, look.centre) / look.span_km, offset, 1e-9 + 1e-9 * offset);
      const double beyond =
          std::max(look.span_km, zoom.from.span_km) / std::min(look.span_km, zoom.from.span_km);
      const LonLat& nearer = look.span_km < zoom.from.span_km ? look.centre : zoom.from.centre;
      const LonLat& farther = look.span_km < zoom.from.span_km ? zoom.from.centre : look.centre;
      EXPECT_LT(great_circle_km(along_great_circle(zoom.anchor, nearer, beyond), farther), 1e-5);
    }
  }
}

TEST(Zoom, ChangesTheSpanOneWayOnly) {
  const Zoom in{{6, 49}, {{6.2, 49.1}, 100}, 20, 0, 0.16};
  double before = 100;
  for (double t = 0.01; t < 0.16; t += 0.01) {
    const double span_km = look_at(in, t).span_km;
    EXPECT_LT(span_km, before);
    EXPECT_GT(span_km, 20);
    before = span_km;
  }
}

TEST(GreatCircle, IsNearTheGeodesic) {
  test::RandomState random(3);
  for (int i = 0; i < 200; ++i) {
    const LonLat a = random.point(), b = random.point();
    const double geodesic = geodesic_km(a, b);
    EXPECT_NEAR(great_circle_km(a, b), geodesic, 0.006 * geodesic + 1e-6)
        << "the ellipsoid is 0.3 % from a sphere";
    EXPECT_NEAR(great_circle_km(a, along_great_circle(a, b, 0.25)), 0.25 * great_circle_km(a, b), 1e-6);
    EXPECT_EQ(along_great_circle(a, b, 0), a);
    EXPECT_EQ(along_great_circle(a, b, 1), b);
    EXPECT_EQ(along_great_circle(a, a, 0.7), a);
  }
}

TEST(GreatCircle, BetweenAntipodesGoesOverTheNearerPole) {
  EXPECT_NEAR(along_great_circle({10, 60}, {-170, -60}, 0.25).lat_deg, 75, 1e-6);
  EXPECT_NEAR(along_great_circle({10, -60}, {-170, 60}, 0.25).lat_deg, -75, 1e-6);
}

}  // namespace
}  // namespace sillon
