#include <numbers>

#include "drawing.hpp"

namespace sillon {
namespace {

class StrokeTest : public DrawTest {
 protected:
  static Stroke line(std::vector<PixelPoint> points, float width_px, float alpha = 1) {
    Stroke stroke;
    stroke.points = std::move(points);
    stroke.width_px = width_px;
    stroke.colour = with_alpha(white, alpha);
    return stroke;
  }
  Image draw_one(const Stroke& stroke) {
    MarkSheet sheet;
    sheet.strokes.push_back(stroke);
    return draw(sheet);
  }
};

TEST_F(StrokeTest, CoversLengthTimesWidthAtAnyAngle) {
  for (const float width : {0.4f, 1.0f, 1.5f, 4.0f, 11.0f})
    for (const float angle : {0.0f, 0.3f, 0.785f, 1.5f}) {
      const float dx = 60 * std::cos(angle), dy = 40 * std::sin(angle);
      const Image image = draw_one(line({{30.2f, 20.7f}, {30.2f + dx, 20.7f + dy}}, width));
      const double area = static_cast<double>(std::hypot(dx, dy) * width);
      EXPECT_NEAR(covered_px(image), area, 0.02 * area + 0.3) << width << " px at " << angle;
    }
}

TEST_F(StrokeTest, RoundCapsAddADisc) {
  Stroke stroke = line({{40, 60}, {140, 70}}, 9);
  const double flat_area = covered_px(draw_one(stroke));
  stroke.round_caps = true;
  const double disc = std::numbers::pi * 4.5 * 4.5;
  EXPECT_NEAR(covered_px(draw_one(stroke)) - flat_area, disc, 0.03 * disc);
}

// A wave and a zigzag whose quads overlap at every join.
TEST_F(StrokeTest, ATranslucentLineNeverDoubles) {
  Stroke wave = line({}, 9, 0.5f);
  for (int i = 0; i <= 120; ++i) {
    const float t = static_cast<float>(i);
    wave.points.push_back({20 + t * 1.3f, 60 + 25 * std::sin(t * 0.12f)});
  }
  const Stroke zigzag = line({{20, 30}, {90, 70}, {40, 75}, {150, 90}, {155, 20}, {180, 100}}, 12, 0.5f);
  for (const Stroke& stroke : {wave, zigzag}) {
    const Image image = draw_one(stroke);
    EXPECT_GE(brightest(image), 127);
    EXPECT_LE(brightest(image), 128);
  }
}

// Where a join were left out, the line's own middle would be dark.
TEST_F(StrokeTest, JoinsLeaveNoHole) {
  const Stroke zigzag = line({{20, 30}, {90, 70}, {40, 75}, {150, 90}, {155, 20}}, 10);
  const Image image = draw_one(zigzag);
  for (std::size_t i = 0; i + 1 < zigzag.points.size(); ++i)
    for (int step = 0; step <= 100; ++step) {
      const float t = static_cast<float>(step) / 100;
      const PixelPoint a = zigzag.points[i], b = zigzag.points[i + 1];
      const bool at_end = (i == 0 && t < 0.05f) || (i + 2 == zigzag.points.size() && t > 0.95f);
      if (at_end) continue;
      const int x = static_cast<int>(a.x_px + (b.x_px - a.x_px) * t),
                y = static_cast<int>(a.y_px + (b.y_px - a.y_px) * t);
      ASSERT_EQ(red_at(image, x, y), 255) << x << ' ' << y;
    }
}

TEST_F(StrokeTest, ARingIsClosedAndEvenlyWide) {
  Stroke ring = line({}, 3, 0.5f);
  ring.closed = true;
  for (int i = 0; i < 64; ++i) {
    const float turn = static_cast<float>(i) / 64 * 2 * std::numbers::pi_v<float>;
    ring.points.push_back({100 + 40 * std::cos(turn), 60 + 40 * std::sin(turn)});
  }
  const Image image = draw_one(ring);
  const double area = 2 * std::numbers::pi * 40 * 3 * 0.5;
  EXPECT_NEAR(covered_px(image), area, 0.02 * area);
  EXPECT_LE(brightest(image), 128);
  ring.points.push_back(ring.points.front());  // the same ring with its end repeated
  EXPECT_EQ(draw_one(ring), image);
}

TEST_F(StrokeTest, DashesCoverTheirShare) {
  const std::vector<Dash> dashes = {{7, 4, 0, 0}, {5, 2.5f, 1.2f, 2.5f}, {2, 6, 0, 0}, {3, 3, 9, 1}};
  for (const Dash& dash : dashes) {
    const float period = dash[0] + dash[1] + dash[2] + dash[3];
    const float length = period * std::floor(150 / period);  // whole periods
    for (const float slope : {0.0f, 0.4f}) {
      const float dx = length / std::hypot(1.0f, slope);
      Stroke stroke = line({{20, 30}, {20 + dx, 30 + dx * slope}}, 2);
      stroke.dash = dash;
      const double area = static_cast<double>(length * 2 * (dash[0] + dash[2]) / period);
      EXPECT_NEAR(covered_px(draw_one(stroke)), area, 0.02 * area) << dash[0] << '-' << dash[1];
    }
  }
}

TEST_F(StrokeTest, ADashRunsOnThroughTheJoins) {
  Stroke straight = line({{20, 30}, {170, 30}}, 3), cut = line({}, 3);
  for (int i = 0; i <= 30; ++i) cut.points.push_back({20 + static_cast<float>(i) * 5, 30});
  straight.dash = cut.dash = {7, 4, 0, 0};
  EXPECT_LT(mean_difference(draw_one(straight), draw_one(cut)), 0.01);
}

TEST_F(StrokeTest, DotsAreRound) {
  Stroke dots = line({{20.5f, 30.5f}, {180.5f, 30.5f}}, 6);
  dots.dash = {0.01f, 15.99f, 0, 0};
  dots.round_caps = true;
  const Image image = draw_one(dots);
  const double disc = std::numbers::pi * 9;  // ten whole dots, and an eleventh at the end
  EXPECT_NEAR(covered_px(image), 11 * disc, 0.04 * 11 * disc);
  EXPECT_GE(red_at(image, 36, 30), 250);
  EXPECT_EQ(red_at(image, 28, 30), 0);
}

TEST_F(StrokeTest, TheHaloLiesUnderItsLineAndOverEarlierOnes) {
  Stroke first = line({{20, 60}, {180, 60}}, 6);
  Stroke second = line({{100, 20}, {100, 100}}, 4);
  second.halo = black;
  second.halo_px = 8;
  MarkSheet sheet;
  sheet.strokes = {first, second};
  const Image image = draw(sheet);
  EXPECT_EQ(red_at(image, 100, 60), 255);  // the second line itself
  EXPECT_EQ(red_at(image, 104, 60), 0);    // its halo cuts the first line
  EXPECT_EQ(red_at(image, 95, 60), 0);
  EXPECT_EQ(red_at(image, 108, 60), 255);
}

TEST_F(StrokeTest, PaintOrderIsTheirOrderWhateverTheDash) {
  Stroke solid = line({{20, 60}, {180, 60}}, 6), dashed = line({{100, 20}, {100, 100}}, 6);
  dashed.colour = black;
  dashed.dash = {50, 1, 0, 0};
  MarkSheet sheet;
  sheet.strokes = {solid, dashed};
  EXPECT_EQ(red_at(draw(sheet), 100, 60), 0);
  sheet.strokes = {dashed, solid};
  EXPECT_EQ(red_at(draw(sheet), 100, 60), 255);
}

TEST_F(StrokeTest, LinesOfNoLengthPaintNothing) {
  MarkSheet sheet;
  sheet.strokes = {line({}, 4), line({{50, 50}}, 4), line({{50, 50}, {50, 50}, {50, 50}}, 4),
                   line({{10, 10}, {90, 90}}, 0)};
  EXPECT_EQ(covered_px(draw(sheet)), 0);
}

}  // namespace
}  // namespace sillon
