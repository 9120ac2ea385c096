// Frames in which one projection becomes another.
#include <cmath>

#include "../picture/shipped_atlas.hpp"
#include "draw/morph_stage.hpp"
#include "drawing.hpp"
#include "land.hpp"

namespace sillon {
namespace {

constexpr double duration_s = 0.6;

class MorphDrawing : public DrawTest {
 protected:
  MorphDrawing() { studio.size = {480, 300, 1}; }

  // The studio's state as this renderer, or a new one, paints it.
  Image image(Renderer& with) {
    const Picture picture = studio.picture(false);
    RenderTarget target = RenderTarget::offscreen(picture.size.width_px, picture.size.height_px);
    with.draw(picture, target);
    return target.read_back();
  }
  Image fresh() {
    Renderer other(SILLON_SOURCE_DIR "/shaders", typesetter);
    return image(other);
  }
  void change_to(const char* crs) {
    studio.state.morph = Morph{studio.state.view.crs, look_now(studio.state), studio.state.now_s, duration_s};
    studio.state.view.crs = crs;
  }
  void pass(double seconds) {
    studio.state.now_s += seconds;
    if (morph_share(studio.state) >= 1) studio.state.morph.reset();
  }

  Studio studio;
};

TEST_F(MorphDrawing, TheLastFrameIsTheSameAsWithoutAMorph) {
  image(*renderer);
  for (const char* crs : {"EPSG:3857", "region", "EPSG:2154"}) {
    change_to(crs);
    for (int frame = 0; frame < 5; ++frame) {
      image(*renderer);
      pass(duration_s / 5);
    }
    ASSERT_FALSE(studio.state.morph);
    EXPECT_EQ(image(*renderer), fresh()) << crs;
  }
}

TEST_F(MorphDrawing, ItStartsWhereTheMapWasAndEndsWhereItWillBe) {
  studio.size = {1400, 300, 1};  // the credits take one line whatever the projection is called
  Layers& layers = studio.state.view.layers;
  layers.places = layers.links = layers.labels = layers.legend = false;
  const Image before = image(*renderer);
  change_to("EPSG:3857");
  const Image first = image(*renderer);
  pass(duration_s * 0.5);
  const Image middle = image(*renderer);
  pass(duration_s * 0.499);
  const Image last = image(*renderer);
  pass(duration_s);
  const Image after = image(*renderer);
  // The credits name the new projection from the start.
  EXPECT_LT(mean_difference(first, before), 1);
  EXPECT_LT(mean_difference(last, after), 1);
  EXPECT_GT(mean_difference(middle, before), mean_difference(first, before));
}

// Land 100 m to a pixel: a lake in two planes, the second twice as large and turned.
class MorphLand : public DrawTest {
 protected:
  static constexpr FrameSize size{width_px, height_px, 1};

  void SetUp() override {
    DrawTest::SetUp();
    palette = {};
    for (Rgba* colour : {&palette.map_outside, &palette.map_core, &palette.map_sea}) *colour = black;
    palette.lake = white;
  }
};

TEST_F(MorphLand, TheLandIsMixedInPixels) {
  Land land;
  land.polygon(BaseLayer::lake, {rectangle(-6000, -3000, -2000, 3000)});
  BaseScene scene = land.scene(palette, size);
  BaseMorph from{scene.plane, scene.tier, scene.pixel_from_map, 0};
  from.pixel_from_map = moved(scene.pixel_from_map, 80, 0);
  for (const float share : {0.0f, 0.25f, 0.5f, 1.0f}) {
    from.share = share;
    scene.morph = from;
    Picture picture;
    picture.size = size;
    picture.base = scene;
    const Image image = draw(picture);
    const int left = static_cast<int>(std::lround(40 + 80 * (1 - share)));
    EXPECT_EQ(red_at(image, left + 3, 60), 255) << share;
    EXPECT_EQ(red_at(image, left + 36, 60), 255) << share;
    EXPECT_EQ(red_at(image, left - 3, 60), 0) << share;
    EXPECT_EQ(red_at(image, left + 43, 60), 0) << share;
    EXPECT_NEAR(covered_px(image), 40 * 60, 45) << share;
  }
}

TEST_F(MorphLand, AFrameTooLargeForTheMachineIsPaintedSmallerAndStretched) {
  const FrameSize large{2400, 1500, 1};
  Land land;
  land.polygon(BaseLayer::lake, {rectangle(-60000, -30000, 60000, 30000)});
  BaseScene scene = land.scene(palette, large);
  scene.morph = BaseMorph{scene.plane, scene.tier, scene.pixel_from_map, 0.5f};
  Picture picture;
  picture.size = large;
  picture.base = scene;
  const Image image = draw(picture);
  EXPECT_NEAR(covered_px(image), 1200 * 600, 0.005 * 1200 * 600);
  EXPECT_EQ(red_at(image, 610, 760), 255);
  EXPECT_EQ(red_at(image, 1790, 1040), 255);
  EXPECT_EQ(red_at(image, 590, 760), 0);
  EXPECT_EQ(red_at(image, 1810, 460), 0);
}

}  // namespace
}  // namespace sillon
