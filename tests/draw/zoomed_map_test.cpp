// While the camera zooms without a graphics card: what is shown is about what painting all would show, the
// next painting comes in shares, and the rest is exact.
#include "draw/zoomed_map.hpp"

#include <gmock/gmock.h>

#include <random>

#include "draw/picture_change.hpp"

#include "land_drawing.hpp"

namespace sillon {
namespace {

class ZoomedMapTest : public LandDrawing {
 protected:
  void SetUp() override {
    LandDrawing::SetUp();
    Report report;
    programs = std::make_unique<Programs>(SILLON_SOURCE_DIR "/shaders", report);
    quads = std::make_unique<QuadMesh>();
  }

  // Discs that stand on the map, seen at a scale from a centre.
  Picture picture(double m_per_px, MapPoint centre = {}, bool moving = true) const {
    Picture made;
    made.size = frame;
    made.base = scene;
    made.base.pixel_from_map =
        PixelFromMap(centre, scene.pixel_from_map.centre_px(), m_per_px, scene.pixel_from_map.turn_rad());
    made.base.moving = moving;
    made.sheets.resize(sheets_on_map);
    for (int i = -6; i <= 6; ++i)
      made.sheets[1].discs.push_back(
          {made.base.pixel_from_map({i * 2500.0, i % 3 * 2000.0}), 6, red, 1, black});
    return made;
  }

  PaintedMap painted(const Picture& of, Rgba colour) const {
    RenderTarget target = RenderTarget::offscreen(frame.width_px, frame.height_px);
    target.fill({0, 0, frame.width_px, frame.height_px}, colour.r, colour.g, colour.b);
    return {map_of(of), std::move(target)};
  }

  // Land is green where it is at hand, sheets are blue; what was asked for is written down.
  ZoomedMap::Tools plain_tools() {
    const auto noted = [](std::vector<PixelRect>& list, float green, float blue) {
      return [&list, green, blue](const Picture&, PixelRect part, const RenderTarget& into) {
        list.push_back(part);
        into.fill(part, 0, green, blue);
      };
    };
    return {[this](const Picture&, PixelRect part, const RenderTarget& into) {
              if (!land_is_at_hand) return false;
              shown.push_back(part);
              into.fill(part, 0, 1, 0);
              return true;
            },
            noted(painted_land, 1, 0),
            noted(ground, 0.5f, 0),
            [this](const Picture&) { return land_shares-- > 0; },
            [this](const Picture&) { return sheet_shares-- <= 0; },
            noted(sheets, 0, 1)};
  }

  Image show(ZoomedMap& map, const Picture& wanted, const ZoomedMap::Tools& tools) {
    RenderTarget target = RenderTarget::offscreen(frame.width_px, frame.height_px);
    EXPECT_TRUE(map.show(wanted, target, tools, *programs, *quads));
    return target.read_back();
  }

  static double area(const std::vector<PixelRect>& parts) {
    double sum = 0;
    for (const PixelRect& part : parts) sum += static_cast<double>(part.width_px) * part.height_px;
    return sum;
  }

  std::unique_ptr<Programs> programs;
  std::unique_ptr<QuadMesh> quads;
  bool land_is_at_hand = true;
  int land_shares = 0, sheet_shares = 0;
  std::vector<PixelRect> shown, painted_land, ground, sheets;
};

TEST_F(ZoomedMapTest, ZoomingInStretchesTheLastPainting) {
  ZoomedMap map;
  map.begin(painted(picture(100), red));
  sheet_shares = 1'000'000;  // nothing new comes
  const Image image = show(map, picture(80), plain_tools());
  EXPECT_EQ(covered_px(image), static_cast<double>(frame.width_px) * frame.height_px) << "red everywhere";
  EXPECT_TRUE(shown.empty());
}

TEST_F(ZoomedMapTest, ZoomingOutFillsTheRestOfTheFrame) {
  for (const bool at_hand : {true, false}) {
    ZoomedMap map;
    map.begin(painted(picture(100), red));
    sheet_shares = 1'000'000;
    land_is_at_hand = at_hand;
    shown.clear();
    const Image image = show(map, picture(200), plain_tools());
    const double whole = static_cast<double>(frame.width_px) * frame.height_px;
    EXPECT_EQ(covered_px(image), whole / 4) << "half as wide and half as high";
    EXPECT_EQ(area(at_hand ? shown : ground), whole * 3 / 4) << at_hand;
  }
}

TEST_F(ZoomedMapTest, TheNextPaintingComesInSharesThatCoverTheFrame) {
  ZoomedMap map;
  map.begin(painted(picture(100), red));
  land_shares = 3;
  sheet_shares = 2;
  const Picture wanted = picture(90);
  int frames = 0;
  for (; sheets.empty() || area(sheets) < frame.width_px * frame.height_px; ++frames) {
    ASSERT_LT(frames, 100);
    show(map, wanted, plain_tools());
  }
  EXPECT_EQ(area(sheets), frame.width_px * frame.height_px) << "each pixel once";
  EXPECT_LT(land_shares, 0);
  sheet_shares = 1'000'000;
  EXPECT_EQ(brightest(show(map, wanted, plain_tools())), 0) << "no red is left";
}

TEST_F(ZoomedMapTest, AnotherThemeOrProjectionIsNotStretched) {
  RenderTarget target = RenderTarget::offscreen(frame.width_px, frame.height_px);
  const Palette other = palette;
  for (const bool theme : {true, false}) {
    ZoomedMap map;
    map.begin(painted(picture(100), red));
    Picture wanted = picture(95);
    if (theme)
      wanted.base.palette = &other;
    else
      wanted.base.plane = std::make_shared<Plane>(*scene.plane);
    EXPECT_FALSE(map.show(wanted, target, plain_tools(), *programs, *quads));
  }
  ZoomedMap map;
  EXPECT_FALSE(map.show(picture(95), target, plain_tools(), *programs, *quads)) << "nothing to stretch";
}

// Through the renderer: near to what all would be while it moves, and the same once it rests.
TEST_F(ZoomedMapTest, RestIsExactWhateverThePathThere) {
  std::mt19937 random(7);
  renderer = std::make_unique<Renderer>(SILLON_SOURCE_DIR "/shaders", typesetter, Frames::following);
  double m_per_px = 100;
  MapPoint centre;
  for (int leg = 0; leg < 6; ++leg) {
    const double step = 0.93 + 0.14 * static_cast<double>(random() % 1000) / 1000;
    for (int i = 0; i < 15; ++i) {
      m_per_px = std::clamp(m_per_px * step, 20.0, 400.0);
      centre.x_m += static_cast<double>(random() % 200) - 100;
      const Picture moving = picture(m_per_px, centre);
      EXPECT_LT(mean_difference(draw(moving), painted_anew(moving)), 25) << leg << " " << i;
    }
    const Picture rest = picture(m_per_px, centre, false);
    EXPECT_LT(mean_difference(draw(rest), painted_anew(rest)), 0.02) << leg;
    EXPECT_LT(mean_difference(draw(rest), painted_anew(rest)), 0.02) << leg;
  }
}

}  // namespace
}  // namespace sillon
