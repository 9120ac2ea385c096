#include "query/summary.hpp"

#include <gtest/gtest.h>

#include "small_atlas.hpp"

namespace sillon {
namespace {

TEST(Summary, EveryShownPlaceIsInOneTownOrOneTray) {
  test::RandomAtlas random(2);
  const auto atlas = random.make(120, 0, 0);
  Filter filter;
  filter.kind = {"agency", "incubator", "startup"};
  const auto visible = sillon::visible(*atlas, filter, {});
  std::vector<int> seen(atlas->places.size());
  for (Row town = 0; town < atlas->towns.size(); ++town)
    for (const Row row : shown_in_town(*atlas, *visible, town)) ++seen[row];
  for (std::uint8_t territory = 0; territory < atlas->taxonomy.territories.size(); ++territory)
    for (const Row row : shown_in_tray(*atlas, *visible, territory)) ++seen[row];
  for (Row row = 0; row < atlas->places.size(); ++row)
    EXPECT_EQ(seen[row], is_shown(visible->place[row]) ? 1 : 0);
}

TEST(Summary, CountsByGroup) {
  test::AtlasSketch sketch;
  for (const char* kind : {"hub", "agency", "network", "hub"}) sketch.place({.id = "x", .kind = kind});
  const auto atlas = sketch.finish();
  const auto counts = count_by_group(*atlas, {0, 1, 2, 3});
  EXPECT_EQ(counts[index_of(atlas->taxonomy.kind_groups, "hub").value()], 2u);
  EXPECT_EQ(counts[index_of(atlas->taxonomy.kind_groups, "support").value()], 2u);
  EXPECT_EQ(counts[index_of(atlas->taxonomy.kind_groups, "startup").value()], 0u);
}

}  // namespace
}  // namespace sillon
