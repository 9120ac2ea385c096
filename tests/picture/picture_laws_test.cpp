// Laws of the picture, over the shipped atlas.
#include <gtest/gtest.h>

#include <optional>

#include <algorithm>

#include "picture/picture.hpp"
#include "query/kind_role.hpp"
#include "shipped_atlas.hpp"

namespace sillon {
namespace {

std::uint32_t all_links(const Picture& picture) {
  const PictureCounts& c = picture.counts;
  return c.links_drawn + c.links_in_a_town + c.links_at_a_tray + c.links_hidden;
}

TEST(LinkLaw, DrawnInATownAtATrayAndHiddenAreAllLinks) {
  Studio studio;
  const std::size_t links = shipped_atlas_for_tests()->links.size();
  ASSERT_GT(links, 400u);
  for (const double span_km : {12.0, 60.0, 200.0, 420.0, 1500.0})
    for (const auto& kind : {KeySet{}, KeySet{"incubator"}, KeySet{"startup"}, KeySet{"fablab", "hub"}})
      for (const LinkFilter filter : {LinkFilter::all, LinkFilter::cross_border, LinkFilter::none})
        for (const auto& date :
             {std::optional<PartialDate>{}, std::optional<PartialDate>{PartialDate{2015, 4, 0}}}) {
          studio.state.view.camera = Look{{6.2, 49.3}, span_km};
          studio.state.view.filter.kind = kind;
          studio.state.view.filter.links = filter;
          studio.state.view.date = date;
          EXPECT_EQ(all_links(studio.picture()), links);
        }
}

TEST(LinkLaw, CrossBorderLinksLookDifferent) {
  Studio studio;
  studio.state.view.filter.links = LinkFilter::cross_border;
  const Picture picture = studio.picture();
  const Palette& palette = palette_of(Theme::paper);
  ASSERT_FALSE(picture.sheets[0].strokes.empty());
  for (const Stroke& stroke : picture.sheets[0].strokes)
    EXPECT_EQ(with_alpha(stroke.colour, 1), palette.cross);
}

// The box of a straight text as painted.
PixelBox box_of(const TextMark& text) {
  const TextExtent extent = typesetter_for_tests()->measure(text.text, text.style);
  return {text.origin.x_px, text.origin.y_px - extent.cap_height_px, extent.width_px, extent.cap_height_px};
}

// The first dash of the line that a chosen link of this status has; nothing when no such link is drawn.
std::optional<float> dash_of_chosen(const char* status) {
  Studio studio;
  const Atlas& atlas = *shipped_atlas_for_tests();
  for (Row link = 0; link < atlas.links.size(); ++link) {
    const Row from = atlas.links.from[link], to = atlas.links.to[link];
    if (atlas.taxonomy.link_statuses[atlas.links.status[link]].key != status ||
        atlas.places.town[from] == atlas.places.town[to])
      continue;
    studio.state.view.selection = LinkKey{std::string(atlas.links.id[link])};
    const Picture picture = studio.picture();
    const bool drawn =
        std::any_of(picture.hit_lines.begin(), picture.hit_lines.end(),
                    [&](const HitLine& line) { return line.what == studio.state.view.selection; });
    if (drawn) return picture.sheets.front().strokes.back().dash[0];  // what is chosen is drawn last
  }
  return std::nullopt;
}

TEST(LinkStatus, IsToldByTheStyleOfTheLine) {
  EXPECT_EQ(dash_of_chosen("announced"), 3.5f);
  EXPECT_EQ(dash_of_chosen("contact"), 1.5f);
  EXPECT_EQ(dash_of_chosen("ended"), 2.0f);
}

TEST(Labels, NeverOverlapAtAnyScale) {
  Studio studio;
  for (const double span_km : {30.0, 60.0, 110.0, 200.0, 420.0, 700.0}) {
    studio.state.view.camera = Look{{6.2, 49.4}, span_km};
    const Picture picture = studio.picture();
    std::vector<PixelBox> boxes;
    for (const TextMark& text : picture.sheets[2].texts)
      if (text.path.empty()) boxes.push_back(box_of(text));
    ASSERT_FALSE(boxes.empty());
    for (std::size_t i = 0; i < boxes.size(); ++i)
      for (std::size_t j = i + 1; j < boxes.size(); ++j)
        EXPECT_FALSE(boxes[i].touches(boxes[j])) << picture.sheets[2].texts[i].text << " at span " << span_km;
  }
}

TEST(Labels, KeepTheirPlaceWhilePanning) {
  Studio studio;
  studio.state.view.camera = Look{{6.1, 49.4}, 300};
  const Picture before = studio.picture();
  studio.state.view.camera = Look{{6.4, 49.2}, 300};
  const Picture after = studio.picture();
  const PixelPoint shift = after.base.pixel_from_map(before.base.pixel_from_map.centre());
  const PixelPoint home = before.base.pixel_from_map.centre_px();
  int compared = 0;
  const auto stands_once = [](const Picture& picture, const std::string& name) {
    const auto& texts = picture.sheets[2].texts;
    return std::count_if(texts.begin(), texts.end(), [&](const TextMark& t) { return t.text == name; }) == 1;
  };
  for (const TextMark& text : before.sheets[2].texts) {
    if (!stands_once(before, text.text) || !stands_once(after, text.text)) continue;
    for (const TextMark& same : after.sheets[2].texts)
      if (same.text == text.text && text.path.empty() && same.style == text.style) {
        EXPECT_NEAR(same.origin.x_px - text.origin.x_px, shift.x_px - home.x_px, 1.01) << text.text;
        EXPECT_NEAR(same.origin.y_px - text.origin.y_px, shift.y_px - home.y_px, 1.01) << text.text;
        ++compared;
        break;
      }
  }
  EXPECT_GT(compared, 15);
}

TEST(Camera, OpeningLookFitsTheRegionIntoTheFreeMap) {
  for (const FrameSize size : {FrameSize{1280, 800, 1}, FrameSize{1920, 1080, 1}, FrameSize{3840, 2160, 2}})
    for (const char* crs : {"region", "EPSG:3035", "EPSG:2154", "EPSG:3857"}) {
      Studio studio;
      studio.size = size;
      studio.state.view.crs = crs;
      const Picture picture = studio.picture();
      MapBox box;
      for (const MapPoint p : picture.base.plane->region_outline) {
        const PixelPoint pixel = picture.base.pixel_from_map(p);
        box.add({pixel.x_px, pixel.y_px});
      }
      const PixelBox& fit = picture.layout.fit;
      EXPECT_GE(box.left_m, fit.x_px) << crs;
      EXPECT_LE(box.right_m, fit.right_px()) << crs;
      EXPECT_GE(box.bottom_m, fit.y_px) << crs;
      EXPECT_LE(box.top_m, fit.bottom_px()) << crs;
      // and not smaller than it must be
      EXPECT_GT(std::max(box.width_m() / fit.width_px, box.height_m() / fit.height_px), 0.93) << crs;
    }
}

TEST(Places, RingsCountEveryShownResourceWithAPoint) {
  Studio studio;
  const Picture picture = studio.picture();
  const Derived derived = studio.derivations.derive(studio.state, studio.size, true);
  const auto roles = kind_roles(derived.atlas->taxonomy);
  std::uint32_t shown = 0, resources = 0;
  for (Row row = 0; row < derived.atlas->places.size(); ++row) {
    if (!is_shown(derived.visible->place[row]) || !derived.atlas->places.has_point(row)) continue;
    ++shown;
    resources += roles[derived.atlas->places.kind[row]] == KindRole::resource;
  }
  EXPECT_LE(picture.counts.places_drawn, shown);
  EXPECT_GE(picture.counts.places_drawn, resources);
  EXPECT_EQ(picture.counts.places_dropped, 0u);
}

TEST(Places, ThionvilleIsAnnouncedNotOpenInSpring2015) {
  Studio studio;
  studio.state.view.date = PartialDate{2015, 4, 0};
  studio.state.view.filter.kind = {"hub"};
  studio.state.view.selection = PlaceKey{"pole-numerique-thionville"};
  studio.state.view.camera = Look{{6.17, 49.36}, 60};
  const Picture picture = studio.picture();
  const auto& symbols = picture.sheets[1].symbols;
  EXPECT_TRUE(
      std::any_of(symbols.begin(), symbols.end(), [](const SymbolMark& s) { return s.dashed_outline; }));
}

TEST(Hit, TheMiddleOfEveryRingAnswers) {
  Studio studio;
  const Picture picture = studio.picture();
  for (const HitDisc& disc : picture.hit_discs)
    if (picture.layout.clear.contains(disc.at)) {
      EXPECT_FALSE(std::holds_alternative<Nothing>(under(picture, disc.at)));
    }
  EXPECT_TRUE(std::holds_alternative<Nothing>(under(picture, {5, 5})));
}

// Going through projections and back must show the land of the projection asked for, whatever was kept.
TEST(Derivations, LandFollowsTheProjectionThereAndBack) {
  Studio walked;
  for (const char* crs : {"region", "EPSG:2154", "EPSG:25832", "EPSG:3857", "region", "EPSG:3035"}) {
    walked.state.view.crs = crs;
    const Picture picture = walked.picture();
    Studio fresh;
    fresh.state.view.crs = crs;
    const Picture wanted = fresh.picture();
    ASSERT_EQ(picture.base.tier->vertices.size(), wanted.base.tier->vertices.size());
    EXPECT_EQ(picture.base.tier->vertices[100].x_m, wanted.base.tier->vertices[100].x_m) << crs;
    EXPECT_EQ(picture_text(picture), picture_text(wanted)) << crs;
  }
}

TEST(Derivations, WhatIsKeptShowsNothingOfThePast) {
  Studio kept;
  const double span_km = look_now(kept.state).span_km;
  const auto check = [&](const char* what) {
    Studio fresh;
    fresh.state = kept.state;
    EXPECT_EQ(picture_text(kept.picture()), picture_text(fresh.picture())) << what;
  };
  check("as it opens");
  View& view = kept.state.view;
  view.selection = PlaceKey{"bliiida"};
  check("a place is chosen");
  view.neighbour_steps = 1;
  check("what it is linked with");
  view.neighbour_steps = 3;
  check("further away");
  view.camera = Look{{6.2, 49.3}, span_km};
  check("the map is moved");
  view.camera = Look{{6.2, 49.3}, span_km / 2};
  check("and brought nearer");
  view.chain_to = "technoport";
  check("a chain");
  view.layers.links = false;
  check("without links");
  view.layers.links = true;
  view.filter.links = LinkFilter::cross_border;
  check("links across borders only");
  view.selection = Nothing{};
  view.neighbour_steps = 0;
  view.chain_to.clear();
  check("nothing is chosen");
}

TEST(PictureText, IsTheSameTwiceAndTellsTheState) {
  Studio one, two;
  EXPECT_EQ(picture_text(one.picture()), picture_text(two.picture()));
  two.state.view.theme = Theme::stage;
  EXPECT_NE(picture_text(one.picture()), picture_text(two.picture()));
}

}  // namespace
}  // namespace sillon
