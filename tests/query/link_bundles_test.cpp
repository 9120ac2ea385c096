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
  own->towns.key.resize(own->places.size());
  return own;
}

LinkBundles bundles_of(const Atlas& atlas, const Visible& visible, const LinkStops& stops,
                       std::shared_ptr<const LinkPairs>& pairs) {
  pairs = std::make_shared<const LinkPairs>(make_link_pairs(atlas));
  return bundle_links(link_sums(pairs, visible), stops);
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
  std::shared_ptr<const LinkPairs> pairs;
  const LinkBundles bundles = bundles_of(*atlas, *visible, {stops, {}, 2, 3}, pairs);
  ASSERT_EQ(bundles.between.size(), 2u);
  const LinkBundle& first = bundles.between[0];
  EXPECT_EQ(first.a, 0u);
  EXPECT_EQ(first.b, 1u);
  std::vector<Row> forward, backward;
  bundles.each_link(first, *pairs, *visible, [&](Row link, bool goes_forward, std::uint8_t traits) {
    (goes_forward ? forward : backward).push_back(link);
    EXPECT_EQ((traits & link_directed) != 0, link != 2);
    EXPECT_NE(traits & link_crossing, 0);
  });
  EXPECT_EQ(first.count, 4u);
  EXPECT_THAT(forward, testing::UnorderedElementsAre(1, 3)) << "from far to a and b";
  EXPECT_THAT(backward, testing::UnorderedElementsAre(0, 2));
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

TEST(LinkSums, TellsLinksBetweenTownsAsTheTablesDo) {
  for (unsigned seed = 1; seed <= 40; ++seed) {
    RandomAtlas random(seed);
    const auto atlas = random.make(60, 150, 12);
    Filter filter;
    if (seed % 2 == 0) filter.kind = {"incubator"};
    const auto visible = sillon::visible(*atlas, filter, {});
    const auto pairs = std::make_shared<const LinkPairs>(make_link_pairs(*atlas));
    const LinkSums sums = link_sums(pairs, *visible);
    std::uint32_t between = 0, crossing = 0, hidden = 0;
    for (Row link = 0; link < atlas->links.size(); ++link) {
      const Row from = atlas->places.town[atlas->links.from[link]],
                to = atlas->places.town[atlas->links.to[link]];
      hidden += visible->link[link] == Shown::hidden;
      if (visible->link[link] == Shown::hidden || from == no_row || to == no_row || from == to) continue;
      ++between;
      crossing += atlas->links.crosses_border[link] != 0;
    }
    EXPECT_EQ(sums.town_links, between);
    EXPECT_EQ(sums.town_links_crossing, crossing);
    EXPECT_EQ(sums.hidden, hidden);
    std::vector<int> seen(atlas->links.size());
    for (const Row link : pairs->links) ++seen[link];
    EXPECT_THAT(seen, testing::Each(1));
  }
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
    std::shared_ptr<const LinkPairs> pairs;
    const LinkStops by_town{stops, {}, 5, 8};
    const LinkBundles bundles = bundles_of(*atlas, *visible, by_town, pairs);
    EXPECT_EQ(bundles.drawn + bundles.in_a_town + bundles.at_a_tray + bundles.hidden, atlas->links.size());

    std::size_t between = 0;
    std::vector<int> seen(atlas->links.size());
    for (std::size_t i = 0; i < bundles.between.size(); ++i) {
      const LinkBundle& bundle = bundles.between[i];
      EXPECT_LT(bundle.a, bundle.b);
      std::uint32_t count = 0, crossing = 0, directed[2] = {};
      bundles.each_link(bundle, *pairs, *visible, [&](Row link, bool forward, std::uint8_t traits) {
        const Links& links = atlas->links;
        ++seen[link];
        ++count;
        EXPECT_EQ(by_town.of(atlas->places, links.from[link]), forward ? bundle.a : bundle.b);
        EXPECT_EQ(by_town.of(atlas->places, links.to[link]), forward ? bundle.b : bundle.a);
        EXPECT_EQ((traits & link_crossing) != 0, links.crosses_border[link] != 0);
        crossing += links.crosses_border[link];
        directed[forward ? 0 : 1] += atlas->taxonomy.link_kinds[links.kind[link]].directed;
      });
      EXPECT_GT(count, 0u);
      EXPECT_EQ(bundle.count, count);
      EXPECT_EQ(bundle.crossing, crossing);
      EXPECT_EQ(bundle.forward, directed[0]);
      EXPECT_EQ(bundle.backward, directed[1]);
      const LinkBundle& before = bundles.between[i == 0 ? 0 : i - 1];
      EXPECT_TRUE(i == 0 || std::tie(before.a, before.b) < std::tie(bundle.a, bundle.b));
      between += count;
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
