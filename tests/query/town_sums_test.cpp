#include "query/town_sums.hpp"

#include <gmock/gmock.h>

#include "small_atlas.hpp"

namespace sillon {
namespace {

using test::RandomAtlas;

TEST(TownSums, AreWhatTheTownsPlacesAddUpTo) {
  for (unsigned seed = 1; seed <= 60; ++seed) {
    RandomAtlas random(seed);
    const auto atlas = random.make(150, 200, 12);
    Filter filter;
    if (seed % 3 == 0) filter.kind = {"startup"};
    const auto visible =
        sillon::visible(*atlas, filter, seed % 2 == 0 ? test::date("2015") : std::optional<PartialDate>{});
    const auto counted = counted_kinds(atlas->taxonomy, filter);
    const TownSums sums = town_sums(*atlas, *visible, counted);

    std::uint32_t without_town = 0, shown_in_towns = 0, shown = 0;
    for (Row place = 0; place < atlas->places.size(); ++place) shown += is_shown(visible->place[place]);
    for (Row town = 0; town < atlas->towns.size(); ++town) {
      std::vector<std::uint32_t> by_group(atlas->taxonomy.kind_groups.size());
      std::uint32_t count = 0, in_course = 0, here = 0;
      for (Row place = 0; place < atlas->places.size(); ++place) {
        if (atlas->places.town[place] != town || !is_shown(visible->place[place])) continue;
        ++here;
        in_course += visible->place[place] == Shown::in_course;
        const std::uint8_t kind = atlas->places.kind[place];
        if (!counted[kind]) continue;
        ++count;
        ++by_group[atlas->taxonomy.kinds[kind].group];
      }
      EXPECT_EQ(sums.count[town], count);
      EXPECT_EQ(sums.shown[town], here);
      EXPECT_EQ(sums.in_course[town], in_course);
      for (const TownSums::Part& part : sums.parts_of(town)) {
        EXPECT_EQ(part.count, by_group[part.group]);
        EXPECT_LE(part.planned, part.count);
        by_group[part.group] = 0;
      }
      EXPECT_THAT(by_group, testing::Each(0u)) << "no group is left out";
      shown_in_towns += here;
    }
    for (Row place = 0; place < atlas->places.size(); ++place)
      without_town += atlas->places.town[place] == no_row && is_shown(visible->place[place]);
    EXPECT_EQ(shown_in_towns + without_town, shown);
    for (std::size_t i = 1; i < sums.by_count.size(); ++i)
      EXPECT_GE(sums.count[sums.by_count[i - 1]], sums.count[sums.by_count[i]]);
  }
}

}  // namespace
}  // namespace sillon
