#include "query/listing.hpp"

#include <gtest/gtest.h>

#include "small_atlas.hpp"
#include "words/collation.hpp"

namespace sillon {
namespace {

using test::AtlasSketch;
using test::RandomAtlas;

std::shared_ptr<const Atlas> some_atlas() {
  AtlasSketch sketch;
  sketch.place({.id = "z", .city = "Metz", .since = "2015", .name = "Zèbre"});
  sketch.place({.id = "e2", .kind = "fablab", .city = "Nancy", .since = "2012", .name = "Epsilon"});
  sketch.place({.id = "e1", .city = "Épinal", .name = "Éclair"});
  sketch.place({.id = "s",
                .territory = "saarland",
                .country = "DE",
                .city = "Arlon",
                .since = "2012-01",
                .placed = false,
                .name = "saar"});
  sketch.place({.id = "c", .kind = "city", .city = "Metz", .name = "Metz"});
  sketch.link({.from = "z", .to = "e1", .kind = "hosts", .since = "2016"});
  sketch.link({.from = "e1", .to = "s"});
  sketch.link({.from = "e1", .to = "e2", .since = "2014"});
  return sketch.finish();
}

std::vector<std::string> listed(const Atlas& atlas, const ListPanel& list) {
  std::vector<std::string> ids;
  for (const Row row : listed_places(atlas, *visible(atlas, {}, {}), list, "en"))
    ids.emplace_back(atlas.places.id[row]);
  return ids;
}

ListPanel sorted_by(ListColumn column, bool descending = false, ListSubject subject = ListSubject::places) {
  return {true, subject, column, descending};
}

using Ids = std::vector<std::string>;

TEST(Listing, SortsPlacesByEachColumn) {
  const auto atlas = some_atlas();
  EXPECT_EQ(listed(*atlas, sorted_by(ListColumn::name)), (Ids{"e1", "e2", "s", "z"}));
  EXPECT_EQ(listed(*atlas, sorted_by(ListColumn::name, true)), (Ids{"z", "s", "e2", "e1"}));
  EXPECT_EQ(listed(*atlas, sorted_by(ListColumn::kind)), (Ids{"e2", "e1", "s", "z"}));
  EXPECT_EQ(listed(*atlas, sorted_by(ListColumn::town)), (Ids{"s", "e1", "z", "e2"}));
  EXPECT_EQ(listed(*atlas, sorted_by(ListColumn::territory)), (Ids{"e1", "e2", "z", "s"}));
  EXPECT_EQ(listed(*atlas, sorted_by(ListColumn::territory, true)), (Ids{"s", "e1", "e2", "z"}));
}

TEST(Listing, WhatHasNoDateComesLastInBothDirections) {
  const auto atlas = some_atlas();
  EXPECT_EQ(listed(*atlas, sorted_by(ListColumn::since)), (Ids{"e2", "s", "z", "e1"}));
  EXPECT_EQ(listed(*atlas, sorted_by(ListColumn::since, true)), (Ids{"z", "e2", "s", "e1"}));
}

TEST(Listing, UnplacedAreThoseWithoutAPoint) {
  const auto atlas = some_atlas();
  EXPECT_EQ(listed(*atlas, sorted_by(ListColumn::name, false, ListSubject::unplaced)), Ids{"s"});
}

TEST(Listing, SortsLinksByTheirEnds) {
  const auto atlas = some_atlas();
  const auto links = [&](ListColumn column, bool descending) {
    return listed_links(*atlas, *visible(*atlas, {}, {}), sorted_by(column, descending, ListSubject::links),
                        "en");
  };
  EXPECT_EQ(links(ListColumn::name, false), (std::vector<Row>{2, 1, 0}));
  EXPECT_EQ(links(ListColumn::name, true), (std::vector<Row>{0, 1, 2}));
  EXPECT_EQ(links(ListColumn::kind, false), (std::vector<Row>{0, 2, 1}));
  EXPECT_EQ(links(ListColumn::since, true), (std::vector<Row>{0, 2, 1}));
  EXPECT_EQ(links(ListColumn::town, false), (std::vector<Row>{2, 1, 0}));
}

TEST(ListingLaws, EveryOrderListsTheSameShownRowsOnce) {
  RandomAtlas random(11);
  const auto atlas = random.make(150, 150, 0);
  Filter filter;
  filter.territory = {"lorraine", "saarland"};
  const auto visible = sillon::visible(*atlas, filter, test::date("2015"));
  std::vector<Row> places, links;
  for (Row row = 0; row < atlas->places.size(); ++row)
    if (is_shown(visible->place[row])) places.push_back(row);
  for (Row row = 0; row < atlas->links.size(); ++row)
    if (is_shown(visible->link[row])) links.push_back(row);
  for (int column = 0; column < 5; ++column) {
    for (const bool descending : {false, true}) {
      const ListPanel list = sorted_by(static_cast<ListColumn>(column), descending);
      auto listed = listed_places(*atlas, *visible, list, "fr");
      std::sort(listed.begin(), listed.end());
      EXPECT_EQ(listed, places);
      auto listed_link_rows = listed_links(*atlas, *visible, list, "fr");
      std::sort(listed_link_rows.begin(), listed_link_rows.end());
      EXPECT_EQ(listed_link_rows, links);
    }
  }
}

// Two places in the order that the header promises, told by their texts alone.
TEST(ListingLaws, EveryPairStandsAsItsTextsDo) {
  RandomAtlas random(12);
  Atlas atlas = *random.make(6000, 40, 0);  // more than one thread puts in order
  atlas.places.name = {};
  for (Row row = 0; row < atlas.places.size(); ++row)
    atlas.places.name.push_back(
        random.pick({"Épinal", "epinal", "Zoé", "Ätelier", "atelier", "École 2", ""}));
  const auto visible = sillon::visible(atlas, {}, {});
  const Listing listing(atlas, "fr");
  const Collation& french = collation_of("fr");
  const auto compare_text = [&](std::string_view a, std::string_view b) {
    return french.before(a, b) ? -1 : french.before(b, a) ? 1 : 0;
  };
  const auto town = [&](Row row) -> std::string_view {
    const Row at = atlas.places.town[row];
    return at == no_row ? atlas.places.city[row] : atlas.town_name(at, "fr");
  };
  for (const bool descending : {false, true}) {
    for (const ListColumn by : {ListColumn::name, ListColumn::town, ListColumn::since}) {
      const std::vector<Row> rows = listing.places(*visible, sorted_by(by, descending));
      for (std::size_t i = 1; i < rows.size(); ++i) {
        const Row a = rows[i - 1], b = rows[i];
        const std::string_view name_a = atlas.place_name(a, "fr"), name_b = atlas.place_name(b, "fr");
        const PartialDate since_a = atlas.places.since[a], since_b = atlas.places.since[b];
        const bool has_a = by == ListColumn::name   ? !name_a.empty()
                           : by == ListColumn::town ? !town(a).empty()
                                                    : since_a.known(),
                   has_b = by == ListColumn::name   ? !name_b.empty()
                           : by == ListColumn::town ? !town(b).empty()
                                                    : since_b.known();
        ASSERT_TRUE(has_a || !has_b) << "what has no value comes last";
        int order = 0;
        if (has_a && has_b)
          order = by == ListColumn::name   ? compare_text(name_a, name_b)
                  : by == ListColumn::town ? compare_text(town(a), town(b))
                                           : since_a.first_day() - since_b.first_day();
        if (descending) order = -order;
        if (order == 0 && has_a == has_b && by != ListColumn::name)
          order = name_a.empty() != name_b.empty() ? (name_a.empty() ? 1 : -1) : compare_text(name_a, name_b);
        ASSERT_TRUE(order < 0 || (order == 0 && (has_a != has_b || a < b)))
            << static_cast<int>(by) << ": " << name_a << ", " << name_b;
      }
    }
  }
}

}  // namespace
}  // namespace sillon
