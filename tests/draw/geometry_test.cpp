// What is prepared for the painters without OpenGL.
#include <gtest/gtest.h>

#include <cmath>
#include <random>
#include <vector>

#include "draw/line_packing.hpp"
#include "draw/ring_mesh.hpp"
#include "draw/symbol_shape.hpp"
#include "draw/tile_cover.hpp"

namespace sillon {
namespace {

TEST(LinePacking, AnOpenLineHasASegmentBetweenNeighbours) {
  std::vector<Texel> rows(3);  // some line before it
  const std::vector<LineVertex> line = {{0, 0}, {3, 4}, {3, 4}, {3, 10}};
  const QuadRange quads = pack_line(line, false, 7, rows);
  EXPECT_EQ(quads.first, 3u);
  EXPECT_EQ(quads.count, 2u);  // the repeated vertex has no segment
  ASSERT_EQ(rows.size(), 8u);
  EXPECT_LT(rows[3].w, 0);
  EXPECT_EQ(rows[3].x, rows[4].x);  // an end is its own neighbour
  EXPECT_EQ(rows[4].w, 7);
  EXPECT_EQ(rows[5].z, 5);
  EXPECT_EQ(rows[6].z, 11);
  EXPECT_LT(rows[7].w, 0);
}

TEST(LinePacking, ARingClosesWhetherOrNotItsEndIsRepeated) {
  const std::vector<LineVertex> bare = {{0, 0}, {4, 0}, {4, 3}}, closed = {{0, 0}, {4, 0}, {4, 3}, {0, 0}};
  std::vector<Texel> a, b;
  EXPECT_EQ(pack_line(bare, true, 0, a).count, 3u);
  EXPECT_EQ(pack_line(closed, true, 0, b).count, 3u);
  ASSERT_EQ(a.size(), b.size());
  for (std::size_t i = 0; i < a.size(); ++i) {
    EXPECT_EQ(a[i].x, b[i].x);
    EXPECT_EQ(a[i].y, b[i].y);
    EXPECT_EQ(a[i].z, b[i].z);
  }
  EXPECT_EQ(a.front().x, 4);  // before the first vertex comes the last
  EXPECT_EQ(a.front().y, 3);
  EXPECT_EQ(a.back().x, 4);  // after the repeated first comes the second
  EXPECT_EQ(a.back().y, 0);
  EXPECT_EQ(a[4].z, 12);
}

TEST(LinePacking, OnlySoftBendsMakeARibbon) {
  const auto bends = [](std::vector<LineVertex> line, bool closed, float reach_px) {
    std::vector<Texel> rows = {{1, 2, 3, 4}, {5, 6, 7, 8}};  // of another line
    const QuadRange quads = pack_line(line, closed, 0, rows);
    return bends_softly(rows, quads, reach_px);
  };
  EXPECT_TRUE(bends({{0, 0}, {10, 0}}, false, 50)) << "a straight line has no bend";
  EXPECT_TRUE(bends({{0, 0}, {10, 0}, {20, 1}}, false, 5));
  EXPECT_FALSE(bends({{0, 0}, {10, 0}, {10, 10}}, false, 6)) << "edges of a right angle meet at their reach";
  EXPECT_TRUE(bends({{0, 0}, {10, 0}, {10, 10}}, false, 4.9f));
  EXPECT_FALSE(bends({{0, 0}, {10, 0}, {0, 0.1f}}, false, 1)) << "back again";
  EXPECT_FALSE(bends({{0, 0}, {10, 0}, {0, 0}}, false, 0.1f)) << "back on itself";
  EXPECT_TRUE(bends({{0, 0}, {40, 0}, {40, 40}, {0, 40}}, true, 5));
  EXPECT_FALSE(bends({{0, 0}, {40, 0}, {40, 3}, {0, 3}}, true, 5)) << "the bend at a ring's end counts";
}

TEST(LinePacking, NothingIsPackedOfAPoint) {
  std::vector<Texel> rows(2);
  const std::vector<LineVertex> point = {{5, 5}, {5, 5}};
  EXPECT_EQ(pack_line(point, true, 0, rows).count, 0u);
  EXPECT_EQ(pack_line({}, false, 0, rows).count, 0u);
  EXPECT_EQ(rows.size(), 2u);
}

struct XY {
  double x, y;
};

bool in_triangle(XY p, XY a, XY b, XY c) {
  const auto side = [&](XY u, XY v) { return (v.x - u.x) * (p.y - u.y) - (v.y - u.y) * (p.x - u.x) > 0; };
  return side(a, b) == side(b, c) && side(b, c) == side(c, a);
}

bool in_ring(XY p, const std::vector<XY>& ring) {
  bool in = false;
  for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++)
    if ((ring[i].y > p.y) != (ring[j].y > p.y) &&
        p.x < ring[i].x + (ring[j].x - ring[i].x) * (p.y - ring[i].y) / (ring[j].y - ring[i].y))
      in = !in;
  return in;
}

// Even rings that cross themselves wildly.
TEST(RingTriangles, CoverAnOddNumberOfTimesWhatIsInside) {
  std::mt19937 random(5);
  const auto unit = [&] { return static_cast<double>(random() % 100000) / 100000; };
  for (const std::uint32_t count : {3u, 4u, 5u, 8u, 17u, 64u}) {
    std::vector<XY> ring;
    for (std::uint32_t i = 0; i < count; ++i) ring.push_back({unit(), unit()});
    std::vector<std::uint32_t> indices;
    append_ring_triangles(0, count, indices);
    EXPECT_EQ(indices.size(), 3 * (count - 2));
    for (int i = 0; i < 500; ++i) {
      const XY p{unit(), unit()};
      bool odd = false;
      for (std::size_t t = 0; t < indices.size(); t += 3)
        if (in_triangle(p, ring[indices[t]], ring[indices[t + 1]], ring[indices[t + 2]])) odd = !odd;
      ASSERT_EQ(odd, in_ring(p, ring)) << count << " vertices";
    }
  }
}

TEST(RingTriangles, TwoVerticesHaveNone) {
  std::vector<std::uint32_t> indices;
  append_ring_triangles(0, 2, indices);
  append_ring_triangles(0, 0, indices);
  EXPECT_TRUE(indices.empty());
}

TEST(FillBatches, BoxesOfABatchNeverOverlap) {
  std::mt19937 random(3);
  const auto unit = [&] { return static_cast<float>(random() % 1000); };
  std::vector<FillBatch> batches;
  for (int i = 0; i < 300; ++i) {
    const float x = unit(), y = unit();
    add_to_batches(batches, {{x, y, x + 80, y + 50}, 0, 3});
  }
  std::size_t count = 0;
  for (const FillBatch& batch : batches) {
    count += batch.size();
    for (std::size_t i = 0; i < batch.size(); ++i)
      for (std::size_t j = 0; j < i; ++j)
        ASSERT_TRUE(batch[i].box.left_m > batch[j].box.right_m ||
                    batch[j].box.left_m > batch[i].box.right_m ||
                    batch[i].box.bottom_m > batch[j].box.top_m || batch[j].box.bottom_m > batch[i].box.top_m);
  }
  EXPECT_EQ(count, 300u);
  EXPECT_LT(batches.size(), 60u);
}

bool covers(const std::vector<Texel>& rectangles, float x, float y) {
  for (const Texel& r : rectangles)
    if (x >= r.x && x < r.z && y >= r.y && y < r.w) return true;
  return false;
}

TEST(TileCover, CoversALineAndItsReach) {
  TileCover cover(300, 200, 16);
  cover.touch({-50, 20}, {280, 190}, 9);
  const std::vector<Texel> rectangles = cover.touched();
  for (int i = 0; i <= 1000; ++i) {
    const float t = static_cast<float>(i) / 1000, x = -50 + 330 * t, y = 20 + 170 * t;
    for (const float d : {-8.0f, 0.0f, 8.0f}) {
      const bool in_frame = x >= 0 && x < 300 && y + d >= 0 && y + d < 200;
      ASSERT_TRUE(!in_frame || covers(rectangles, x, y + d)) << x << ' ' << y + d;
    }
  }
}

TEST(TileCover, HoldsOnFarAway) {
  TileCover cover(300, 200, 16);
  cover.touch({-1e9f, -1e9f}, {-1e8f, -1e9f}, 9);
  EXPECT_TRUE(cover.touched().empty());
  cover.touch({-1e9f, 50}, {1e9f, 50}, 0);
  EXPECT_TRUE(covers(cover.touched(), 150, 50));
}

TEST(TileCover, OutsideIsWhatTheRingLeaves) {
  const std::vector<PixelPoint> ring = {{60, 50}, {240, 60}, {230, 150}, {70, 140}};
  TileCover cover(300, 200, 16);
  for (std::size_t i = 0; i < ring.size(); ++i) cover.touch(ring[i], ring[(i + 1) % ring.size()], 0);
  const std::vector<Texel> outside = cover.untouched_outside(ring), edge = cover.touched();
  EXPECT_TRUE(covers(outside, 5, 5));
  EXPECT_TRUE(covers(outside, 295, 195));
  EXPECT_FALSE(covers(outside, 150, 100));
  for (const PixelPoint corner : ring) {
    EXPECT_FALSE(covers(outside, corner.x_px, corner.y_px));
    EXPECT_TRUE(covers(edge, corner.x_px, corner.y_px));
  }
}

// The perimeter of a shape is 2 n times the half outline, the same as around its corners.
TEST(SymbolShape, HalfOutlinesAddUp) {
  const auto perimeter = [](Symbol symbol) {
    const SymbolShape& shape = shape_of(symbol);
    return 2 * static_cast<float>(shape.repeats) * shape.half_outline_r();
  };
  EXPECT_NEAR(perimeter(Symbol::hexagon), 6 * 1.10, 1e-4);
  EXPECT_NEAR(perimeter(Symbol::disc), 2 * M_PI, 1e-4);
  EXPECT_NEAR(perimeter(Symbol::square), 8 * 0.90, 1e-4);
  EXPECT_NEAR(perimeter(Symbol::diamond), 4 * std::hypot(1.22, 1.22), 1e-4);
  EXPECT_NEAR(perimeter(Symbol::plus), 8 * 0.38 + 8 * 0.70, 1e-4);
  EXPECT_NEAR(perimeter(Symbol::half_disc), 1.12 * (M_PI + 2), 1e-4);
  EXPECT_NEAR(perimeter(Symbol::triangle_right), 2.10 + 2 * std::hypot(1.97, 1.05), 1e-4);
  EXPECT_NEAR(perimeter(Symbol::triangle_up), 2.24 + 2 * std::hypot(1.12, 1.95), 1e-4);
}

}  // namespace
}  // namespace sillon
