// Neighbours, chains, the measured path and what is in the course of a date, as the map shows them.
#include "picture/ties.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "geo/geodesic.hpp"
#include "shipped_atlas.hpp"

namespace sillon {
namespace {

std::size_t strong_links(const Picture& picture) {
  const auto& strokes = picture.sheets[0].strokes;
  return static_cast<std::size_t>(std::count_if(strokes.begin(), strokes.end(),
                                                [](const Stroke& stroke) { return stroke.colour.a > 0.4f; }));
}

TEST(Ties, MoreStepsTieMore) {
  Studio studio;
  studio.state.view.selection = PlaceKey{"bliiida"};
  std::size_t before = 0;
  for (int steps = 1; steps <= 3; ++steps) {
    studio.state.view.neighbour_steps = steps;
    const std::size_t strong = strong_links(studio.picture());
    EXPECT_GT(strong, before) << steps;
    before = strong;
  }
}

TEST(Ties, WhatIsNotTiedStandsBackAndNothingIsLeftOut) {
  Studio studio;
  studio.state.view.selection = PlaceKey{"bliiida"};
  const Picture full = studio.picture();
  studio.state.view.neighbour_steps = 1;
  const Picture tied = studio.picture();
  EXPECT_EQ(tied.counts.links_drawn, full.counts.links_drawn);
  EXPECT_EQ(tied.counts.places_drawn, full.counts.places_drawn);
  EXPECT_EQ(tied.sheets[1].symbols.size(), full.sheets[1].symbols.size());
  std::size_t paler = 0;
  for (std::size_t i = 0; i < full.sheets[1].symbols.size(); ++i)
    paler += !(tied.sheets[1].symbols[i].fill == full.sheets[1].symbols[i].fill);
  EXPECT_GT(paler, 0u);
}

TEST(Ties, AreThereOnlyWhenAskedForAndForSomethingThatHasLinks) {
  const Atlas& atlas = *shipped_atlas_for_tests();
  const auto shown = visible(atlas, Filter{}, std::nullopt);
  View view;
  view.selection = PlaceKey{"bliiida"};
  EXPECT_EQ(ties_of(atlas, *shown, view), nullptr);
  view.neighbour_steps = 2;
  ASSERT_NE(ties_of(atlas, *shown, view), nullptr);
  for (const Selection& other :
       {Selection(Nothing{}), Selection(PlaceKey{"nobody"}), Selection(TrayKey{"lorraine"})}) {
    view.selection = other;
    EXPECT_EQ(ties_of(atlas, *shown, view), nullptr);
  }
  view.selection = TownKey{"metz-fr"};
  const auto town = ties_of(atlas, *shown, view);
  ASSERT_NE(town, nullptr);
  EXPECT_GT(town->places_at_step[0], 10u);
}

TEST(Ties, AChainIsDrawnFromEndToEnd) {
  const Atlas& atlas = *shipped_atlas_for_tests();
  const auto shown = visible(atlas, Filter{}, std::nullopt);
  View view;
  view.selection = PlaceKey{"bliiida"};
  view.neighbour_steps = 3;  // the chain goes before
  view.chain_to = "luxinnovation";
  const auto ties = ties_of(atlas, *shown, view);
  ASSERT_TRUE(ties && ties->chain);
  const Chain& chain = *ties->chain;
  EXPECT_EQ(atlas.places.id[chain.places.front()], "bliiida");
  EXPECT_EQ(atlas.places.id[chain.places.back()], "luxinnovation");
  EXPECT_EQ(std::count(ties->link_step.begin(), ties->link_step.end(), 1),
            static_cast<std::ptrdiff_t>(chain.links.size()));
  view.chain_to = "nobody";
  const auto none = ties_of(atlas, *shown, view);
  ASSERT_NE(none, nullptr);
  EXPECT_FALSE(none->chain);
}

TEST(Measuring, ALegIsDrawnAlongTheGeodesicAndCarriesItsLength) {
  Studio studio;
  const LonLat metz{6.176, 49.119}, koblenz{7.589, 50.356}, mons{3.952, 50.454};
  studio.state.measuring = {true, {metz, koblenz, mons}};
  const Picture picture = studio.picture();
  const MarkSheet& sheet = picture.sheets[3];
  ASSERT_EQ(sheet.strokes.size(), 2u);
  EXPECT_EQ(sheet.discs.size(), 3u);
  ASSERT_EQ(sheet.texts.size(), 2u);
  const Words words("en");
  EXPECT_EQ(sheet.texts[0].text, words.distance_km(geodesic_km(metz, koblenz)));
  EXPECT_EQ(sheet.strokes[0].points.back(), sheet.strokes[1].points.front());
  studio.state.measuring.on = false;
  EXPECT_TRUE(studio.picture().sheets[3].strokes.empty());
}

TEST(Measuring, LengthsLieOnNothing) {
  Studio studio;
  const LonLat metz{6.176, 49.119}, saarbruecken{6.997, 49.237}, luxembourg{6.131, 49.611},
      trier{6.641, 49.757};
  for (const FrameSize size : {FrameSize{1280, 800, 1}, FrameSize{1920, 1080, 1}, FrameSize{3840, 2160, 2}}) {
    studio.size = size;
    studio.state.measuring = {true, {metz, saarbruecken, luxembourg, trier, metz}};
    const Picture picture = studio.picture();
    const auto box_of = [&](const TextMark& text) {
      const TextExtent extent = typesetter_for_tests()->measure(text.text, text.style);
      return PixelBox{text.origin.x_px, text.origin.y_px - extent.cap_height_px, extent.width_px,
                      extent.cap_height_px};
    };
    const std::vector<TextMark>& lengths = picture.sheets[3].texts;
    EXPECT_FALSE(lengths.empty());
    for (std::size_t i = 0; i < lengths.size(); ++i) {
      const PixelBox box = box_of(lengths[i]);
      for (std::size_t j = i + 1; j < lengths.size(); ++j) EXPECT_FALSE(box.touches(box_of(lengths[j])));
      for (const PixelBox& furniture : picture.furniture) EXPECT_FALSE(box.touches(furniture));
      for (const HitDisc& disc : picture.hit_discs) EXPECT_FALSE(box.contains(disc.at)) << lengths[i].text;
      for (std::size_t below = 0; below < 3; ++below)
        for (const TextMark& text : picture.sheets[below].texts)
          if (text.path.empty()) {
            EXPECT_FALSE(box.touches(box_of(text))) << lengths[i].text << " on " << text.text;
          }
    }
  }
}

TEST(InCourse, IsMarkedForABareYearAndNotWithoutADate) {
  Studio studio;
  EXPECT_EQ(studio.picture().counts.places_in_course, 0u);
  studio.state.view.date = PartialDate{2015, 0, 0};
  const Picture picture = studio.picture();
  EXPECT_GT(picture.counts.places_in_course, 5u);
  const auto& rings = picture.sheets[1].ring_strokes;
  EXPECT_TRUE(std::any_of(rings.begin(), rings.end(), [](const Stroke& ring) { return ring.dash[0] > 0; }));
}

}  // namespace
}  // namespace sillon
