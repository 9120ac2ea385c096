#include <gtest/gtest.h>

#include <algorithm>

#include "query/territory_matrix.hpp"
#include "small_atlas.hpp"

namespace sillon {
namespace {

std::uint32_t links_shown(const Visible& shown) {
  return static_cast<std::uint32_t>(
      std::count_if(shown.link.begin(), shown.link.end(), [](Shown link) { return is_shown(link); }));
}

// Filters and dates of every sort.
struct Asked {
  Filter filter;
  std::optional<PartialDate> date;
};
std::vector<Asked> questions() {
  std::vector<Asked> all(1);
  Filter cross;
  cross.links = LinkFilter::cross_border;
  Filter kinds;
  kinds.kind = {"hub", "incubator"};
  Filter there;
  there.territory = {"lorraine"};
  Filter dated;
  dated.undated = false;
  for (const Filter& filter : {cross, kinds, there, dated})
    for (const char* date : {"", "2014", "2015-06"}) all.push_back({filter, parse_date(date)});
  return all;
}

TEST(TerritoryMatrix, ItsHalfAndItsDiagonalAreAllLinksThatAreShown) {
  for (unsigned seed = 1; seed <= 4; ++seed) {
    const auto atlas = test::RandomAtlas(seed).make(40, 90, 30);
    for (const Asked& asked : questions()) {
      const TerritoryMatrix matrix = shown_territory_matrix(Sieve(*atlas), asked.filter, asked.date);
      std::uint32_t sum = 0, crossing = 0;
      for (std::size_t a = 0; a < matrix.territories; ++a)
        for (std::size_t b = 0; b <= a; ++b) {
          sum += matrix.between(a, b).links;
          crossing += matrix.between(a, b).crossing;
        }
      const auto shown = visible(*atlas, asked.filter, asked.date);
      EXPECT_EQ(sum, links_shown(*shown));
      EXPECT_EQ(matrix.all(), (TerritoryMatrix::Count{sum, crossing}));
    }
  }
}

TEST(TerritoryMatrix, EveryCellCountsWhatItsFilterShows) {
  const auto atlas = test::RandomAtlas(7).make(40, 90, 30);
  const auto& territories = atlas->taxonomy.territories;
  for (const Asked& asked : questions()) {
    const TerritoryMatrix matrix = shown_territory_matrix(Sieve(*atlas), asked.filter, asked.date);
    for (std::size_t a = 0; a < matrix.territories; ++a)
      for (std::size_t b = 0; b < matrix.territories; ++b) {
        Filter filter = asked.filter;
        filter.between = {territories[a].key};
        if (a != b) filter.between.push_back(territories[b].key);
        std::sort(filter.between.begin(), filter.between.end());
        EXPECT_EQ(matrix.between(a, b).links, links_shown(*visible(*atlas, filter, asked.date)))
            << territories[a].key << " " << territories[b].key;
        EXPECT_EQ(matrix.between(a, b), matrix.between(b, a));
      }
  }
}

TEST(TerritoryMatrix, ACellThatIsChosenChangesNoCount) {
  const auto atlas = test::RandomAtlas(3).make(40, 90, 30);
  Filter chosen;
  chosen.between = {"lorraine", "saarland"};
  EXPECT_EQ(shown_territory_matrix(Sieve(*atlas), chosen, {}).counts,
            shown_territory_matrix(Sieve(*atlas), {}, {}).counts);
}

TEST(TerritoryMatrix, ATerritoryHasEachOfItsLinksOnce) {
  const auto atlas = test::RandomAtlas(5).make(40, 90, 30);
  const TerritoryMatrix matrix = shown_territory_matrix(Sieve(*atlas), {}, {});
  const auto shown = visible(*atlas, {}, {});
  for (std::size_t t = 0; t < matrix.territories; ++t) {
    std::uint32_t ends_there = 0;
    for (Row link = 0; link < atlas->links.size(); ++link)
      ends_there += is_shown(shown->link[link]) && (atlas->places.territory[atlas->links.from[link]] == t ||
                                                    atlas->places.territory[atlas->links.to[link]] == t);
    EXPECT_EQ(matrix.of(t).links, ends_there);
  }
}

TEST(TerritoryMatrix, WhatHasNoLinksIsLeftOut) {
  test::AtlasSketch sketch;
  sketch.place({.id = "a"});
  sketch.place({.id = "b", .territory = "saarland", .country = "DE"});
  sketch.place({.id = "c", .territory = "luxembourg", .country = "LU"});
  sketch.link({.from = "a", .to = "b"});
  const auto atlas = sketch.finish();
  const TerritoryMatrix matrix = shown_territory_matrix(Sieve(*atlas), {}, {});
  EXPECT_EQ(territories_with_links(matrix), (std::vector<std::size_t>{0, 2}));
  EXPECT_EQ(matrix.between(0, 2), (TerritoryMatrix::Count{1, 1}));
  EXPECT_EQ(matrix.between(0, 0), (TerritoryMatrix::Count{0, 0}));
}

}  // namespace
}  // namespace sillon
