#include <numbers>

#include "picture/text_path.hpp"
#include "drawing.hpp"

namespace sillon {
namespace {

class TextTest : public DrawTest {
 protected:
  static TextMark line(const std::string& text, PixelPoint origin) {
    TextMark mark;
    mark.text = text;
    mark.origin = origin;
    mark.style = {Face::lato_semibold, 18, 0};
    mark.colour = white;
    return mark;
  }
  Image draw_one(const TextMark& mark) {
    MarkSheet sheet;
    sheet.texts.push_back(mark);
    return draw(sheet);
  }
};

// Each pixel is the coverage of the glyph's bitmap, nothing resampled.
TEST_F(TextTest, StraightTextIsItsBitmaps) {
  const TextMark mark = line("l", {40, 60});
  const Image image = draw_one(mark);
  const std::vector<GlyphQuad> glyphs = typesetter->set(mark.text, mark.style, 0);
  ASSERT_EQ(glyphs.size(), 1u);
  const GlyphQuad& g = glyphs.front();
  const GlyphPage& page = typesetter->pages()[static_cast<std::size_t>(g.page)];
  const int left = static_cast<int>(std::round(g.u0 * static_cast<float>(page.side_px)));
  const int top = static_cast<int>(std::round(g.v0 * static_cast<float>(page.side_px)));
  double bitmap = 0;
  for (int y = 0; y < static_cast<int>(g.height_px); ++y)
    for (int x = 0; x < static_cast<int>(g.width_px); ++x) {
      const int coverage = page.coverage[static_cast<std::size_t>((top + y) * page.side_px + left + x)];
      bitmap += coverage;
      ASSERT_NEAR(red_at(image, 40 + static_cast<int>(g.x_px) + x, 60 + static_cast<int>(g.y_px) + y),
                  coverage, 1);
    }
  EXPECT_GT(bitmap, 0);
  EXPECT_NEAR(covered_px(image), bitmap / 255, 0.1);
}

TEST_F(TextTest, OriginsSnapToWholePixels) {
  EXPECT_EQ(draw_one(line("Nancy", {40.4f, 59.6f})), draw_one(line("Nancy", {40, 60})));
}

TEST_F(TextTest, TheHaloLiesUnderTheLetters) {
  TextMark mark = line("Metz", {40, 60});
  const double letters = covered_px(draw_one(mark));
  mark.halo = red;
  mark.halo_px = 3;
  const Image image = draw_one(mark);
  EXPECT_GT(covered_px(image), 2 * letters);
  double white_px = 0;  // letters keep their white: green shows nothing but them
  for (std::size_t i = 0; i < image.rgba.size(); i += 4) white_px += image.rgba[i + 1] / 255.0;
  EXPECT_NEAR(white_px, letters, 0.01 * letters);
}

TEST_F(TextTest, AHaloOfNoColourIsNone) {
  TextMark mark = line("Metz", {40, 60});
  const Image bare = draw_one(mark);
  mark.halo_px = 3;
  EXPECT_EQ(draw_one(mark), bare);
}

TEST_F(TextTest, AlongAStraightPathTextLooksStraight) {
  TextMark mark = line("Moselle", {40, 60});
  const Image straight = draw_one(mark);
  mark.path = {{40, 60}, {80, 60}, {190, 60}};
  EXPECT_LT(mean_difference(draw_one(mark), straight), 0.5);
}

TEST_F(TextTest, AlongACurveItKeepsItsInk) {
  TextMark mark = line("Moselle", {40, 60});
  const double letters = covered_px(draw_one(mark));
  for (int i = 0; i <= 40; ++i) {
    const float turn = std::numbers::pi_v<float> * static_cast<float>(i) / 40;
    mark.path.push_back({100 - 60 * std::cos(turn), 100 - 60 * std::sin(turn)});
  }
  mark.path_start_px = 60;
  EXPECT_NEAR(covered_px(draw_one(mark)), letters, 0.03 * letters);
}

TEST(TextPath, GoesOnBeyondItsEnds) {
  const std::vector<PixelPoint> path = {{10, 10}, {20, 10}, {20, 30}};
  const PathPlace before = place_on(path, -5, 1), after = place_on(path, 35, 1);
  EXPECT_NEAR(before.at.x_px, 5, 1e-4);
  EXPECT_NEAR(before.at.y_px, 10, 1e-4);
  EXPECT_NEAR(before.cos, 1, 1e-4);
  EXPECT_NEAR(after.at.x_px, 20, 1e-4);
  EXPECT_NEAR(after.at.y_px, 35, 1e-4);
  EXPECT_NEAR(after.sin, 1, 1e-4);
}

TEST(TextPath, DistanceRunsAlongTheLine) {
  const std::vector<PixelPoint> path = {{10, 10}, {20, 10}, {20, 10}, {20, 30}};
  const PathPlace place = place_on(path, 15, 2);
  EXPECT_NEAR(place.at.x_px, 20, 1e-4);
  EXPECT_NEAR(place.at.y_px, 15, 1e-4);
}

TEST(TextPath, TheWindowSmoothsABend) {
  const std::vector<PixelPoint> path = {{0, 0}, {10, 0}, {10, 10}};
  const PathPlace place = place_on(path, 10, 10);
  EXPECT_NEAR(place.cos, std::numbers::sqrt2_v<float> / 2, 1e-3);
  EXPECT_NEAR(place.sin, std::numbers::sqrt2_v<float> / 2, 1e-3);
}

TEST(TextPath, SurvivesDegeneratePaths) {
  EXPECT_EQ(place_on({}, 5, 1).cos, 1);
  const std::vector<PixelPoint> point = {{3, 4}};
  EXPECT_EQ(place_on(point, 5, 1).at.x_px, 3);
  const std::vector<PixelPoint> nowhere = {{3, 4}, {3, 4}};
  EXPECT_EQ(place_on(nowhere, 5, 1).at.y_px, 4);
}

}  // namespace
}  // namespace sillon
