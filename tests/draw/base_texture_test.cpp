// When the land is painted again and when it is copied.
#include "draw/base_texture.hpp"

#include "drawing.hpp"
#include "land.hpp"

namespace sillon {
namespace {

class BaseTextureTest : public GlTest {
 protected:
  static constexpr FrameSize size{320, 200, 1};

  void SetUp() override {
    GlTest::SetUp();
    Report report;
    programs = std::make_unique<Programs>(SILLON_SOURCE_DIR "/shaders", report);
    ASSERT_FALSE(report.has_errors());
    quads = std::make_unique<QuadMesh>();
    base = std::make_unique<BaseTexture>();
    palette.map_outside = {0.9f, 0.9f, 0.85f, 1};
    palette.map_core = white;
    palette.border = {0.5f, 0, 0.4f, 1};
    palette.border_band = with_alpha(palette.border, 0.13f);
    palette.river = {0.3f, 0.5f, 0.8f, 1};
    palette.admin_line = {0.8f, 0.7f, 0.6f, 1};
    PlaneLine river;
    for (int i = -60; i <= 60; ++i)
      river.push_back({static_cast<float>(i) * 400, 3000 * std::sin(static_cast<float>(i) * 0.3f)});
    land.polygon(BaseLayer::core, {rectangle(-12000, -6000, 9000, 7000)})
        .line(BaseLayer::border, {{-30000, -9000}, {-5000, 200}, {30000, 8000}})
        .line(BaseLayer::river, river)
        .line(BaseLayer::admin, {{-9000, -9000}, {9000, 9000}});
    scene = land.scene(palette, size);
  }

  Image show(const BaseScene& what, BaseTexture& with) {
    RenderTarget target = RenderTarget::offscreen(size.width_px, size.height_px);
    with.show(what, size, target, *programs, *quads);
    return target.read_back();
  }
  Image show() { return show(scene, *base); }
  Image fresh() {
    BaseTexture other;
    return show(scene, other);
  }
  void pan(float x_px, float y_px) { scene.pixel_from_map = moved(scene.pixel_from_map, x_px, y_px); }
  void zoom(double factor) {
    const PixelFromMap& m = scene.pixel_from_map;
    scene.pixel_from_map = PixelFromMap(m.centre(), m.centre_px(), m.m_per_px() / factor, m.turn_rad());
  }

  Palette palette;
  Land land;
  BaseScene scene;
  std::unique_ptr<Programs> programs;
  std::unique_ptr<QuadMesh> quads;
  std::unique_ptr<BaseTexture> base;
};

TEST_F(BaseTextureTest, TheSameSceneIsPaintedOnce) {
  const Image first = show();
  EXPECT_EQ(show(), first);
  EXPECT_EQ(base->paintings(), 1u);
  EXPECT_EQ(fresh(), first);
}

TEST_F(BaseTextureTest, PanningCopiesAndLooksLikeAFreshPainting) {
  show();
  pan(1, 0);  // the first move makes the margin
  show();
  const std::size_t painted = base->paintings();
  for (int step = 0; step < 6; ++step) {
    pan(5, -3);
    EXPECT_LT(mean_difference(show(), fresh()), 0.02);
  }
  EXPECT_EQ(base->paintings(), painted);
}

TEST_F(BaseTextureTest, AUsedUpMarginIsPaintedAgain) {
  show();
  pan(1, 0);
  show();
  const std::size_t painted = base->paintings();
  pan(40, 0);  // an eighth of the side is its margin
  show();
  EXPECT_EQ(base->paintings(), painted);
  pan(1, 0);
  EXPECT_LT(mean_difference(show(), fresh()), 0.02);
  EXPECT_EQ(base->paintings(), painted + 1);
}

TEST_F(BaseTextureTest, AStillViewIsExactAndAMovingOneNearlySo) {
  show();
  pan(1, 0);
  show();
  std::size_t painted = base->paintings();
  pan(3.4f, 0);
  scene.moving = true;
  EXPECT_LT(mean_difference(show(), fresh()), 2.5);
  EXPECT_EQ(base->paintings(), painted);
  scene.moving = false;
  EXPECT_EQ(show(), fresh());
  EXPECT_EQ(base->paintings(), painted + 1);
}

TEST_F(BaseTextureTest, WhileMovingTheLandIsShownScaled) {
  show();
  pan(1, 0);
  show();
  const std::size_t painted = base->paintings();
  scene.moving = true;
  zoom(1.2);
  EXPECT_LT(mean_difference(show(), fresh()), 4);
  EXPECT_EQ(base->paintings(), painted);
  pan(10, 6);
  EXPECT_LT(mean_difference(show(), fresh()), 4);
  EXPECT_EQ(base->paintings(), painted);
  zoom(1.5);  // 1.8 in all is too much
  show();
  EXPECT_EQ(base->paintings(), painted + 1);
  zoom(0.3);  // would leave the frame's edges bare, whatever is there
  show();
  EXPECT_EQ(base->paintings(), painted + 2);
  scene.moving = false;
  zoom(1.1);
  EXPECT_LT(mean_difference(show(), fresh()), 0.02);
}

TEST_F(BaseTextureTest, ALongZoomNeverPaintsAllOfTheLand) {
  for (const double step : {1.045, 1 / 1.045}) {
    scene.moving = false;
    show();
    pan(1, 0);  // makes the margin
    show();
    const std::size_t painted = base->paintings();
    scene.moving = true;
    for (int frame = 0; frame < 60; ++frame) {
      zoom(step);
      pan(1.3f, -0.8f);
      EXPECT_LT(mean_difference(show(), fresh()), 8) << step << " frame " << frame;
    }
    EXPECT_EQ(base->paintings(), painted) << step;
    scene.moving = false;
    EXPECT_EQ(show(), fresh()) << "at rest it is exact";
    EXPECT_EQ(base->paintings(), painted + 1);
  }
}

TEST_F(BaseTextureTest, APartIsThePartOfTheWhole) {
  const Image whole = fresh();
  for (const bool at_hand : {false, true}) {
    if (at_hand) show();
    RenderTarget target = RenderTarget::offscreen(size.width_px, size.height_px);
    for (const PixelRect part : {PixelRect{0, 0, 17, 200}, PixelRect{17, 0, 303, 90},
                                 PixelRect{17, 90, 100, 110}, PixelRect{117, 90, 203, 110}})
      base->show_part(scene, size, part, target, *programs, *quads);
    EXPECT_LT(mean_difference(target.read_back(), whole), 0.02) << at_hand;
  }
}

TEST_F(BaseTextureTest, WhateverItShowsMakesItNew) {
  show();
  std::size_t painted = base->paintings();
  const auto expect_new = [&](const char* what) {
    show();
    EXPECT_EQ(base->paintings(), ++painted) << what;
  };
  const Palette other = palette;
  scene.palette = &other;
  expect_new("palette");
  scene.width_scale = 1.5f;
  expect_new("width scale");
  scene.layers.rivers = false;
  expect_new("layers");
  scene.layers.labels = false;  // not of the land
  show();
  EXPECT_EQ(base->paintings(), painted);
  scene.tier = std::make_shared<PlaneTier>(*scene.tier);
  expect_new("tier");
  scene.plane = std::make_shared<Plane>(*scene.plane);
  expect_new("plane");
  scene.pixel_from_map = PixelFromMap({}, scene.pixel_from_map.centre_px(), 100, 0.1);
  expect_new("turn");
  base->forget();
  expect_new("forgotten");
}

TEST_F(BaseTextureTest, AnotherFrameSizeIsPaintedAgain) {
  show();
  RenderTarget target = RenderTarget::offscreen(200, 150);
  base->show(scene, {200, 150, 1}, target, *programs, *quads);
  EXPECT_EQ(base->paintings(), 2u);
  const Image image = target.read_back();
  EXPECT_EQ(image.width_px, 200);
}

}  // namespace
}  // namespace sillon
