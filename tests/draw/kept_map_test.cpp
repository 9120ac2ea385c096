// What is made from the frame before looks as if all had been painted.
#include "draw/kept_map.hpp"

#include <gmock/gmock.h>

#include <random>

#include "draw/mark_bounds.hpp"
#include "draw/picture_change.hpp"
#include "land_drawing.hpp"

namespace sillon {
namespace {

// Marks of a map larger than the frame, of which a frame shows what is near.
class Map {
 public:
  explicit Map(unsigned seed) : random_(seed) {
    for (int sheet = 0; sheet < static_cast<int>(sheets_on_map); ++sheet) {
      MarkSheet& marks = all_[static_cast<std::size_t>(sheet)];
      for (int i = 0; i < 12; ++i) {
        marks.strokes.push_back(arc());
        marks.discs.push_back({place(), 5, colour(), 1, black});
        marks.ring_strokes.push_back(arc());
        marks.donuts.push_back(donut());
        marks.plates.push_back({{place().x_px, place().y_px, 40.5f, 20}, 4, colour(), 1, black});
        marks.symbols.push_back(symbol());
        marks.texts.push_back(name());
        const PixelPoint at = place();
        marks.fans.push_back({{at, {at.x_px + 14, at.y_px + 3}, {at.x_px + 2, at.y_px + 9}}, colour()});
      }
    }
  }

  // The frame that has the map's origin at this pixel.
  Picture picture(const BaseScene& land, int x_px, int y_px) const {
    Picture picture;
    picture.size = frame;
    picture.base = land;
    const PixelPoint c = land.pixel_from_map.centre_px();
    picture.base.pixel_from_map = PixelFromMap(
        land.pixel_from_map.centre(), {c.x_px + static_cast<float>(x_px), c.y_px + static_cast<float>(y_px)},
        land.pixel_from_map.m_per_px(), land.pixel_from_map.turn_rad());
    picture.base.moving = true;
    const PixelBox near{-60, -60, frame.width_px + 120.0f, frame.height_px + 120.0f};
    for (const MarkSheet& sheet : all_) {
      MarkSheet moved = sheet;
      each_kind(
          [&](auto& marks) {
            for (auto& mark : marks) move(mark, x_px, y_px);
          },
          moved);
      picture.sheets.push_back(marks_touching(moved, near));
    }
    MarkSheet still;
    still.plates.push_back({{250, 150, 60, 40}, 4, white, 1, black});
    picture.sheets.push_back(still);
    return picture;
  }

  // Something is pointed at, comes, goes or changes its colour.
  void change() {
    MarkSheet& sheet = all_[random_() % sheets_on_map];
    switch (random_() % 4) {
      case 0:
        sheet.texts.push_back(name());
        break;
      case 1:
        if (!sheet.texts.empty())
          sheet.texts.erase(sheet.texts.begin() +
                            static_cast<std::ptrdiff_t>(random_() % sheet.texts.size()));
        break;
      case 2:
        sheet.donuts[random_() % sheet.donuts.size()].slices.front().fill = colour();
        break;
      default:
        sheet.strokes[random_() % sheet.strokes.size()].colour = colour();
    }
  }

 private:
  static void shift(PixelPoint& p, int x, int y) {
    p = {p.x_px + static_cast<float>(x), p.y_px + static_cast<float>(y)};
  }
  static void move(Plate& plate, int x, int y) {
    plate.box.x_px += static_cast<float>(x);
    plate.box.y_px += static_cast<float>(y);
  }
  static void move(Stroke& stroke, int x, int y) {
    for (PixelPoint& p : stroke.points) shift(p, x, y);
  }
  static void move(Fan& fan, int x, int y) {
    for (PixelPoint& p : fan.points) shift(p, x, y);
  }
  static void move(TextMark& text, int x, int y) {
    if (text.path.empty()) shift(text.origin, x, y);
    for (PixelPoint& p : text.path) shift(p, x, y);
  }
  template <class Mark>
  static void move(Mark& mark, int x, int y) {
    shift(mark.at, x, y);
  }

  float upto(int end) { return static_cast<float>(random_() % static_cast<unsigned>(4 * end)) / 4; }
  PixelPoint place() { return {upto(900) - 300, upto(700) - 250}; }
  Rgba colour() { return {upto(1), upto(1), upto(1), 0.5f + upto(1) / 2}; }
  Stroke arc() {
    Stroke stroke;
    const PixelPoint from = place();
    const float bow = upto(40) - 20;
    for (int i = 0; i <= 8; ++i) {
      const auto t = static_cast<float>(i) / 8;
      stroke.points.push_back({from.x_px + 150 * t, from.y_px + 60 * t + bow * t * (1 - t) * 4});
    }
    stroke.width_px = 1 + upto(4);
    stroke.colour = colour();
    if (random_() % 3 == 0) stroke.dash = {5, 3, 5, 3};
    if (random_() % 3 == 0) stroke.halo = black, stroke.halo_px = 3;
    return stroke;
  }
  Donut donut() {
    Donut donut;
    donut.at = place();
    donut.radius_px = 10 + upto(8);
    donut.halo_px = 3;
    donut.halo = black;
    donut.fill = white;
    donut.edge = red;
    donut.slices = {{0, 0.4f, false, colour()}, {0.45f, 0.9f, true, colour()}};
    return donut;
  }
  SymbolMark symbol() {
    SymbolMark symbol;
    symbol.symbol = static_cast<Symbol>(random_() % 10);
    symbol.at = place();
    symbol.fill = colour();
    symbol.outline = black;
    symbol.halo = white;
    symbol.halo_px = 3;
    return symbol;
  }
  TextMark name() {
    TextMark text;
    text.text = "Wörth am Rhein";
    text.style = {Face::lato_bold, 13, random_() % 2 == 0 ? 0.0f : 2.0f};
    text.colour = colour();
    text.halo = black;
    text.halo_px = 3;
    text.origin = place();
    text.origin = {std::round(text.origin.x_px), std::round(text.origin.y_px)};
    if (random_() % 3 == 0) {
      const PixelPoint from = place();
      for (int i = 0; i < 20; ++i)
        text.path.push_back(
            {from.x_px + 8.0f * static_cast<float>(i), from.y_px + 9 * std::sin(static_cast<float>(i) / 3)});
      text.origin = {};
    }
    return text;
  }

  std::mt19937 random_;
  MarkSheet all_[sheets_on_map];
};

class KeptMapTest : public LandDrawing {};

TEST_F(KeptMapTest, IsWhatPaintingAllShows) {
  std::size_t kept = 0, frames = 0;
  for (unsigned seed = 1; seed <= 4; ++seed) {
    Map map(seed);
    std::mt19937 random(seed);
    int x = 0, y = 0;
    renderer = std::make_unique<Renderer>(SILLON_SOURCE_DIR "/shaders", typesetter, Frames::following);
    draw(map.picture(scene, x, y));
    draw(map.picture(scene, x, y));
    for (int step = 0; step < 25; ++step) {
      if (step % 3 != 2) x += static_cast<int>(random() % 41) - 20, y += static_cast<int>(random() % 31) - 15;
      if (step % 4 == 1) map.change();
      const Picture picture = map.picture(scene, x, y);
      const Image shown = draw(picture);
      EXPECT_LT(mean_difference(shown, painted_anew(picture)), 0.02) << seed << " step " << step;
      kept += renderer->kept_last();
      ++frames;
    }
  }
  EXPECT_GT(kept, frames * 9 / 10) << "nearly all of them were made from the frame before";
}

// The land of a zooming camera is stretched: what is painted on it is good for that frame only.
TEST_F(KeptMapTest, NeverKeepsStretchedLand) {
  const Map map(5);
  renderer = std::make_unique<Renderer>(SILLON_SOURCE_DIR "/shaders", typesetter, Frames::following);
  const auto at_scale = [&](double m_per_px, bool moving) {
    Picture picture = map.picture(scene, 0, 0);
    const PixelFromMap& m = picture.base.pixel_from_map;
    picture.base.pixel_from_map = PixelFromMap(m.centre(), m.centre_px(), m_per_px, m.turn_rad());
    picture.base.moving = moving;
    return picture;
  };
  draw(at_scale(100, false));
  for (const double m_per_px : {95.0, 90.0, 85.0, 85.0, 85.0}) draw(at_scale(m_per_px, true));
  const Picture rest = at_scale(85, false);
  EXPECT_LT(mean_difference(draw(rest), painted_anew(rest)), 0.02);
  EXPECT_LT(mean_difference(draw(rest), painted_anew(rest)), 0.02);
}

TEST(PictureChange, NothingChangesInTheSameFrame) {
  Palette palette;
  Land land;
  const Picture picture = Map(1).picture(land.scene(palette, frame), 0, 0);
  const auto change = change_between(picture, picture);
  ASSERT_TRUE(change);
  EXPECT_EQ(change->x_px, 0);
  EXPECT_TRUE(change->parts.empty());
}

TEST(PictureChange, APanPaintsTwoStrips) {
  Palette palette;
  Land land;
  const Map map(1);
  const BaseScene scene = land.scene(palette, frame);
  const auto change = change_between(map.picture(scene, 0, 0), map.picture(scene, 7, -4));
  ASSERT_TRUE(change);
  EXPECT_EQ(change->x_px, 7);
  EXPECT_EQ(change->y_px, -4);
  EXPECT_THAT(change->parts, testing::ElementsAre(PixelRect{0, 0, 7, 200}, PixelRect{0, 196, 320, 4}));
}

TEST(PictureChange, WhatIsPointedAtIsPaintedWhereItIs) {
  Palette palette;
  Land land;
  const BaseScene scene = land.scene(palette, frame);
  const Picture before = Map(1).picture(scene, 0, 0);
  Picture now = before;
  Stroke ring;
  ring.points = {{100, 100}, {120, 100}, {120, 120}};
  ring.colour = black;
  now.sheets[1].ring_strokes.push_back(ring);
  for (const auto& [one, other] : {std::pair(before, now), std::pair(now, before)}) {  // coming and going
    const auto change = change_between(one, other);
    ASSERT_TRUE(change);
    ASSERT_EQ(change->parts.size(), 1u);
    const PixelRect part = change->parts.front();
    EXPECT_LE(part.left_px, 99);
    EXPECT_LE(part.top_px, 99);
    EXPECT_GE(part.left_px + part.width_px, 121);
    EXPECT_LT(part.width_px * part.height_px, 30 * 30);
  }
}

TEST(PictureChange, AnotherScaleLandSizeOrHalfAPixelIsPaintedAnew) {
  Palette palette, other;
  Land land;
  const BaseScene scene = land.scene(palette, frame);
  const Map map(1);
  const Picture before = map.picture(scene, 0, 0);
  const PixelFromMap& m = before.base.pixel_from_map;
  const auto with = [&](auto change) {
    Picture now = before;
    change(now);
    return change_between(before, now).has_value();
  };
  EXPECT_TRUE(with([](Picture&) {}));
  EXPECT_FALSE(with([&](Picture& now) {
    now.base.pixel_from_map = PixelFromMap(m.centre(), m.centre_px(), m.m_per_px() * 1.01, m.turn_rad());
  }));
  EXPECT_FALSE(with([&](Picture& now) {
    now.base.pixel_from_map =
        PixelFromMap(m.centre(), {m.centre_px().x_px + 0.5f, m.centre_px().y_px}, m.m_per_px(), m.turn_rad());
  }));
  EXPECT_FALSE(with([&](Picture& now) { now.base.palette = &other; }));
  EXPECT_FALSE(with([&](Picture& now) { now.base.layers.rivers = !now.base.layers.rivers; }));
  EXPECT_FALSE(with([&](Picture& now) { now.size.width_px += 1; }));
  EXPECT_FALSE(with([&](Picture& now) { now.dots.field = std::make_shared<const DotField>(); }));
  EXPECT_FALSE(with([&](Picture& now) {
    now.base.pixel_from_map =
        PixelFromMap(m.centre(), {m.centre_px().x_px + 200, m.centre_px().y_px}, m.m_per_px(), m.turn_rad());
  })) << "most of the frame came into view";
}

TEST(MarkBounds, HoldWhatAMarkPaints) {
  // A text of wide letters, the shape that reaches farthest, and a halo each.
  TextMark text;
  text.text = "WWWWMMMM";
  text.style = {Face::lato_bold, 20, 1};
  text.origin = {10, 40};
  text.halo_px = 4;
  const TextExtent extent = Typesetter().measure(text.text, text.style);
  const PixelBox box = bounds_of(text);
  EXPECT_LE(box.x_px, text.origin.x_px - text.halo_px);
  EXPECT_GE(box.right_px(), text.origin.x_px + extent.width_px + text.halo_px);
  EXPECT_LE(box.y_px, text.origin.y_px - extent.ascent_px - text.halo_px);
  EXPECT_GE(box.bottom_px(), text.origin.y_px + extent.descent_px + text.halo_px);
}

}  // namespace
}  // namespace sillon
