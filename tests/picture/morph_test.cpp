// The change of projection: every point goes straight from its pixel in the plane before to its pixel in the
// new one.
#include <gmock/gmock.h>

#include <map>
#include <string>

#include "picture/land_between.hpp"
#include "picture/sight.hpp"
#include "shipped_atlas.hpp"

namespace sillon {
namespace {

constexpr double duration_s = 0.6;

PixelPoint mixed(PixelPoint from, PixelPoint to, float share) {
  return {from.x_px + (to.x_px - from.x_px) * share, from.y_px + (to.y_px - from.y_px) * share};
}

float apart(PixelPoint a, PixelPoint b) {
  return length(a - b);
}

// A picture of the whole region that comes from another projection.
class MorphTest : public testing::TestWithParam<std::pair<const char*, const char*>> {
 protected:
  MorphTest() {
    studio.state.view.crs = GetParam().first;
    before = studio.picture();
    from_look = before.look;
    studio.state.view.crs = GetParam().second;
    after = studio.picture();
  }

  Picture at_time(double now_s) {
    studio.state.morph = Morph{GetParam().first, from_look, 0, duration_s};
    studio.state.now_s = now_s;
    Picture picture = studio.picture();
    share = static_cast<float>(morph_share(studio.state));
    studio.state.morph.reset();
    return picture;
  }

  Studio studio;
  Look from_look;
  Picture before, after;
  float share = 0;
};

const std::vector<double> moments_s = {0, 0.1, 0.3, 0.45, 0.599};

TEST_P(MorphTest, EveryVertexOfTheLandLiesBetweenItsTwoPixels) {
  for (const double now_s : moments_s) {
    const Picture picture = at_time(now_s);
    ASSERT_TRUE(picture.base.morph);
    const BaseScene between = land_between(picture.base);
    ASSERT_EQ(between.tier->vertices.size(), after.base.tier->vertices.size());
    const auto pixel = [](const BaseScene& scene, const auto& v) {
      return scene.pixel_from_map({scene.plane->origin.x_m + static_cast<double>(v.x_m),
                                   scene.plane->origin.y_m + static_cast<double>(v.y_m)});
    };
    const auto expect_between = [&](const auto& from, const auto& to, const auto& now) {
      const PixelPoint expected = mixed(pixel(before.base, from), pixel(after.base, to), share);
      EXPECT_LT(apart(pixel(between, now), expected), 0.02f);
    };
    for (std::size_t i = 0; i < between.tier->vertices.size(); ++i)
      expect_between(before.base.tier->vertices[i], after.base.tier->vertices[i], between.tier->vertices[i]);
    for (std::size_t i = 0; i < between.plane->settlements.size(); ++i)
      expect_between(before.base.plane->settlements[i], after.base.plane->settlements[i],
                     between.plane->settlements[i]);
    ASSERT_EQ(between.plane->graticule.size(), after.base.plane->graticule.size());
    for (std::size_t line = 0; line < between.plane->graticule.size(); ++line)
      for (std::size_t i = 0; i < between.plane->graticule[line].size(); ++i)
        expect_between(before.base.plane->graticule[line][i], after.base.plane->graticule[line][i],
                       between.plane->graticule[line][i]);
    ASSERT_EQ(between.plane->data_edge.size(), after.base.plane->data_edge.size());
    for (std::size_t i = 0; i < between.plane->data_edge.size(); ++i)
      expect_between(before.base.plane->data_edge[i], after.base.plane->data_edge[i],
                     between.plane->data_edge[i]);
  }
}

// What the marks of towns answer to stands where they are drawn. A ring keeps the push it has in the new
// plane.
TEST_P(MorphTest, EveryTownGoesStraightFromItsOldPixelToItsNewOne) {
  const Atlas& atlas = *shipped_atlas_for_tests();
  std::map<std::string, PixelPoint> end;
  for (const HitDisc& disc : after.hit_discs)
    if (const auto* town = std::get_if<TownKey>(&disc.what)) end[town->id] = disc.at;
  ASSERT_GT(end.size(), 10u);
  for (const double now_s : moments_s) {
    const Picture picture = at_time(now_s);
    std::size_t compared = 0;
    for (const HitDisc& disc : picture.hit_discs) {
      const auto* town = std::get_if<TownKey>(&disc.what);
      if (!town || !end.contains(town->id)) continue;
      const Row row = *atlas.town_row(town->id);
      const PixelPoint old_pixel = before.base.pixel_from_map(before.base.plane->towns[row]);
      const PixelPoint new_pixel = after.base.pixel_from_map(after.base.plane->towns[row]);
      const PixelPoint push = end[town->id] - new_pixel;
      EXPECT_LT(apart(disc.at, mixed(old_pixel, new_pixel, share) + push), 0.02f) << town->id;
      ++compared;
    }
    EXPECT_GT(compared, 10u);
  }
}

TEST_P(MorphTest, NamesGoWithTheirPlaces) {
  const Atlas& atlas = *shipped_atlas_for_tests();
  const auto origin_of = [](const Picture& picture, std::string_view name) {
    for (const TextMark& text : picture.sheets[2].texts)
      if (text.text == name) return std::optional(text.origin);
    return std::optional<PixelPoint>();
  };
  const std::string name = "Metz";
  Row row = 0;
  while (row < atlas.towns.size() && atlas.town_name(row, "en") != name) ++row;
  ASSERT_LT(row, atlas.towns.size());
  const PixelPoint old_pixel = before.base.pixel_from_map(before.base.plane->towns[row]);
  const PixelPoint new_pixel = after.base.pixel_from_map(after.base.plane->towns[row]);
  ASSERT_TRUE(origin_of(after, name));
  const PixelPoint offset = *origin_of(after, name) - new_pixel;
  for (const double now_s : moments_s) {
    const Picture picture = at_time(now_s);
    ASSERT_TRUE(origin_of(picture, name));
    EXPECT_LT(apart(*origin_of(picture, name), mixed(old_pixel, new_pixel, share) + offset),
              2);  // whole pixels
  }
}

TEST_P(MorphTest, TheEndIsThePictureWithoutAMorph) {
  const std::string end = picture_text(after);
  EXPECT_NE(picture_text(at_time(0)), end);
  EXPECT_EQ(picture_text(at_time(duration_s)), end);
  EXPECT_FALSE(at_time(duration_s).base.morph);
}

// The arrow and the bar are of what is seen, not of where it goes.
TEST_P(MorphTest, TheFurnitureFitsTheMomentItStandsIn) {
  const auto arrow_tip = [](const Picture& picture) {
    return picture.sheets.back().fans.front().points.front();
  };
  const Picture first = at_time(0);
  const PixelPoint foot =
      first.sheets.back().fans.front().points[1] - before.sheets.back().fans.front().points[1];
  EXPECT_LT(apart(arrow_tip(first) - foot, arrow_tip(before)), 0.5f);
}

INSTANTIATE_TEST_SUITE_P(Pairs, MorphTest,
                         testing::Values(std::pair("region", "EPSG:3857"),
                                         std::pair("EPSG:3857", "EPSG:2154"),
                                         std::pair("EPSG:3035", "region"), std::pair("region", "EPSG:2169")),
                         [](const auto& tested) {
                           std::string name = std::string(tested.param.first) + "_" + tested.param.second;
                           std::replace(name.begin(), name.end(), ':', '_');
                           return name;
                         });

// Nothing of the map may be missing on either side: else there is no way from here to there.
TEST(Morph, IsACutWhereAPlaneLacksAPartOfTheMap) {
  const auto source = std::make_shared<const BaseTier>();
  auto tier = std::make_shared<PlaneTier>();
  tier->source = source;
  BaseScene scene;
  scene.plane = std::make_shared<Plane>();
  scene.tier = tier;
  BaseMorph from{scene.plane, tier, {}, 0};
  EXPECT_TRUE(can_morph(scene, from));

  auto lacking = std::make_shared<Plane>();
  lacking->dropped_ground = 1;
  from.plane = lacking;
  EXPECT_FALSE(can_morph(scene, from));
  from.plane = scene.plane;

  auto cut = std::make_shared<PlaneTier>(*tier);
  cut->dropped = 1;
  from.tier = cut;
  EXPECT_FALSE(can_morph(scene, from));
  auto other = std::make_shared<PlaneTier>(*tier);
  other->source = std::make_shared<const BaseTier>();
  from.tier = other;
  EXPECT_FALSE(can_morph(scene, from));
  from.tier = nullptr;
  EXPECT_FALSE(can_morph(scene, from));
  scene.tier = nullptr;
  EXPECT_TRUE(can_morph(scene, from));  // an atlas without a base map
}

TEST(Morph, PlacesThatThePlaneBeforeLacksStandWhereTheyWillBe) {
  const auto atlas = shipped_atlas_for_tests();
  const auto plane = make_plane(atlas, Projection::make("region"));
  PlaneMorph planes(plane, plane);
  const MorphMoment half{planes, PixelFromMap(plane->origin, {100, 100}, 50, 0), 0.5f};
  const PixelPoint to{17, 23};
  EXPECT_EQ(half.pixel_of({1e30, 1e30}, to), to);
  EXPECT_LT(apart(half.pixel_of(plane->origin, to), {58.5f, 61.5f}), 0.01f);
}

TEST(Morph, AskingAgainGivesTheSameAnswer) {
  const auto atlas = shipped_atlas_for_tests();
  const auto from = make_plane(atlas, Projection::make("region"));
  const auto to = make_plane(atlas, Projection::make("EPSG:3857"));
  PlaneMorph planes(from, to);
  for (Row row = 0; row < atlas->towns.size(); ++row) {
    const auto first = planes.before(to->towns[row]), again = planes.before(to->towns[row]);
    ASSERT_TRUE(first);
    EXPECT_EQ(*first, *again);
    EXPECT_NEAR(first->x_m, from->towns[row].x_m, 0.001);
    EXPECT_NEAR(first->y_m, from->towns[row].y_m, 0.001);
  }
}

// The shipped map is whole in every projection the atlas offers, so each change is a morph.
TEST(Morph, IsThereForEveryProjectionOfTheAtlas) {
  const auto atlas = shipped_atlas_for_tests();
  ASSERT_GE(atlas->info.crs.size(), 5u);
  for (const CrsChoice& choice : atlas->info.crs) {
    const auto plane = make_plane(atlas, Projection::make(choice.code));
    EXPECT_EQ(plane->dropped_ground, 0u) << choice.code;
    EXPECT_EQ(make_plane_tier(*plane, atlas->basemap->coarse)->dropped, 0u) << choice.code;
    EXPECT_FALSE(plane->region.empty());
    EXPECT_TRUE(plane->region.contains({5.8, 49.4}));
  }
}

}  // namespace
}  // namespace sillon
