// Invented atlases: the same in every run, as many rows as ordered, and nothing for `check` to say.
#include <gtest/gtest.h>

#include <map>
#include <set>
#include <tuple>

#include "../atlas/small_atlas.hpp"
#include "atlas/check_atlas.hpp"
#include "atlas/synthetic_info.hpp"
#include "atlas/synthetic_links.hpp"
#include "report/file.hpp"
#include "words/fold.hpp"

namespace sillon {
namespace {

namespace fs = std::filesystem;

const Atlas& shipped() {
  static const AtlasReading reading = read_atlas(fs::path(SILLON_SOURCE_DIR) / "data/grande-region");
  return *reading.atlas;
}

struct Made {
  std::string places, links;
};

Made made(SyntheticOrder order, const Atlas& like = shipped()) {
  const SyntheticTowns towns = make_synthetic_towns(like, order.places);
  const SyntheticPlaces places(like.taxonomy, towns, order);
  Made text{SyntheticPlaces::header(), SyntheticLinks::header()};
  for (std::uint64_t row = 0; row < order.places; ++row) places.append_row(row, text.places);
  SyntheticLinks links(like.taxonomy, places, order);
  while (links.append_next(text.links)) {
  }
  return text;
}

template <class T>
std::vector<T> terms(const std::vector<const char*>& keys) {
  std::vector<T> made(keys.size());
  for (std::size_t i = 0; i < keys.size(); ++i) made[i].key = keys[i];
  return made;
}

// One that no change of the shipped data changes: a square territory, three towns in it and one beside it.
Atlas fixed_atlas() {
  Atlas atlas;
  atlas.taxonomy.kinds = terms<Kind>({"hub", "startup", "city"});
  atlas.taxonomy.services = terms<Term>({"mentoring", "office"});
  atlas.taxonomy.sectors = terms<Term>({"digital", "health", "food"});
  atlas.taxonomy.link_kinds = terms<LinkKind>({"part-of", "partner-of"});
  atlas.taxonomy.statuses = terms<Term>({"open", "closed", "announced"});
  atlas.taxonomy.link_statuses = terms<Term>({"active", "ended"});
  atlas.taxonomy.territories = terms<Territory>({"square", "outside"});
  atlas.taxonomy.territories[1].in_region = false;
  auto tier = std::make_shared<BaseTier>();
  tier->geometry.vertices = {{5, 48}, {7, 48}, {7, 50}, {5, 50}, {5, 48},
                             {0, 40}, {9, 40}, {9, 55}, {0, 55}, {0, 40}};
  tier->geometry.part_first = {0, 5, 10};
  tier->geometry.features = {{BaseLayer::region, true, 0, 1, "square", {}, 1, false},
                             {BaseLayer::country, true, 1, 1, "FR", {}, 1, false}};
  auto map = std::make_shared<BaseMap>();
  map->coarse = std::move(tier);
  map->settlements = {{{6.1757, 49.1191}, 123'914, 1, "Eins", {}},
                      {{6.1844, 48.6844}, 105'334, 1, "Zwei, am Fluss", {}},
                      {{5.3841, 49.1599}, 18'557, 0, "Drei", {}},
                      {{2.3488, 48.8534}, 2'138'551, 1, "Vier", {}}};
  atlas.basemap = std::move(map);
  return atlas;
}

// The atlas as it is read again from a folder, with what `check` says of it.
AtlasCheck read_made(SyntheticOrder order) {
  const test::SmallAtlas folder;
  fs::remove_all(folder.folder());
  fs::create_directories(folder.folder());
  const Made text = made(order);
  const std::string like =
      read_file(fs::path(SILLON_SOURCE_DIR) / "data/grande-region/atlas.json", largest_json_bytes);
  folder.write("atlas.json", synthetic_info_json(like, shipped().info, order));
  folder.write("sources.csv", synthetic_sources_csv());
  folder.write("places.csv", text.places);
  folder.write("links.csv", text.links);
  return check_atlas_folder(folder.folder());
}

// FNV-1a, 64 bits.
std::uint64_t hash_of(const std::string& text) {
  std::uint64_t hash = 0xcbf29ce484222325u;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3u;
  return hash;
}

constexpr double rough_km_per_deg = 111.2;

TEST(RandomOrder, IsAnOrderOfItsNumbersAndKnowsTheWayBack) {
  for (const std::uint64_t count : {1u, 2u, 3u, 4u, 5u, 16u, 17u, 1000u, 4097u}) {
    const RandomOrder order(count, 42);
    std::set<std::uint64_t> met;
    for (std::uint64_t place = 0; place < count; ++place) {
      const std::uint64_t what = order.at(place);
      EXPECT_LT(what, count);
      EXPECT_TRUE(met.insert(what).second);
      EXPECT_EQ(order.place_of(what), place);
    }
  }
}

TEST(RandomStream, ScattersAsWidelyAsItIsToldAndNotBeyond) {
  double sum = 0, squares = 0;
  constexpr int draws = 20'000;
  constexpr std::int64_t spread = 1000;
  for (int i = 0; i < draws; ++i) {
    RandomStream random(1, 2, static_cast<std::uint64_t>(i));
    const std::int64_t value = random.scattered(spread);
    EXPECT_LE(std::abs(value), 3470);
    sum += static_cast<double>(value);
    squares += static_cast<double>(value * value);
  }
  EXPECT_NEAR(sum / draws, 0, 30);
  EXPECT_NEAR(std::sqrt(squares / draws), spread, 20);
}

TEST(Synthetic, IsTheSameOnEveryMachine) {
  const Made text = made({2000, 3000, 7}, fixed_atlas());
  EXPECT_EQ(hash_of(text.places), 10748180836463430104u);
  EXPECT_EQ(hash_of(text.links), 10552608751622513152u);
}

TEST(Synthetic, IsAnotherWithAnotherSeed) {
  EXPECT_NE(made({200, 100, 1}).places, made({200, 100, 2}).places);
  EXPECT_NE(made({200, 100, 1}).links, made({200, 100, 2}).links);
}

TEST(Synthetic, MakesAnyRowAlone) {
  const SyntheticOrder order{500, 100, 3};
  const SyntheticTowns towns = make_synthetic_towns(shipped(), order.places);
  const SyntheticPlaces places(shipped().taxonomy, towns, order);
  std::string backwards;
  for (std::uint64_t row = order.places; row-- > 0;) {
    std::string line;
    places.append_row(row, line);
    backwards.insert(0, line);
  }
  EXPECT_EQ(SyntheticPlaces::header() + backwards, made(order).places);
}

TEST(Synthetic, HasAsManyRowsAsOrderedAndNothingToSay) {
  for (const SyntheticOrder order :
       {SyntheticOrder{0, 0, 1}, SyntheticOrder{1, 0, 1}, SyntheticOrder{2, 1, 1}, SyntheticOrder{2, 500, 9},
        SyntheticOrder{3, 2000, 4}, SyntheticOrder{60, 5000, 2}, SyntheticOrder{700, 0, 5},
        SyntheticOrder{5000, 4000, 6}}) {
    const std::string what =
        std::to_string(order.places) + " places, " + std::to_string(order.links) + " links";
    const AtlasCheck check = read_made(order);
    ASSERT_TRUE(check.atlas) << what;
    EXPECT_EQ(check.atlas->places.size(), order.places) << what;
    EXPECT_EQ(check.atlas->links.size(), order.links) << what;
    EXPECT_EQ(check.report.count(Level::error), 0u) << what;
    EXPECT_EQ(check.report.count(Level::warning), 0u) << what;
    for (const Diagnostic& diagnostic : check.report.diagnostics())
      EXPECT_TRUE(diagnostic.what.find("description") != std::string::npos || order.places == 0)
          << to_text(diagnostic);
  }
}

// More than all kinds on all days: some end, each on another day.
TEST(Synthetic, TellsApartManyLinksBetweenTwoPlaces) {
  const SyntheticOrder order{2, 380'000, 1};
  const SyntheticTowns towns = make_synthetic_towns(shipped(), order.places);
  const SyntheticPlaces places(shipped().taxonomy, towns, order);
  SyntheticLinks links(shipped().taxonomy, places, order);
  std::vector<std::uint64_t> hashes;  // of what follows the id, up to since_basis
  for (std::string line; links.append_next(line); line.clear()) {
    const std::size_t first = line.find(',');
    std::size_t end = first;
    for (int cell = 0; cell < 5; ++cell) end = line.find(',', end + 1);
    hashes.push_back(hash_of(line.substr(first, end - first)));
  }
  ASSERT_EQ(hashes.size(), order.links);
  std::sort(hashes.begin(), hashes.end());
  EXPECT_EQ(std::adjacent_find(hashes.begin(), hashes.end()), hashes.end());
}

TEST(Synthetic, GivesEveryTownItsShare) {
  const std::uint64_t count = 20'000;
  const SyntheticTowns towns = make_synthetic_towns(shipped(), count);
  ASSERT_GT(towns.towns.size(), 1000u);
  ASSERT_EQ(towns.first_slot.size(), towns.towns.size() + 1);
  EXPECT_EQ(towns.first_slot.back(), count);
  double people = 0, inside = 0;
  const auto weight = [](const SyntheticTown& town) {
    const bool in_region = shipped().taxonomy.territories[town.territory].in_region;
    return town.population * (in_region ? 1.0 : 0.05);
  };
  for (const SyntheticTown& town : towns.towns) people += weight(town);
  for (std::size_t i = 0; i < towns.towns.size(); ++i) {
    const double share = static_cast<double>(count) * weight(towns.towns[i]) / people;
    EXPECT_NEAR(static_cast<double>(towns.places_in(i)), share, 1) << towns.towns[i].name;
    if (shipped().taxonomy.territories[towns.towns[i].territory].in_region)
      inside += static_cast<double>(towns.places_in(i));
  }
  EXPECT_GT(inside, 0.7 * static_cast<double>(count));
}

TEST(Synthetic, SpreadsTownsWithTheirPeopleAndNeverOutOfReach) {
  std::map<std::uint32_t, std::int64_t> spread_by_population;
  for (const SyntheticTown& town : make_synthetic_towns(shipped(), 1).towns) {
    const double furthest_deg =
        3.47 * std::hypot(double(town.spread_lat_e5), 0.7 * double(town.spread_lon_e5)) / 1e5;
    EXPECT_LT(furthest_deg * rough_km_per_deg, 30) << town.name;
    spread_by_population[town.population] = town.spread_lat_e5;
  }
  std::int64_t before = 0;
  for (const auto& [population, spread] : spread_by_population) {
    EXPECT_GE(spread, before) << population;
    before = spread;
  }
  EXPECT_GT(before, 10 * spread_by_population.begin()->second);
}

class SyntheticAtlas : public testing::Test {
 protected:
  static const Atlas& atlas() {
    static const AtlasCheck check = read_made({8000, 40'000, 11});
    return *check.atlas;
  }
};

TEST_F(SyntheticAtlas, GathersPlacesAroundTheirTowns) {
  const SyntheticTowns towns = make_synthetic_towns(shipped(), 8000);
  std::multimap<std::string, GridPoint> points;
  for (const SyntheticTown& town : towns.towns) points.emplace(town.name + town.country, town.point);
  const Places& places = atlas().places;
  std::size_t at_town = 0, around = 0;
  for (Row row = 0; row < places.size(); ++row) {
    if (!places.has_point(row)) continue;
    double nearest = 1000;
    const auto [first, last] =
        points.equal_range(std::string(places.city[row]) + std::string(places.country[row]));
    for (auto town = first; town != last; ++town)
      nearest =
          std::min(nearest, std::hypot(places.lat_deg[row] - double(town->second.lat_e5) / 1e5,
                                       0.63 * (places.lon_deg[row] - double(town->second.lon_e5) / 1e5)));
    EXPECT_LT(nearest * rough_km_per_deg, 30) << places.id[row];
    const bool is_town_point = places.precision[row] == Precision::city;
    if (!is_town_point) {
      ++around;
      continue;
    }
    ++at_town;
    EXPECT_LT(nearest, 1e-9) << places.id[row];
  }
  EXPECT_GT(around, at_town);
  EXPECT_GT(at_town, places.size() / 10);
  EXPECT_LE(atlas().towns.size(), towns.towns.size()) << "an address found no town";
}

// Each of 8,000 places has 5 links to others before it. Only the first 5 of them have fewer to choose from.
TEST_F(SyntheticAtlas, LinksAPairTwiceOnlyWhereThereIsNoOther) {
  const Links& links = atlas().links;
  std::set<std::pair<Row, Row>> pairs;
  std::set<Row> again;
  for (std::size_t link = 0; link < links.size(); ++link) {
    EXPECT_NE(links.from[link], links.to[link]);
    if (!pairs.insert(std::minmax(links.from[link], links.to[link])).second) again.insert(links.from[link]);
  }
  EXPECT_LE(again.size(), 5u);
}

TEST_F(SyntheticAtlas, LinksOnlyWhatIsThere) {
  const Links& links = atlas().links;
  const Places& places = atlas().places;
  std::size_t dated = 0;
  for (std::size_t link = 0; link < links.size(); ++link) {
    if (!links.since[link].known()) continue;
    ++dated;
    for (const Row end : {links.from[link], links.to[link]}) {
      if (places.since[end].known()) {
        EXPECT_GE(links.since[link].last_day(), places.since[end].last_day()) << links.id[link];
      }
      if (!places.until[end].known()) continue;
      EXPECT_LE(links.since[link].first_day(), places.until[end].last_day()) << links.id[link];
      ASSERT_TRUE(links.until[link].known()) << links.id[link];
      EXPECT_LE(links.until[link].first_day(), places.until[end].last_day()) << links.id[link];
    }
  }
  EXPECT_GT(dated, links.size() / 2);
}

TEST_F(SyntheticAtlas, LinksMostlyWhatIsNear) {
  const Links& links = atlas().links;
  const Places& places = atlas().places;
  std::size_t near = 0, placed = 0;
  for (std::size_t link = 0; link < links.size(); ++link) {
    const Row a = links.from[link], b = links.to[link];
    if (!places.has_point(a) || !places.has_point(b)) continue;
    ++placed;
    const double apart =
        std::hypot(places.lat_deg[a] - places.lat_deg[b], 0.65 * (places.lon_deg[a] - places.lon_deg[b]));
    near += apart * rough_km_per_deg < 60 ? 1 : 0;
  }
  EXPECT_GT(near * 2, placed);
  EXPECT_LT(near, placed);
}

TEST_F(SyntheticAtlas, GrowsOverTheYears) {
  std::map<int, int> of_half_century;
  for (const PartialDate& since : atlas().places.since)
    if (since.known()) ++of_half_century[since.year / 25];
  EXPECT_LT(of_half_century[1950 / 25], of_half_century[1975 / 25]);
  EXPECT_LT(of_half_century[1975 / 25], of_half_century[2000 / 25]);
}

TEST_F(SyntheticAtlas, BearsNoNameOfAnyoneReal) {
  std::set<std::string> real;
  for (Row row = 0; row < shipped().places.size(); ++row)
    for (const auto& name : {shipped().places.name[row], shipped().places.aka[row]}) real.insert(fold(name));
  const auto city = index_of(atlas().taxonomy.kinds, "city");
  std::size_t invented = 0;
  for (Row row = 0; row < atlas().places.size(); ++row) {
    if (atlas().places.kind[row] == city) continue;
    EXPECT_FALSE(real.contains(fold(atlas().places.name[row]))) << atlas().places.name[row];
    ++invented;
  }
  EXPECT_GT(invented, 7000u);
}

TEST_F(SyntheticAtlas, SaysSoInEveryLanguage) {
  EXPECT_TRUE(atlas().info.synthetic);
  EXPECT_FALSE(shipped().info.synthetic);
  for (const char* language : {"fr", "de", "en", "lb"}) {
    ASSERT_TRUE(atlas().info.title.find(language)) << language;
    EXPECT_TRUE(atlas().info.title.find(language)->starts_with("SYNTHETIC")) << language;
    ASSERT_TRUE(atlas().info.subtitle.find(language)) << language;
    EXPECT_TRUE(atlas().info.subtitle.find(language)->starts_with("SYNTHETIC")) << language;
  }
  const Source* source = atlas().find_source("synthetic");
  ASSERT_TRUE(source);
  EXPECT_TRUE(source->title.starts_with("SYNTHETIC"));
  EXPECT_EQ(atlas().taxonomy, shipped().taxonomy);
}

}  // namespace
}  // namespace sillon
