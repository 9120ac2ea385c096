#include "query/visible.hpp"

#include <gtest/gtest.h>

#include "small_atlas.hpp"

namespace sillon {
namespace {

using test::AtlasSketch;
using test::date;

std::vector<std::string> places_as(const Atlas& atlas, const Visible& visible, Shown shown) {
  std::vector<std::string> ids;
  for (Row row = 0; row < atlas.places.size(); ++row)
    if (visible.place[row] == shown) ids.emplace_back(atlas.places.id[row]);
  return ids;
}

std::vector<std::string> shown_links(const Atlas& atlas, const Visible& visible) {
  std::vector<std::string> ends;
  for (Row row = 0; row < atlas.links.size(); ++row)
    if (is_shown(visible.link[row]))
      ends.push_back(std::string(atlas.places.id[atlas.links.from[row]]) + ">" +
                     std::string(atlas.places.id[atlas.links.to[row]]));
  return ends;
}

using Ids = std::vector<std::string>;

TEST(Visible, WithoutFilterAndDateEverythingButCitiesIsShown) {
  AtlasSketch sketch;
  sketch.place({.id = "inc", .city = "Metz"});
  sketch.place({.id = "start", .kind = "startup"});
  sketch.place({.id = "label", .kind = "label"});
  sketch.place({.id = "trier", .kind = "city", .city = "Trier"});
  sketch.place({.id = "old", .kind = "fablab", .since = "2010", .until = "2012", .status = "closed"});
  const auto atlas = sketch.finish();
  const auto visible = sillon::visible(*atlas, Filter{}, std::nullopt);
  EXPECT_EQ(places_as(*atlas, *visible, Shown::shown), (Ids{"inc", "start", "label", "old"}));
  EXPECT_EQ(visible->resources, 2u);
  EXPECT_EQ(visible->resources_shown, 2u);
  EXPECT_EQ(visible->places_shown_with_point, 1u);
  EXPECT_EQ(visible->startups, 1u);
  EXPECT_EQ(visible->startups_shown, 1u);
  EXPECT_EQ(visible->places_shown_without_point, 3u);
  EXPECT_EQ(visible->undated_places, 0u);
}

TEST(Visible, CrossBorderLinksOfIncubatorsIn2015) {
  AtlasSketch sketch;
  sketch.place({.id = "metz-inc", .city = "Metz", .since = "2012"});
  sketch.place({.id = "metz-hub", .kind = "hub", .city = "Metz", .since = "2014"});
  sketch.place({.id = "lux-hub", .kind = "hub", .territory = "luxembourg", .country = "LU", .since = "2013"});
  sketch.place({.id = "late-inc", .territory = "saarland", .country = "DE", .since = "2018"});
  sketch.place({.id = "trier", .kind = "city", .territory = "saarland", .country = "DE", .city = "Trier"});
  sketch.link({.from = "metz-inc", .to = "lux-hub", .since = "2014"});   // the one asked for
  sketch.link({.from = "metz-inc", .to = "metz-hub", .since = "2014"});  // inside one country
  sketch.link({.from = "metz-hub", .to = "lux-hub", .since = "2014"});   // of no incubator
  sketch.link({.from = "metz-inc", .to = "late-inc", .since = "2014"});  // before one of its ends
  sketch.link({.from = "trier", .to = "metz-inc", .since = "2015-06"});  // a city is an end
  const auto atlas = sketch.finish();
  Filter filter;
  filter.kind = {"incubator"};
  filter.links = LinkFilter::cross_border;
  const auto visible = sillon::visible(*atlas, filter, date("2015"));
  EXPECT_EQ(places_as(*atlas, *visible, Shown::shown), Ids{"metz-inc"});
  EXPECT_EQ(shown_links(*atlas, *visible), (Ids{"metz-inc>lux-hub", "trier>metz-inc"}));
  EXPECT_EQ(places_as(*atlas, *visible, Shown::context), (Ids{"lux-hub", "trier"}));
  EXPECT_EQ(visible->links_shown, 2u);
  EXPECT_EQ(visible->links_shown_crossing, 2u);
  EXPECT_EQ(visible->link[0], Shown::shown);
  EXPECT_EQ(visible->link[4], Shown::in_course);
}

TEST(Visible, AnEventMakesAPlaceExistBeforeItOpens) {
  AtlasSketch sketch;
  sketch.place({.id = "thionville", .kind = "hub", .city = "Thionville", .since = "2017"});
  sketch.place_event("thionville", "2014-09", "announced");
  sketch.place_event("thionville", "2017-03", "open");
  const auto atlas = sketch.finish();
  const auto before = visible(*atlas, Filter{}, date("2014-08"));
  EXPECT_EQ(before->place[0], Shown::hidden);
  const auto announced = visible(*atlas, Filter{}, date("2015-04"));
  EXPECT_EQ(announced->place[0], Shown::shown);
  EXPECT_EQ(atlas->taxonomy.statuses[announced->place_status[0]].key, "announced");
  const auto open = visible(*atlas, Filter{}, date("2018"));
  EXPECT_EQ(atlas->taxonomy.statuses[open->place_status[0]].key, "open");
}

TEST(Visible, AnUndatedPlaceWithADatedEventIsDated) {
  AtlasSketch sketch;
  sketch.place({.id = "a"});
  sketch.place_event("a", "2014", "announced");
  const auto atlas = sketch.finish();
  const auto visible = sillon::visible(*atlas, Filter{}, date("2016"));
  EXPECT_EQ(visible->place[0], Shown::shown);
  EXPECT_EQ(visible->place_undated[0], 0);
  EXPECT_EQ(visible->undated_places, 0u);
}

TEST(Visible, WhatIsClosedIsShownWithoutADateAndHiddenAfterItsEnd) {
  AtlasSketch sketch;
  sketch.place({.id = "by-until", .since = "2010", .until = "2014-06", .status = "closed"});
  sketch.place({.id = "by-event", .since = "2010", .status = "closed"});
  sketch.place_event("by-event", "2014-06", "closed");
  const auto atlas = sketch.finish();
  const auto status = [&](const Visible& visible, Row row) {
    return atlas->taxonomy.statuses[visible.place_status[row]].key;
  };
  for (Row row : {0u, 1u}) {
    SCOPED_TRACE(row);
    const auto now = visible(*atlas, Filter{}, std::nullopt);
    EXPECT_EQ(now->place[row], Shown::shown);
    EXPECT_EQ(status(*now, row), "closed");
    EXPECT_EQ(visible(*atlas, Filter{}, date("2014-05"))->place[row], Shown::shown);
    EXPECT_EQ(visible(*atlas, Filter{}, date("2014-06"))->place[row], Shown::in_course);
    EXPECT_EQ(visible(*atlas, Filter{}, date("2014-07"))->place[row], Shown::hidden);
  }
  EXPECT_EQ(status(*visible(*atlas, Filter{}, date("2012")), 0), "open") << "it closes only later";
}

TEST(Visible, WhatIsKnownToHaveClosedIsGoneEvenWhenItsBeginningIsNotKnown) {
  AtlasSketch sketch;
  sketch.place({.id = "a", .until = "2014", .status = "closed"});
  const auto atlas = sketch.finish();
  EXPECT_EQ(visible(*atlas, Filter{}, std::nullopt)->place[0], Shown::shown);
  EXPECT_EQ(visible(*atlas, Filter{}, date("2012"))->undated_places, 1u);
  const auto after = visible(*atlas, Filter{}, date("2015"));
  EXPECT_EQ(after->place[0], Shown::hidden);
  EXPECT_EQ(after->undated_places, 0u);
}

TEST(Visible, AnEndedLinkStaysWithoutADateAndGoesAfterItsEnd) {
  AtlasSketch sketch;
  sketch.place({.id = "a", .since = "2000"});
  sketch.place({.id = "b", .since = "2000"});
  sketch.link({.from = "a", .to = "b", .since = "2010", .until = "2013", .status = "ended"});
  const Row by_event = sketch.link({.from = "b", .to = "a", .since = "2010", .status = "ended"});
  sketch.link_event(by_event, "2013", "ended");
  const auto atlas = sketch.finish();
  for (Row link : {0u, 1u}) {
    SCOPED_TRACE(link);
    EXPECT_EQ(visible(*atlas, Filter{}, std::nullopt)->link[link], Shown::shown);
    EXPECT_EQ(visible(*atlas, Filter{}, date("2009"))->link[link], Shown::hidden);
    EXPECT_EQ(visible(*atlas, Filter{}, date("2012"))->link[link], Shown::shown);
    EXPECT_EQ(visible(*atlas, Filter{}, date("2014"))->link[link], Shown::hidden);
  }
}

TEST(Visible, TheUndatedHaveTheirOwnSwitchAndAreNeverCounted) {
  AtlasSketch sketch;
  sketch.place({.id = "undated", .city = "Metz"});
  sketch.place({.id = "dated", .city = "Metz", .since = "2010"});
  sketch.link({.from = "undated", .to = "dated", .since = "2012"});
  sketch.link({.from = "dated", .to = "dated"});
  const auto atlas = sketch.finish();
  Filter filter;
  const auto with = visible(*atlas, filter, date("2015"));
  EXPECT_EQ(places_as(*atlas, *with, Shown::shown), (Ids{"undated", "dated"}));
  EXPECT_EQ(with->place_undated, (std::vector<std::uint8_t>{1, 0}));
  EXPECT_EQ(with->link_undated, (std::vector<std::uint8_t>{0, 1}));
  EXPECT_EQ(with->resources_shown, 1u);
  EXPECT_EQ(with->undated_places, 1u);
  EXPECT_EQ(with->undated_links, 1u);
  EXPECT_EQ(with->links_shown, 1u);
  EXPECT_TRUE(is_shown(with->link[1]));

  filter.undated = false;
  const auto without = visible(*atlas, filter, date("2015"));
  EXPECT_EQ(places_as(*atlas, *without, Shown::shown), Ids{"dated"});
  EXPECT_EQ(without->undated_places, 1u) << "they are told of even when they are not shown";
  EXPECT_EQ(without->link, (std::vector<Shown>{Shown::hidden, Shown::hidden})) << "one end is not there";
  EXPECT_EQ(visible(*atlas, filter, std::nullopt)->resources_shown, 2u)
      << "without a date nothing is undated";
}

TEST(Visible, AKindGroupStandsForItsKinds) {
  AtlasSketch sketch;
  sketch.place({.id = "agency", .kind = "agency"});
  sketch.place({.id = "network", .kind = "network"});
  sketch.place({.id = "hub", .kind = "hub"});
  const auto atlas = sketch.finish();
  Filter filter;
  filter.kind = {"support"};
  EXPECT_EQ(places_as(*atlas, *visible(*atlas, filter, {}), Shown::shown), (Ids{"agency", "network"}));
  filter.kind = {"agency", "hub"};
  EXPECT_EQ(places_as(*atlas, *visible(*atlas, filter, {}), Shown::shown), (Ids{"agency", "hub"}));
  filter.kind = {"unheard-of"};
  EXPECT_EQ(places_as(*atlas, *visible(*atlas, filter, {}), Shown::shown), Ids{});
}

TEST(Visible, TextAsksThatEveryWordBeginsAWord) {
  AtlasSketch sketch;
  sketch.place(
      {.id = "quai", .city = "Épinal", .sectors = {"energy"}, .name = "Quai Alpha", .aka = "L'Usine"});
  sketch.place({.id = "lab", .kind = "fablab", .city = "Metz", .name = "Lab"});
  const auto atlas = sketch.finish();
  const auto found = [&](std::string text) {
    Filter filter;
    filter.text = std::move(text);
    return places_as(*atlas, *visible(*atlas, filter, {}), Shown::shown);
  };
  EXPECT_EQ(found("ALPH qu"), Ids{"quai"});
  EXPECT_EQ(found("epinal"), Ids{"quai"});
  EXPECT_EQ(found("usine"), Ids{"quai"});
  EXPECT_EQ(found("énerg"), Ids{"quai"});
  EXPECT_EQ(found("incubateur quai"), Ids{"quai"});
  EXPECT_EQ(found("lorraine"), (Ids{"quai", "lab"}));
  EXPECT_EQ(found("quai metz"), Ids{});
  EXPECT_EQ(found("lpha"), Ids{}) << "not in the middle of a word";
  EXPECT_EQ(found("  - "), (Ids{"quai", "lab"})) << "no word asks for nothing";
}

TEST(Visible, LinksHaveFacetsOfTheirOwn) {
  AtlasSketch sketch;
  sketch.place({.id = "a"});
  sketch.place({.id = "b"});
  sketch.link({.from = "a", .to = "b", .kind = "hosts", .confidence = Confidence::low});
  sketch.link({.from = "b", .to = "a", .kind = "partner-of", .confidence = Confidence::high});
  const auto atlas = sketch.finish();
  Filter filter;
  filter.link_kind = {"hosts"};
  EXPECT_EQ(shown_links(*atlas, *visible(*atlas, filter, {})), Ids{"a>b"});
  filter.link_kind = {};
  filter.confidence = Confidence::medium;
  EXPECT_EQ(shown_links(*atlas, *visible(*atlas, filter, {})), Ids{"b>a"});
}

TEST(Visible, APlaceMayCloseAndOpenAgain) {
  AtlasSketch sketch;
  sketch.place({.id = "a", .since = "2010", .status = "closed"});
  sketch.place_event("a", "2014", "closed");
  sketch.place_event("a", "2016", "open");
  sketch.place_event("a", "2018", "closed");
  const auto atlas = sketch.finish();
  const auto at = [&](std::string_view when) { return visible(*atlas, Filter{}, date(when))->place[0]; };
  EXPECT_EQ(at("2013"), Shown::shown);
  EXPECT_EQ(at("2014"), Shown::in_course);
  EXPECT_EQ(at("2015"), Shown::hidden);
  EXPECT_EQ(at("2017"), Shown::shown);
  EXPECT_EQ(at("2019"), Shown::hidden);
}

TEST(Visible, NoneHidesEveryLinkAndLeavesThePlaces) {
  AtlasSketch sketch;
  sketch.place({.id = "a"});
  sketch.place({.id = "b", .kind = "hub"});
  sketch.link({.from = "a", .to = "b"});
  const auto atlas = sketch.finish();
  Filter filter;
  filter.kind = {"incubator"};
  filter.links = LinkFilter::none;
  const auto visible = sillon::visible(*atlas, filter, {});
  EXPECT_EQ(shown_links(*atlas, *visible), Ids{});
  EXPECT_EQ(places_as(*atlas, *visible, Shown::context), Ids{});
}

}  // namespace
}  // namespace sillon
