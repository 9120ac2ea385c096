// A small land to put marks on, and what painting all of a picture shows.
#pragma once

#include "drawing.hpp"
#include "land.hpp"

namespace sillon {

inline constexpr FrameSize frame{320, 200, 1};

class LandDrawing : public DrawTest {
 protected:
  void SetUp() override {
    DrawTest::SetUp();
    palette.map_outside = {0.9f, 0.9f, 0.85f, 1};
    palette.map_core = white;
    palette.border = {0.5f, 0, 0.4f, 1};
    palette.border_band = with_alpha(palette.border, 0.13f);
    land.polygon(BaseLayer::core, {rectangle(-12000, -6000, 9000, 7000)})
        .line(BaseLayer::border, {{-30000, -9000}, {-5000, 200}, {30000, 8000}})
        .line(BaseLayer::admin, {{-9000, -9000}, {9000, 9000}});
    scene = land.scene(palette, frame);
  }

  Image painted_anew(const Picture& picture) {
    Renderer fresh(SILLON_SOURCE_DIR "/shaders", typesetter);
    RenderTarget target = RenderTarget::offscreen(frame.width_px, frame.height_px);
    fresh.draw(picture, target);
    return target.read_back();
  }

  Land land;
  BaseScene scene;
};

}  // namespace sillon
