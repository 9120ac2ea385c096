#include "geo/polygon.hpp"

#include <gmock/gmock.h>

#include <cmath>
#include <random>

namespace sillon {
namespace {

using testing::HasSubstr;
using testing::Optional;

std::vector<LonLat> square(double west, double south, double side, bool closed = true) {
  std::vector<LonLat> ring{
      {west, south}, {west + side, south}, {west + side, south + side}, {west, south + side}};
  if (closed) ring.push_back(ring.front());
  return ring;
}

TEST(PolygonFault, finds_none_in_valid_polygons) {
  EXPECT_EQ(polygon_fault({square(0, 0, 10)}), std::nullopt);
  EXPECT_EQ(polygon_fault({square(0, 0, 10, false)}), std::nullopt);
  EXPECT_EQ(polygon_fault({square(0, 0, 10), square(2, 2, 3)}), std::nullopt);   // a hole
  EXPECT_EQ(polygon_fault({square(2, 2, 3), square(0, 0, 10)}), std::nullopt);   // before its shell
  EXPECT_EQ(polygon_fault({square(0, 0, 10), square(20, 0, 5)}), std::nullopt);  // two parts
  EXPECT_EQ(polygon_fault({square(0, 0, 10), square(2, 2, 6), square(3, 3, 1)}),
            std::nullopt);                                                        // island in a hole
  EXPECT_EQ(polygon_fault({square(0, 0, 10), square(10, 10, 5)}), std::nullopt);  // touch at a corner
  // A hole whose corners all lie on the shell's edge.
  EXPECT_THAT(polygon_fault({square(0, 0, 10), {{5, 0}, {10, 5}, {5, 10}, {0, 5}}}),
              Optional(HasSubstr("holes cut it into separate parts")));
}

TEST(PolygonFault, says_what_and_where) {
  EXPECT_EQ(polygon_fault({}), "it has no ring");
  EXPECT_EQ(polygon_fault({{}}), "a ring is empty");
  EXPECT_EQ(polygon_fault({{{1, 2}}}), "a ring has only 1 different point at lon 1.00000, lat 2.00000");
  EXPECT_EQ(polygon_fault({{{1, 2}, {3, 4}, {1, 2}, {1, 2}}}),
            "a ring has only 2 different points at lon 1.00000, lat 2.00000");
  EXPECT_EQ(polygon_fault({{{0, 0}, {1, std::nan("")}, {1, 1}}}), "a coordinate is not a finite number");
  EXPECT_EQ(polygon_fault({{{0, 0}, {1, 0}, {HUGE_VAL, 1}}}), "a coordinate is not a finite number");
  EXPECT_EQ(polygon_fault({{{0, 0}, {2, 2}, {2, 0}, {0, 2}}}),
            "its edge crosses or touches itself at lon 1.00000, lat 1.00000");
  EXPECT_THAT(polygon_fault({square(0, 0, 10), square(5, 5, 10)}),
              Optional(HasSubstr("at lon ")));                                   // they cross
  EXPECT_NE(polygon_fault({square(0, 0, 10), square(0, 0, 10)}), std::nullopt);  // given twice
  EXPECT_NE(polygon_fault({{{0, 0}, {1, 1}, {2, 2}}}), std::nullopt);            // no area
}

TEST(PolygonContains, counts_edges_and_corners_in) {
  const Rings ring_road{square(0, 0, 10), square(4, 4, 2)};
  EXPECT_TRUE(polygon_contains(ring_road, {1, 1}));
  EXPECT_FALSE(polygon_contains(ring_road, {5, 5}));  // in the hole
  EXPECT_TRUE(polygon_contains(ring_road, {4, 5}));   // on the hole's edge
  for (const LonLat p : {LonLat{0, 0}, LonLat{10, 10}, LonLat{5, 0}, LonLat{10, 3}, LonLat{0, 10}}) {
    EXPECT_TRUE(polygon_contains(ring_road, p)) << p.lon_deg << " " << p.lat_deg;
  }
  for (const LonLat p :
       {LonLat{-1, 0}, LonLat{11, 10}, LonLat{5, -1e-12}, LonLat{10.0000001, 3}, LonLat{-5, 10}}) {
    EXPECT_FALSE(polygon_contains(ring_road, p)) << p.lon_deg << " " << p.lat_deg;
  }
  EXPECT_FALSE(polygon_contains({}, {0, 0}));
  EXPECT_FALSE(polygon_contains({{}}, {0, 0}));
  EXPECT_FALSE(polygon_contains(ring_road, {std::nan(""), 5}));
}

// Against the winding number of a star-shaped polygon, which the angle at its centre decides.
TEST(PolygonContains, agrees_with_a_star_about_a_centre) {
  std::mt19937 random(7);
  std::uniform_real_distribution<double> radius(1, 3), place(-4, 4);
  std::vector<LonLat> star;
  const int corners = 60;
  const double turn = 2 * 3.14159265358979323846 / corners;
  for (int i = 0; i < corners; ++i) {
    const double r = radius(random);
    star.push_back({r * std::cos(i * turn), r * std::sin(i * turn)});
  }
  ASSERT_EQ(polygon_fault({star}), std::nullopt);
  int inside = 0;
  for (int i = 0; i < 5000; ++i) {
    const LonLat p{place(random), place(random)};
    const double angle = std::atan2(p.lat_deg, p.lon_deg);
    const int sector =
        static_cast<int>(std::floor((angle < 0 ? angle + corners * turn : angle) / turn)) % corners;
    const LonLat a = star[static_cast<std::size_t>(sector)],
                 b = star[static_cast<std::size_t>((sector + 1) % corners)];
    const double side =
        (b.lon_deg - a.lon_deg) * (p.lat_deg - a.lat_deg) - (b.lat_deg - a.lat_deg) * (p.lon_deg - a.lon_deg);
    ASSERT_EQ(polygon_contains({star}, p), side >= 0) << p.lon_deg << " " << p.lat_deg;
    inside += side >= 0 ? 1 : 0;
  }
  EXPECT_GT(inside, 100);
}

// The rule holds where the fault has no say: a crossed ring is filled even-odd.
TEST(PolygonContains, fills_a_crossed_ring_even_odd) {
  const Rings bow_tie{{{0, 0}, {2, 2}, {2, 0}, {0, 2}}};
  EXPECT_TRUE(polygon_contains(bow_tie, {0.5, 1}));
  EXPECT_TRUE(polygon_contains(bow_tie, {1.5, 1}));
  EXPECT_FALSE(polygon_contains(bow_tie, {1, 0.5}));
}

}  // namespace
}  // namespace sillon
