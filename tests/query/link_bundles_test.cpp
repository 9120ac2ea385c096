#include "query/link_bundles.hpp"

#include <gmock/gmock.h>

#include <numeric>

#include "small_atlas.hpp"

namespace sillon {
namespace {

using test::AtlasSketch;
using test::RandomAtlas;

// Every place a town of its own, so that each has the stop that the test wants.
std::shared_ptr<const Atlas> each_its_own_town(const Atlas& atlas) {
  auto own = std::make_shared<Atlas>(atlas);
  for (Row row = 0; row < own->places.size(); ++row) own->places.town[row] = row;
  return own;
}

TEST(LinkBundles, TellsDirectionsBordersTownsTraysAndWhatIsHidden) {
  AtlasSketch sketch;
  for (const char* id : {"a", "b", "tray", "nowhere"}) sketch.place({.id = id});
  sketch.place({.id = "far", .country = "LU"});
  sketch.link({.from = "a", .to = "far", .kind = "hosts"});
  sketch.link({.from = "far", .to = "b", .kind = "hosts"});
  sketch.link({.from = "a", .to = "far"});
  sketch.link({.from = "far", .to = "a", .kind = "hosts"});
  sketch.link({.from = "a", .to = "b"});  // inside one town
  sketch.link({.from = "a", .to = "tray"});
  sketch.link({.from = "tray", .to = "tray"});
  sketch.link({.from = "a", .to = "nowhere"});
  const auto atlas = each_its_own_town(*sketch.finish());
  const auto visible = sillon::visible(*atlas, Filter{}, {});
  // a and b share stop 1, far is stop 0, the tray is stop 2.
  const std::vector<std::uint32_t> stops{1, 1, 2, no_stop, 0};
  const LinkBundles bundles = bundle_links(*atlas, *visible, {stops, {}, 2, 3});
  ASSERT_EQ(bundles.between.size(), 2u);
  const LinkBundle& first = bundles.between[0];
  EXPECT_EQ(first.a, 0u);
  EXPECT_EQ(first.b, 1u);
  EXPECT_THAT(bundles.links_of(first), testing::ElementsAre(0, 1, 2, 3));
  EXPECT_EQ(first.forward, 2u) << "far hosts a and b";
  EXPECT_EQ(first.backward, 1u) << "a hosts far";
  EXPECT_EQ(first.crossing, 4u);
  EXPECT_EQ(bundles.between[1].a, 1u);
  EXPECT_EQ(bundles.between[1].b, 2u);
  EXPECT_EQ(bundles.inside, (std::vector<std::uint32_t>{0, 1, 1}));
  EXPECT_EQ(bundles.drawn, 4u);
  EXPECT_EQ(bundles.in_a_town, 1u);
  EXPECT_EQ(bundles.at_a_tray, 2u);
  EXPECT_EQ(bundles.hidden, 1u);
}

TEST(LinkBundles, EveryLinkIsCountedOnce) {
  for (unsigned seed = 1; seed <= 40; ++seed) {
    RandomAtlas random(seed);
    const auto atlas = each_its_own_town(*random.make(40, 120, 10));
    Filter filter;
    if (seed % 2 == 0) filter.kind = {"incubator"};
    const auto visible =
        sillon::visible(*atlas, filter, seed % 3 == 0 ? test::date("2015") : PartialDate{2016, 0, 0});
    std::vector<std::uint32_t> stops;
    for (Row row = 0; row < atlas->places.size(); ++row)
      stops.push_back(random.upto(6) == 0 ? no_stop : static_cast<std::uint32_t>(random.upto(8)));
    const LinkBundles bundles = bundle_links(*atlas, *visible, {stops, {}, 5, 8});
    EXPECT_EQ(bundles.drawn + bundles.in_a_town + bundles.at_a_tray + bundles.hidden, atlas->links.size());

    std::size_t between = 0;
    std::vector<int> seen(atlas->links.size());
    for (std::size_t i = 0; i < bundles.between.size(); ++i) {
      const LinkBundle& bundle = bundles.between[i];
      EXPECT_LT(bundle.a, bundle.b);
      const auto links = bundles.links_of(bundle);
      EXPECT_FALSE(links.empty());
      EXPECT_TRUE(std::is_sorted(links.begin(), links.end()));
      EXPECT_LE(bundle.forward + bundle.backward, links.size());
      EXPECT_LE(bundle.crossing, links.size());
      const LinkBundle& before = bundles.between[i == 0 ? 0 : i - 1];
      EXPECT_TRUE(i == 0 || std::tie(before.a, before.b) < std::tie(bundle.a, bundle.b));
      for (const Row link : links) ++seen[link];
      between += links.size();
    }
    const std::size_t inside = std::accumulate(bundles.inside.begin(), bundles.inside.end(), std::size_t{0});
    EXPECT_EQ(between + inside + bundles.hidden, atlas->links.size());
    for (Row link = 0; link < atlas->links.size(); ++link) {
      EXPECT_LE(seen[link], visible->link[link] == Shown::hidden ? 0 : 1);
    }
  }
}

}  // namespace
}  // namespace sillon
