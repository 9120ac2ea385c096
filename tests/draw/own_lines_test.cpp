// The lines of own layers: what is painted, in what order, and how wide.
#include "draw/own_lines.hpp"

#include <gmock/gmock.h>

#include <algorithm>

namespace sillon {
namespace {

using testing::IsEmpty;

std::vector<LineClass> classes(const std::vector<ClassStroke>& strokes) {
  std::vector<LineClass> out;
  for (const ClassStroke& stroke : strokes) out.push_back(stroke.what);
  return out;
}

std::vector<ClassStroke> all_at(double m_per_px, Layers layers = {}, Theme theme = Theme::paper) {
  std::vector<ClassStroke> strokes = own_ground_strokes(layers, palette_of(theme), m_per_px);
  const std::vector<ClassStroke> lines = own_line_strokes(layers, palette_of(theme), m_per_px);
  strokes.insert(strokes.end(), lines.begin(), lines.end());
  return strokes;
}

float width_of(const std::vector<ClassStroke>& strokes, LineClass what) {
  float widest = 0;
  for (const ClassStroke& stroke : strokes)
    if (stroke.what == what) widest = std::max(widest, stroke.style.width_px);
  return widest;
}

TEST(OwnLines, AreThinFromAfarAndWidenSteadily) {
  for (const LineClass what :
       {LineClass::road_large, LineClass::road_small, LineClass::rail, LineClass::relief}) {
    float before = width_of(all_at(5000), what);
    EXPECT_LE(before, 1.5f);
    EXPECT_GT(before, 0);
    for (double m_per_px = 4800; m_per_px > 1; m_per_px *= 0.97) {
      const float now = width_of(all_at(m_per_px), what);
      EXPECT_GE(now, before - 1e-5f);
      EXPECT_LE(now, before + 1.7f);  // where the edges of a road appear; else by much less
      before = now;
    }
    EXPECT_LE(before, 6.5f);
  }
}

TEST(OwnLines, ARoadPartsIntoEdgesAndFillingFromCloseBy) {
  const Palette& palette = palette_of(Theme::paper);
  const auto far = own_line_strokes({}, palette, 400), near = own_line_strokes({}, palette, 30);
  EXPECT_THAT(classes(far), testing::Contains(LineClass::road_large).Times(1));
  std::vector<LineStyle> road;
  for (const ClassStroke& stroke : near)
    if (stroke.what == LineClass::road_large) road.push_back(stroke.style);
  ASSERT_EQ(road.size(), 2u);
  EXPECT_EQ(road[0].colour, palette.road_casing);
  EXPECT_EQ(road[1].colour, palette.road);
  EXPECT_GT(road[0].width_px, road[1].width_px);
}

// Else the edge of one road would cross the filling of another where they meet.
TEST(OwnLines, AllEdgesOfRoadsLieBelowAllFillings) {
  const Palette& palette = palette_of(Theme::paper);
  bool filled = false;
  for (const ClassStroke& stroke : own_line_strokes({}, palette, 20)) {
    if (stroke.style.colour == palette.road) filled = true;
    if (stroke.style.colour == palette.road_casing) {
      EXPECT_FALSE(filled);
    }
  }
  EXPECT_TRUE(filled);
}

TEST(OwnLines, EachSortCanBeHidden) {
  const auto lacks = [](bool Layers::*layer, std::vector<LineClass> hidden) {
    Layers layers;
    layers.*layer = false;
    for (const double m_per_px : {20.0, 150.0, 800.0})
      for (const LineClass what : classes(all_at(m_per_px, layers)))
        EXPECT_EQ(std::count(hidden.begin(), hidden.end(), what), 0);
  };
  lacks(&Layers::roads, {LineClass::road_large, LineClass::road_small});
  lacks(&Layers::rails, {LineClass::rail});
  lacks(&Layers::relief, {LineClass::relief});
  lacks(&Layers::own, {LineClass::other});
  Layers none;
  none.roads = none.rails = none.relief = none.own = false;
  EXPECT_THAT(all_at(100, none), IsEmpty());
}

TEST(OwnLines, AreSeenOnTheirGroundsInEveryTheme) {
  for (const Theme theme : {Theme::paper, Theme::stage, Theme::contrast}) {
    const Palette& p = palette_of(theme);
    for (const Rgba ground : {p.map_core, p.map_outside}) {
      for (const Rgba line : {p.road_far, p.relief}) EXPECT_GE(contrast_ratio(line, ground), 1.3);
      for (const Rgba line : {p.rail, p.own_line}) EXPECT_GE(contrast_ratio(line, ground), 2.0);
      // A road is told from the ground by its filling or by its edges, and the two from each other.
      EXPECT_GE(std::max(contrast_ratio(p.road, ground), contrast_ratio(p.road_casing, ground)), 1.5);
      EXPECT_GE(contrast_ratio(p.road, p.road_casing), 2.0);
      // They stay behind what the map is about.
      for (const Rgba line : {p.road_far, p.rail, p.relief, p.own_line})
        EXPECT_LT(contrast_ratio(line, ground), contrast_ratio(p.cross, ground));
    }
  }
}

}  // namespace
}  // namespace sillon
