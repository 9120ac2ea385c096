#include <algorithm>
#include <numbers>

#include "drawing.hpp"

namespace sillon {
namespace {

struct At {
  float x, y;
};

// The outlines of visual.md 2.3, relative to r, y down; round ones are made of many corners.
std::vector<At> round_outline(float radius, float from_turn, float to_turn, float middle_y) {
  std::vector<At> corners;
  for (int i = 0; i <= 720; ++i) {
    const float turn =
        (from_turn + (to_turn - from_turn) * static_cast<float>(i) / 720) * 2 * std::numbers::pi_v<float>;
    corners.push_back({radius * std::cos(turn), middle_y + radius * std::sin(turn)});
  }
  return corners;
}

std::vector<At> star_outline(int tips, float radius, float notch) {
  std::vector<At> corners;
  for (int i = 0; i < 2 * tips; ++i) {
    const float turn = static_cast<float>(i) / static_cast<float>(2 * tips) * 2 * std::numbers::pi_v<float>;
    const float r = i % 2 == 0 ? radius : notch;
    corners.push_back({r * std::sin(turn), -r * std::cos(turn)});
  }
  return corners;
}

std::vector<At> outline_of(Symbol symbol) {
  switch (symbol) {
    case Symbol::hexagon:
      return star_outline(6, 1.10f, 1.10f * std::cos(std::numbers::pi_v<float> / 6));
    case Symbol::disc:
      return round_outline(1.00f, 0, 1, 0);
    case Symbol::triangle_right:
      return {{-0.82f, -1.05f}, {1.15f, 0}, {-0.82f, 1.05f}};
    case Symbol::square:
      return {{-0.9f, -0.9f}, {0.9f, -0.9f}, {0.9f, 0.9f}, {-0.9f, 0.9f}};
    case Symbol::half_disc:
      return round_outline(1.12f, 0.5f, 1, 0.58f);
    case Symbol::triangle_up:
      return {{0, -1.10f}, {1.12f, 0.85f}, {-1.12f, 0.85f}};
    case Symbol::diamond:
      return {{0, -1.22f}, {1.22f, 0}, {0, 1.22f}, {-1.22f, 0}};
    case Symbol::plus:
      return {{-0.38f, -1.08f}, {0.38f, -1.08f}, {0.38f, -0.38f},  {1.08f, -0.38f},
              {1.08f, 0.38f},   {0.38f, 0.38f},  {0.38f, 1.08f},   {-0.38f, 1.08f},
              {-0.38f, 0.38f},  {-1.08f, 0.38f}, {-1.08f, -0.38f}, {-0.38f, -0.38f}};
    case Symbol::small_disc:
      return round_outline(0.55f, 0, 1, 0);
    case Symbol::star:
      return star_outline(5, 1.28f, 0.55f);
    case Symbol::ring:
      return round_outline(1.00f, 0, 1, 0);
  }
  return {};
}

double area_of(const std::vector<At>& corners) {
  double sum = 0;
  for (std::size_t i = 0, j = corners.size() - 1; i < corners.size(); j = i++)
    sum += static_cast<double>(corners[j].x * corners[i].y - corners[i].x * corners[j].y);
  return std::fabs(sum) / 2;
}

bool inside(const std::vector<At>& corners, float x, float y) {
  bool in = false;
  for (std::size_t i = 0, j = corners.size() - 1; i < corners.size(); j = i++)
    if ((corners[i].y > y) != (corners[j].y > y) &&
        x < corners[i].x + (corners[j].x - corners[i].x) * (y - corners[i].y) / (corners[j].y - corners[i].y))
      in = !in;
  return in;
}

float distance_to(const std::vector<At>& corners, float x, float y) {
  float least = 1e9f;
  for (std::size_t i = 0, j = corners.size() - 1; i < corners.size(); j = i++) {
    const float ex = corners[i].x - corners[j].x, ey = corners[i].y - corners[j].y;
    const float length2 = std::max(ex * ex + ey * ey, 1e-12f);
    const float t = std::clamp(((x - corners[j].x) * ex + (y - corners[j].y) * ey) / length2, 0.0f, 1.0f);
    least = std::min(least, std::hypot(x - corners[j].x - t * ex, y - corners[j].y - t * ey));
  }
  return least;
}

// Inside, outside, or so near the edge that nothing is promised.
int side_of(const std::vector<At>& corners, float x, float y, float edge) {
  if (distance_to(corners, x, y) < edge) return 0;
  return inside(corners, x, y) ? 1 : -1;
}

class SymbolTest : public DrawTest {
 protected:
  static constexpr PixelPoint middle{80.3f, 60.6f};

  static SymbolMark mark(Symbol symbol, float radius_px) {
    SymbolMark m;
    m.symbol = symbol;
    m.at = middle;
    m.radius_px = radius_px;
    m.fill = white;
    m.outline_px = 0;
    return m;
  }
  Image draw_one(const SymbolMark& m) {
    MarkSheet sheet;
    sheet.symbols.push_back(m);
    return draw(sheet);
  }
};

TEST_F(SymbolTest, EveryShapeIsThatOfTheDesign) {
  constexpr float r = 40;
  for (int i = 0; i < 11; ++i) {
    const auto symbol = static_cast<Symbol>(i);
    const std::vector<At> outline = outline_of(symbol);
    const Image image = draw_one(mark(symbol, r));
    for (int y = 0; y < height_px; ++y)
      for (int x = 0; x < width_px; ++x) {
        const float dx = (static_cast<float>(x) + 0.5f - middle.x_px) / r;
        const float dy = (static_cast<float>(y) + 0.5f - middle.y_px) / r;
        const int side = side_of(outline, dx, dy, 0.8f / r);
        if (side == 0) continue;
        ASSERT_EQ(red_at(image, x, y), side > 0 ? 255 : 0) << "symbol " << i << " at " << x << ' ' << y;
      }
  }
}

TEST_F(SymbolTest, AreasHoldAtMapSizes) {
  for (int i = 0; i < 11; ++i)
    for (const float r : {6.0f, 8.0f, 18.0f}) {
      const auto symbol = static_cast<Symbol>(i);
      const double area = area_of(outline_of(symbol)) * static_cast<double>(r * r);
      EXPECT_NEAR(covered_px(draw_one(mark(symbol, r))), area, 0.02 * area + 0.5)
          << "symbol " << i << " r " << r;
    }
}

TEST_F(SymbolTest, TheOutlineLiesOnTheEdgeAndTheHaloBeyond) {
  SymbolMark m = mark(Symbol::disc, 20);
  m.fill = black;
  m.outline = white;
  m.outline_px = 4;
  const double ring = std::numbers::pi * (22.0 * 22 - 18.0 * 18);
  EXPECT_NEAR(covered_px(draw_one(m)), ring, 0.02 * ring);
  m.outline = black;
  m.halo = white;
  m.halo_px = 3;
  const double halo = std::numbers::pi * (25.0 * 25 - 22.0 * 22);
  EXPECT_NEAR(covered_px(draw_one(m)), halo, 0.03 * halo);
}

TEST_F(SymbolTest, NoFillShowsWhatLiesBelow) {
  SymbolMark m = mark(Symbol::square, 20);
  m.fill = {0, 0, 0, 0};
  m.outline = white;
  m.outline_px = 2;
  MarkSheet sheet;
  sheet.plates.push_back({{60, 40, 40, 40}, 0, with_alpha(white, 0.5f), 0, {}});
  sheet.symbols.push_back(m);
  EXPECT_NEAR(red_at(draw(sheet), 80, 60), 128, 1);
}

// 3 px on and 2.4 off, stretched a little so that the pattern closes.
TEST_F(SymbolTest, ADashedOutlineKeepsItsShare) {
  for (int i = 0; i < 11; ++i) {
    SymbolMark m = mark(static_cast<Symbol>(i), 18);
    m.fill = {0, 0, 0, 0};
    m.outline = white;
    m.outline_px = 1.5f;
    const double whole = covered_px(draw_one(m));
    m.dashed_outline = true;
    const double share = covered_px(draw_one(m)) / whole;
    EXPECT_NEAR(share, 3 / 5.4, 0.06) << "symbol " << i;
  }
}

TEST_F(SymbolTest, AClosedOneIsStruckThrough) {
  SymbolMark m = mark(Symbol::disc, 20);
  m.fill = {0, 0, 0, 0};
  m.outline = white;
  m.outline_px = 1;
  EXPECT_EQ(red_at(draw_one(m), 80, 60), 0);
  m.struck = true;
  const Image image = draw_one(m);
  EXPECT_GE(red_at(image, 80, 60), 200);
  EXPECT_GE(red_at(image, 90, 50), 150);  // to the right and up
  EXPECT_EQ(red_at(image, 90, 71), 0);
}

}  // namespace
}  // namespace sillon
