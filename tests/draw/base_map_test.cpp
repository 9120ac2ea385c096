// What the land looks like. Lands are 100 m to a pixel, their origin in the middle of the frame.
#include <algorithm>
#include <numbers>

#include "drawing.hpp"
#include "land.hpp"

namespace sillon {
namespace {

class BaseMapTest : public DrawTest {
 protected:
  static constexpr FrameSize size{width_px, height_px, 1};

  void SetUp() override {
    DrawTest::SetUp();
    palette = {};  // black everywhere: each test lights what it asks about
    for (Rgba* colour : {&palette.map_outside, &palette.map_core, &palette.map_sea, &palette.lake})
      *colour = black;
    for (Rgba* colour : {&palette.river, &palette.settlement_core, &palette.settlement_outside,
                         &palette.border, &palette.border_band, &palette.admin_line, &palette.district,
                         &palette.core_edge, &palette.graticule})
      *colour = {0, 0, 0, 0};
    palette.core_glow = {0, 0, 0};
  }

  Image draw_land(Land land) { return draw_scene(land.scene(palette, size)); }
  Image draw_scene(const BaseScene& scene) {
    Picture picture;
    picture.size = size;
    picture.base = scene;
    return draw(picture);
  }
};

TEST_F(BaseMapTest, APolygonWithAHoleIsFilledEvenOdd) {
  palette.lake = white;
  const Image image = draw_land(Land().polygon(
      BaseLayer::lake, {rectangle(-5000, -4000, 5000, 4000), rectangle(-2000, -1000, 2000, 1000)}));
  EXPECT_NEAR(covered_px(image), 100 * 80 - 40 * 20, 60);
  EXPECT_EQ(red_at(image, 100, 60), 0);
  EXPECT_EQ(red_at(image, 70, 60), 255);
  EXPECT_EQ(red_at(image, 40, 60), 0);
}

TEST_F(BaseMapTest, AnInvalidRingIsFilledAllTheSame) {
  palette.map_sea = white;  // a bow tie: two triangles
  const Image image = draw_land(Land().polygon(
      BaseLayer::sea, {{{-5000, -3000}, {5000, 3000}, {5000, -3000}, {-5000, 3000}, {-5000, -3000}}}));
  EXPECT_NEAR(covered_px(image), 100 * 60 / 2.0, 90);
  EXPECT_EQ(red_at(image, 60, 60), 255);
  EXPECT_EQ(red_at(image, 140, 60), 255);
  EXPECT_EQ(red_at(image, 100, 40), 0);
}

TEST_F(BaseMapTest, TwoLakesThatOverlapDoNotCancelOut) {
  palette.lake = white;
  const Image image = draw_land(Land()
                                    .polygon(BaseLayer::lake, {rectangle(-5000, -3000, 1000, 3000)})
                                    .polygon(BaseLayer::lake, {rectangle(-1000, -3000, 5000, 3000)}));
  EXPECT_EQ(red_at(image, 100, 60), 255);
  EXPECT_NEAR(covered_px(image), 100 * 60, 60);
}

TEST_F(BaseMapTest, ARoundLakeHasSoftEdges) {
  palette.lake = white;
  PlaneLine circle;
  for (int i = 0; i <= 360; ++i) {
    const float turn = static_cast<float>(i) / 180 * std::numbers::pi_v<float>;
    circle.push_back({4000 * std::cos(turn), 4000 * std::sin(turn)});
  }
  const Image image = draw_land(Land().polygon(BaseLayer::lake, {circle}));
  const double area = std::numbers::pi * 40 * 40;
  EXPECT_NEAR(covered_px(image), area, 0.02 * area);
  int between = 0;
  for (std::size_t i = 0; i < image.rgba.size(); i += 4)
    if (image.rgba[i] > 20 && image.rgba[i] < 235) ++between;
  EXPECT_GT(between, 60);
}

TEST_F(BaseMapTest, TownsTakeTheColourOfTheirGround) {
  palette.settlement_core = white;
  palette.settlement_outside = {0.5f, 0.5f, 0.5f, 1};
  const Land land = Land()
                        .polygon(BaseLayer::core, {rectangle(-9000, -5000, 0, 5000)})
                        .polygon(BaseLayer::sea, {rectangle(5000, -5000, 9000, 5000)})
                        .settlement(-5000, 0, 10000)     // radius 13 px
                        .settlement(0, 0, 10000)         // on the edge
                        .settlement(6000, 3000, 90000);  // in the sea, but its disc reaches the land
  const Image image = draw_land(land);
  EXPECT_EQ(red_at(image, 50, 60), 255);
  EXPECT_EQ(red_at(image, 50 + 10, 60), 255);
  EXPECT_EQ(red_at(image, 50 + 15, 60), 0);
  EXPECT_EQ(red_at(image, 100 - 6, 60), 255);
  EXPECT_NEAR(red_at(image, 100 + 6, 60), 128, 1);
  EXPECT_EQ(red_at(image, 160, 30), 0);
  EXPECT_NEAR(red_at(image, 145, 30), 128, 1);
}

TEST_F(BaseMapTest, ATownsAreaFollowsItsPeople) {
  palette.settlement_outside = white;
  const double area = std::numbers::pi * 169 * 20000 / (100.0 * 100);
  EXPECT_NEAR(covered_px(draw_land(Land().settlement(300, 500, 20000))), area, 0.02 * area);
  const double smallest = std::numbers::pi * 0.8 * 0.8;
  EXPECT_NEAR(covered_px(draw_land(Land().settlement(300, 500, 1))), smallest,
              0.4);  // so small a disc is all edge
}

// Borders that cross, fold back and meet: no pixel gets the band twice.
TEST_F(BaseMapTest, BordersNeverDouble) {
  palette.border_band = with_alpha(white, 0.4f);
  palette.border = {0, 0, 0, 0};
  PlaneLine folded;
  for (int i = 0; i < 200; ++i)
    folded.push_back({static_cast<float>(i) * 60 - 6000, 300 * static_cast<float>(i % 3)});
  const Image image = draw_land(Land()
                                    .line(BaseLayer::border, folded)
                                    .line(BaseLayer::border, {{0, -5000}, {0, 5000}})
                                    .line(BaseLayer::border, {{-5000, -5000}, {5000, 5000}}));
  EXPECT_NEAR(brightest(image), 102, 1);
  EXPECT_NEAR(red_at(image, 100, 20), 102, 1);
}

TEST_F(BaseMapTest, ABorderIsALineInItsBand) {
  palette.border_band = with_alpha(white, 0.2f);
  palette.border = white;
  const Image image = draw_land(Land().line(BaseLayer::border, {{-9000, 0}, {9000, 0}}));
  EXPECT_GT(red_at(image, 100, 59), 180);
  EXPECT_GT(red_at(image, 100, 60), 180);
  for (const int y : {56, 57, 62, 63}) EXPECT_NEAR(red_at(image, 100, y), 51, 2) << y;
  EXPECT_EQ(red_at(image, 100, 53), 0);
  EXPECT_EQ(red_at(image, 100, 67), 0);
  EXPECT_NEAR(covered_px(image), 180 * (11 * 0.2 + 1.5 * 0.8), 180 * 0.1);
}

TEST_F(BaseMapTest, TheGlowStaysInsideTheCore) {
  palette.core_edge = white;
  palette.core_glow = {0.2f, 0.2f, 0.2f};
  const Image image = draw_land(Land().polygon(BaseLayer::core, {rectangle(-5000, -4000, 5000, 4000)}));
  EXPECT_NEAR(red_at(image, 51, 60), 255 * (1 - 0.8 * 0.8 * 0.8), 2);  // under three bands
  EXPECT_NEAR(red_at(image, 54, 60), 255 * (1 - 0.8 * 0.8), 2);
  EXPECT_NEAR(red_at(image, 58, 60), 51, 2);
  EXPECT_EQ(red_at(image, 63, 60), 0);
  EXPECT_EQ(red_at(image, 48, 60), 0);
  EXPECT_EQ(red_at(image, 45, 60), 0);
}

TEST_F(BaseMapTest, WithoutGlowTheCoreHasALine) {
  palette.core_edge = white;
  const Image image = draw_land(Land().polygon(BaseLayer::core, {rectangle(-5000, -4000, 5000, 4000)}));
  EXPECT_NEAR(covered_px(image), 2 * (100 + 80) * 1.5, 10);
}

TEST_F(BaseMapTest, TheEdgeOfTheDataIsNeverSeen) {
  palette.map_outside = white;
  palette.map_sea = black;  // fills the data's box to its very edge
  const PlaneLine box = {{-12000, -8000}, {12000, -8000}, {12000, 8000}, {-12000, 8000}};
  Land land;
  land.polygon(BaseLayer::sea, {rectangle(-12000, -8000, 12000, 8000)}).data_edge(box);
  // 200 m a pixel: the box is 120 x 80 pixels in a frame of 200 x 120, its fade 90.
  const Image far = draw_scene(land.scene(palette, size, 200));
  for (const auto& [x, y] : {std::pair(38, 60), std::pair(161, 60), std::pair(100, 18), std::pair(100, 101),
                             std::pair(0, 0), std::pair(199, 119)})
    EXPECT_EQ(red_at(far, x, y), 255) << x << ' ' << y;
  for (int x = 40; x < 45; ++x) EXPECT_GE(red_at(far, x, 60), 248);  // no step at the edge
  // At 50 m a pixel the western edge lies at x = 20 when the view is moved 160 pixels west.
  const Image near = draw_scene(land.scene(palette, size, 50, {-8000, 0}));
  EXPECT_EQ(red_at(near, 10, 60), 255);
  int before = 255;
  for (int x = 20; x < 110; ++x) {
    const int now = red_at(near, x, 60);
    EXPECT_LE(now, before + 1);
    EXPECT_LE(before - now, 8) << x;
    before = now;
  }
  EXPECT_EQ(red_at(near, 115, 60), 0);
  EXPECT_NEAR(red_at(near, 65, 60), 128, 6);  // half way
}

TEST_F(BaseMapTest, FarOutsideTheDataThereIsOnlyGround) {
  palette.map_outside = white;
  Land land;
  land.polygon(BaseLayer::sea, {rectangle(-12000, -8000, 12000, 8000)})
      .data_edge({{-12000, -8000}, {12000, -8000}, {12000, 8000}, {-12000, 8000}});
  EXPECT_EQ(covered_px(draw_scene(land.scene(palette, size, 50, {90000, 0}))), width_px * height_px);
}

TEST_F(BaseMapTest, DashesAreAnchoredToTheLand) {
  palette.admin_line = white;
  const Land line = Land().line(BaseLayer::admin, {{-7000, 1050}, {7000, 1050}});
  Land land = line;
  const Image still = draw_scene(land.scene(palette, size));
  renderer = std::make_unique<Renderer>(SILLON_SOURCE_DIR "/shaders", typesetter);
  BaseScene scene = land.scene(palette, size);
  scene.pixel_from_map = moved(scene.pixel_from_map, 7, 0);
  const Image shifted = draw_scene(scene);
  for (int x = 40; x < 150; ++x) EXPECT_NEAR(red_at(shifted, x + 7, 49), red_at(still, x, 49), 2) << x;
  const double share = (5 + 1.2) / (5 + 2.5 + 1.2 + 2.5);
  EXPECT_NEAR(covered_px(still), 140 * 0.9 * share, 140 * 0.9 * share * 0.04);
}

TEST_F(BaseMapTest, WidthsFollowTheScaleOfTheScreen) {
  palette.river = white;
  Land land = Land().line(BaseLayer::river, {{-5000, 0}, {5000, 0}});
  BaseScene scene = land.scene(palette, size);
  const double once = covered_px(draw_scene(scene));
  scene.width_scale = 2;
  EXPECT_NEAR(covered_px(draw_scene(scene)) / once, 2, 0.05);
}

TEST_F(BaseMapTest, LayersCanBeHidden) {
  palette.river = palette.border = palette.graticule = palette.settlement_outside = palette.district = white;
  Land land = Land()
                  .line(BaseLayer::river, {{-5000, 100}, {5000, 100}})
                  .line(BaseLayer::border, {{-5000, 2100}, {5000, 2100}})
                  .line(BaseLayer::district, {{-5000, -2100}, {5000, -2100}})
                  .graticule({{-5000, -4100}, {5000, -4100}})
                  .settlement(8000, 100, 10000);
  BaseScene scene = land.scene(palette, size);
  scene.districts = true;
  const double all = covered_px(draw_scene(scene));
  for (bool Layers::*layer :
       {&Layers::rivers, &Layers::borders, &Layers::graticule, &Layers::settlements, &Layers::districts}) {
    BaseScene less = scene;
    less.layers.*layer = false;
    EXPECT_LT(covered_px(draw_scene(less)), all - 50);
  }
  BaseScene far = scene;
  far.districts = false;
  EXPECT_LT(covered_px(draw_scene(far)), all - 50);
}

TEST_F(BaseMapTest, WithoutSurroundingsOnlyTheCoreIsLeft) {
  palette.map_sea = palette.river = palette.border = white;
  Land land = Land()
                  .polygon(BaseLayer::core, {rectangle(-3000, -3000, 3000, 3000)})
                  .polygon(BaseLayer::sea, {rectangle(5000, -5000, 9000, 5000)})
                  .line(BaseLayer::river, {{-9000, 0}, {9000, 0}})
                  .line(BaseLayer::border, {{-9000, 3000}, {9000, 3000}});
  BaseScene scene = land.scene(palette, size);
  scene.layers.surroundings = false;
  const Image image = draw_scene(scene);
  EXPECT_GT(red_at(image, 100, 60), 100);  // the river inside
  EXPECT_EQ(red_at(image, 60, 60), 0);     // and outside
  EXPECT_EQ(red_at(image, 170, 60), 0);    // the sea
  EXPECT_GT(red_at(image, 100, 29), 100);  // the border on the core's own edge, whole
  EXPECT_GT(red_at(image, 100, 30), 100);
  EXPECT_EQ(red_at(image, 60, 30), 0);
}

TEST_F(BaseMapTest, OwnLinesAreDrawnThin) {
  palette.road = palette.road_casing = palette.road_far = palette.rail = palette.relief = palette.own_line =
      white;
  for (const BaseLayer layer : {BaseLayer::road, BaseLayer::rail, BaseLayer::relief, BaseLayer::other}) {
    Land land = Land().line(layer, {{-20000, 0}, {20000, 0}});
    const double covered = covered_px(draw_scene(land.scene(palette, size, 400)));  // 100 px long
    EXPECT_GT(covered, 40);
    EXPECT_LT(covered, 105);
  }
}

TEST_F(BaseMapTest, APolygonOfNoKnownSortIsAnOutline) {
  palette.own_line = white;
  const Image image = draw_land(Land().polygon(BaseLayer::other, {rectangle(-5000, -3000, 5000, 3000)}));
  EXPECT_EQ(red_at(image, 100, 60), 0);
  EXPECT_NEAR(covered_px(image), 2 * (100 + 60) * 0.8, 12);
}

TEST_F(BaseMapTest, ARoadHasEdgesFromCloseBy) {
  palette.road = white;
  palette.road_casing = {0.5f, 0.5f, 0.5f, 1};
  Land land =
      Land().line(BaseLayer::road, {{-3000, 0}, {3000, 0}}).line(BaseLayer::road, {{0, -2000}, {0, 2000}});
  const Image image = draw_scene(land.scene(palette, size, 25));
  EXPECT_GE(red_at(image, 40, 59), 250);  // 3 px of filling
  EXPECT_NEAR(red_at(image, 40, 61), 160, 50);
  EXPECT_EQ(red_at(image, 40, 63), 0);
  for (int x = 90; x < 110; ++x) EXPECT_GE(red_at(image, x, 59), 250) << x;  // no edge across the crossing
}

TEST_F(BaseMapTest, NoTierIsOnlyGround) {
  palette.map_outside = white;
  Land land = Land().polygon(BaseLayer::sea, {rectangle(-5000, -4000, 5000, 4000)});
  BaseScene scene = land.scene(palette, size);
  scene.tier = nullptr;
  EXPECT_EQ(covered_px(draw_scene(scene)), width_px * height_px);
}

TEST_F(BaseMapTest, ATurnedPlaneIsTurnedWhole) {
  palette.lake = palette.river = white;
  Land land = Land()
                  .polygon(BaseLayer::lake, {rectangle(1000, -1000, 5000, 1000)})
                  .line(BaseLayer::river, {{-5000, 0}, {0, 0}});
  BaseScene scene = land.scene(palette, size);
  scene.pixel_from_map =
      PixelFromMap({}, scene.pixel_from_map.centre_px(), 100, std::numbers::pi / 2);  // east is up
  const Image image = draw_scene(scene);
  EXPECT_EQ(red_at(image, 100, 30), 255);
  EXPECT_EQ(red_at(image, 130, 60), 0);
  EXPECT_GT(red_at(image, 100, 90), 150);
}

}  // namespace
}  // namespace sillon
