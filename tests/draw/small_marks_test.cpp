// Discs, fans and plates.
#include <epoxy/gl.h>

#include <algorithm>
#include <numbers>

#include "drawing.hpp"

namespace sillon {
namespace {

class SmallMarksTest : public DrawTest {};

TEST_F(SmallMarksTest, ADiscCoversPiRSquared) {
  for (const float r : {2.5f, 3.1f, 8.0f, 20.3f}) {
    MarkSheet sheet;
    sheet.discs.push_back({{80.3f, 60.7f}, r, white, 0, {}});
    const double area = std::numbers::pi * static_cast<double>(r * r);
    EXPECT_NEAR(covered_px(draw(sheet)), area, 0.02 * area) << r;
  }
}

TEST_F(SmallMarksTest, ADiscsEdgeLiesOnItsRadius) {
  MarkSheet sheet;
  sheet.discs.push_back({{80, 60}, 20, black, 3, white});
  const double ring = std::numbers::pi * (21.5 * 21.5 - 18.5 * 18.5);
  EXPECT_NEAR(covered_px(draw(sheet)), ring, 0.02 * ring);
}

TEST_F(SmallMarksTest, LaterDiscsLieOnEarlierOnes) {
  MarkSheet sheet;
  sheet.discs.push_back({{80, 60}, 20, white, 0, {}});
  sheet.discs.push_back({{80, 60}, 10, black, 0, {}});
  const Image image = draw(sheet);
  EXPECT_EQ(red_at(image, 80, 60), 0);
  EXPECT_EQ(red_at(image, 95, 60), 255);
}

Donut donut_of(std::vector<DonutSlice> slices) {
  Donut donut;
  donut.at = {80.4f, 60.3f};
  donut.radius_px = 24;
  donut.width_px = 6;
  donut.edge = {0, 0, 0, 0};
  donut.slices = std::move(slices);
  return donut;
}

TEST_F(SmallMarksTest, SlicesOfADonutCoverTheirShareOfTheRing) {
  const std::vector<std::vector<DonutSlice>> rings = {
      {{0, 1, false, white}},
      {{0, 0.25f, false, white}},
      {{0.9f, 0.97f, false, white}},                             // up to 12 h
      {{0, 0.006f, false, white}},                               // the least there is
      {{0.1f, 0.3f, false, white}, {0.3f, 0.8f, false, black}},  // only one of them is seen
      {{0, 0.2f, false, white}, {0.25f, 0.5f, true, white}},     // a hollow one
      {{0.02f, 0.31f, true, white}, {0.4f, 0.45f, false, white}, {0.5f, 0.98f, false, white}}};
  for (const auto& slices : rings) {
    MarkSheet sheet;
    sheet.donuts.push_back(donut_of(slices));
    const Donut& donut = sheet.donuts.front();
    double area = 0;
    for (const DonutSlice& slice : slices)
      if (slice.fill.r > 0)
        area += 2 * std::numbers::pi *
                static_cast<double>((slice.end - slice.begin) * donut.middle_px() * donut.width_of(slice));
    EXPECT_NEAR(covered_px(draw(sheet)), area, 0.03 * area + 0.7) << slices.size();
  }
}

TEST_F(SmallMarksTest, ADonutOfManySlicesLooksTheSame) {
  MarkSheet few, many;
  std::vector<DonutSlice> slices;
  for (int i = 0; i < 10; ++i) {
    const float begin = static_cast<float>(i) / 10;
    slices.push_back({begin, begin + 0.08f, i % 4 == 3, i % 2 == 0 ? white : red});
  }
  few.donuts.push_back(donut_of(slices));
  many = few;
  Donut other = donut_of(std::vector<DonutSlice>(20, {0, 0.01f, false, white}));
  other.at = {-100, -100};  // out of sight, but painted with it
  many.donuts.push_back(other);
  EXPECT_LT(mean_difference(draw(few), draw(many)), 0.02);
}

TEST_F(SmallMarksTest, ASliceLiesWhereItsShareOfTheTurnIs) {
  MarkSheet sheet;
  sheet.donuts.push_back(donut_of({{0.15f, 0.35f, false, white}, {0.55f, 0.65f, false, red}}));
  const Image image = draw(sheet);
  EXPECT_EQ(red_at(image, 80 + 20, 60), 255);  // 3 h
  EXPECT_EQ(red_at(image, 80, 60 - 20), 0);    // 12 h
  EXPECT_EQ(red_at(image, 80 - 20, 60), 0);    // 9 h
  EXPECT_EQ(red_at(image, 80 - 12, 60 + 16), 255);
}

TEST_F(SmallMarksTest, ADonutHidesWhatLiesBelowAndItsHaloToo) {
  MarkSheet sheet;
  sheet.plates.push_back({{20, 20, 140, 90}, 0, white, 0, {}});
  Donut donut = donut_of({});
  donut.fill = donut.halo = black;
  donut.halo_px = 4;
  sheet.donuts.push_back(donut);
  const double hidden = std::numbers::pi * 28 * 28;
  EXPECT_NEAR(140 * 90 - covered_px(draw(sheet)), hidden, 0.01 * hidden);
}

TEST_F(SmallMarksTest, AFanCoversItsAreaBothWaysRound) {
  const std::vector<std::vector<PixelPoint>> shapes = {
      {{40, 40}, {90, 52}, {44, 63}},                        // an arrow head
      {{40, 40}, {120, 40.5f}, {40, 41}},                    // a sliver
      {{50, 30}, {90, 30}, {90, 70}, {50, 70}, {50, 30}},    // closed, with a corner twice
      {{100, 20}, {130, 40}, {125, 80}, {90, 90}, {70, 50}}  // five corners
  };
  for (std::vector<PixelPoint> points : shapes) {
    double area = 0;
    for (std::size_t i = 0, j = points.size() - 1; i < points.size(); j = i++)
      area += static_cast<double>(points[j].x_px * points[i].y_px - points[i].x_px * points[j].y_px) / 2;
    area = std::fabs(area);
    MarkSheet sheet;
    sheet.fans.push_back({points, white});
    const Image image = draw(sheet);
    EXPECT_NEAR(covered_px(image), area, 0.02 * area + 0.4);
    std::reverse(points.begin(), points.end());
    sheet.fans.front().points = points;
    EXPECT_LT(mean_difference(draw(sheet), image), 0.01);
  }
}

TEST_F(SmallMarksTest, AFanOfTwoPointsIsNothing) {
  MarkSheet sheet;
  sheet.fans.push_back({{{40, 40}, {90, 52}}, white});
  sheet.fans.push_back({{}, white});
  EXPECT_EQ(covered_px(draw(sheet)), 0);
}

TEST_F(SmallMarksTest, APlateOnWholePixelsIsExact) {
  MarkSheet sheet;
  sheet.plates.push_back({{20, 10, 50, 30}, 0, white, 0, {}});
  const Image image = draw(sheet);
  EXPECT_EQ(covered_px(image), 50 * 30);
  EXPECT_EQ(red_at(image, 20, 10), 255);
  EXPECT_EQ(red_at(image, 19, 10), 0);
  EXPECT_EQ(red_at(image, 69, 39), 255);
  EXPECT_EQ(red_at(image, 70, 39), 0);
}

TEST_F(SmallMarksTest, APlatesCornersAndBorder) {
  MarkSheet sheet;
  sheet.plates.push_back({{20, 10, 60, 40}, 8, white, 0, {}});
  const double rounded = 60 * 40 - (4 - std::numbers::pi) * 64;
  EXPECT_NEAR(covered_px(draw(sheet)), rounded, 0.005 * rounded);
  sheet.plates.front() = {{20, 10, 60, 40}, 0, black, 2, white};
  EXPECT_EQ(covered_px(draw(sheet)), 60 * 40 - 56 * 36);         // inside its edge
  sheet.plates.front() = {{20, 10, 60, 40}, 500, white, 0, {}};  // as round as its height lets it be
  const double pill = 20 * 40 + std::numbers::pi * 400;
  EXPECT_NEAR(covered_px(draw(sheet)), pill, 0.005 * pill);
}

TEST_F(SmallMarksTest, TheResultIsOpaque) {
  MarkSheet sheet;
  sheet.plates.push_back({{20, 10, 60, 40}, 0, with_alpha(white, 0.3f), 0, {}});
  const Picture picture = picture_of(sheet);
  RenderTarget target = RenderTarget::offscreen(width_px, height_px);
  renderer->draw(picture, target);
  target.bind();
  std::uint8_t pixel[4] = {};
  glReadPixels(30, height_px - 20, 1, 1, GL_RGBA, GL_UNSIGNED_BYTE, pixel);
  EXPECT_EQ(pixel[3], 255);
  EXPECT_NEAR(pixel[0], 77, 1);
}

}  // namespace
}  // namespace sillon
