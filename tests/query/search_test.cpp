#include "query/search.hpp"

#include <gtest/gtest.h>

#include "query/visible.hpp"
#include "query/word_table.hpp"
#include "small_atlas.hpp"
#include "words/collation.hpp"

namespace sillon {
namespace {

using test::AtlasSketch;
using test::RandomAtlas;

std::shared_ptr<const Atlas> some_atlas() {
  AtlasSketch sketch;
  sketch.place({.id = "forge", .city = "Metz", .services = {"mentoring"}, .name = "Forge"});
  sketch.place({.id = "forge-lab",
                .kind = "fablab",
                .city = "Nancy",
                .sectors = {"energy"},
                .name = "Forge numérique"});
  sketch.place({.id = "old-forge", .city = "Metz", .name = "La vieille forge", .name_fr = "Vieille"});
  sketch.place({.id = "quai", .city = "Épinal", .name = "Quai Alpha", .aka = "Forgerie|Usine"});
  sketch.place({.id = "metz-region",
                .territory = "luxembourg",
                .country = "LU",
                .city = "Luxembourg",
                .placed = false,
                .name = "Haus",
                .name_fr = "Maison",
                .sectors_text = "Jeux vidéo"});
  sketch.place({.id = "ville-metz", .kind = "city", .city = "Metz", .name = "Metz"});
  sketch.place({.id = "ville-arlon", .kind = "city", .name = "Arlon"});
  return sketch.finish();
}

std::vector<std::string> keys(const std::vector<SearchHit>& hits) {
  std::vector<std::string> all;
  for (const SearchHit& hit : hits) {
    if (const auto* place = std::get_if<PlaceKey>(&hit.what)) all.push_back(place->id);
    if (const auto* town = std::get_if<TownKey>(&hit.what)) all.push_back("town:" + town->id);
  }
  return all;
}

using Keys = std::vector<std::string>;

TEST(Search, TheWholeNameIsBeforeItsBeginningAWordOfItAndAnotherName) {
  const SearchIndex index(some_atlas());
  EXPECT_EQ(keys(index.find("forge", "en", 10)), (Keys{"forge", "forge-lab", "old-forge", "quai"}));
  const auto hits = index.find("forge", "en", 10);
  for (std::size_t i = 1; i < hits.size(); ++i) EXPECT_GT(hits[i - 1].score, hits[i].score);
  const int by_other_name = hits.back().score;
  const int by_town = index.find("metz", "en", 10).back().score;
  const int by_term = index.find("accompagnement", "en", 10).back().score;
  EXPECT_GT(by_other_name, by_town);
  EXPECT_GT(by_town, by_term);
  EXPECT_EQ(keys(index.find("FORGE num", "en", 10)), Keys{"forge-lab"});
  EXPECT_EQ(keys(index.find("num forge", "en", 10)), Keys{"forge-lab"}) << "in any order";
}

TEST(Search, TownsAreFoundBeforeTheirPlacesAndCityRowsAreNotDoubled) {
  const SearchIndex index(some_atlas());
  const auto hits = index.find("metz", "en", 10);
  ASSERT_EQ(keys(hits), (Keys{"town:metz-fr", "forge", "old-forge"}));
  EXPECT_TRUE(hits[0].town);
  EXPECT_EQ(hits[0].subtitle, "Lorraine");
  EXPECT_EQ(keys(index.find("arlon", "en", 10)), Keys{"ville-arlon"})
      << "a city without a town is all there is";
}

TEST(Search, FindsByTermsInEveryLanguageAndAccentsAside) {
  const SearchIndex index(some_atlas());
  EXPECT_EQ(keys(index.find("energie", "en", 10)), Keys{"forge-lab"});
  EXPECT_EQ(keys(index.find("accompagnement", "en", 10)), Keys{"forge"});
  EXPECT_EQ(keys(index.find("fab nancy", "en", 10)), Keys{"forge-lab"});
  EXPECT_EQ(keys(index.find("jeux", "en", 10)), Keys{"metz-region"});
  EXPECT_EQ(keys(index.find("épinal", "en", 10)), (Keys{"town:Épinal-fr", "quai"}));
  EXPECT_EQ(keys(index.find("EPINAL", "en", 10)), (Keys{"town:Épinal-fr", "quai"}));
}

TEST(Search, SpeaksTheReadersLanguage) {
  const SearchIndex index(some_atlas());
  const auto hits = index.find("haus", "fr", 10);
  ASSERT_EQ(hits.size(), 1u);
  EXPECT_EQ(hits[0].title, "Maison");
  EXPECT_EQ(hits[0].subtitle, "Incubateur · Luxembourg") << "a town named like its territory is named once";
  EXPECT_EQ(index.find("forge num", "en", 10).at(0).subtitle, "Fab lab · Nancy, Lorraine");
}

TEST(Search, NothingAskedNothingFound) {
  const SearchIndex index(some_atlas());
  for (const char* text : {"", "  ", "--", "zzz", "forge zzz"})
    EXPECT_TRUE(index.find(text, "en", 10).empty()) << text;
  EXPECT_TRUE(index.find("forge", "en", 0).empty());
  EXPECT_EQ(index.find("forge", "en", 2).size(), 2u);
  const SearchIndex empty(AtlasSketch().finish());
  EXPECT_TRUE(empty.find("a", "en", 5).empty());
}

TEST(SearchLaws, BestFirstThenByNameAndALimitOnlyCuts) {
  RandomAtlas random(3);
  const SearchIndex index(random.make(200, 0, 0));
  for (const char* text : {"f", "forge", "metz", "p1", "la", "quai lorraine", "inc"}) {
    const auto all = index.find(text, "fr", 1000);
    for (std::size_t i = 1; i < all.size(); ++i) {
      ASSERT_GE(all[i - 1].score, all[i].score) << text;
      ASSERT_FALSE(all[i - 1].score == all[i].score &&
                   collation_of("fr").before(all[i].title, all[i - 1].title))
          << text;
    }
    const auto few = index.find(text, "fr", 5);
    ASSERT_EQ(few.size(), std::min<std::size_t>(5, all.size()));
    for (std::size_t i = 0; i < few.size(); ++i) ASSERT_EQ(few[i].score, all[i].score) << text;
  }
}

TEST(SearchLaws, FindsThePlacesThatTheTextFilterShows) {
  RandomAtlas random(5);
  const auto atlas = random.make(150, 0, 0);
  const SearchIndex index(atlas);
  for (const char* text :
       {"metz", "forge", "maison p3", "quai alp", "startup", "saarland fab", "energ", "épinal"}) {
    Filter filter;
    filter.text = text;
    const auto visible = sillon::visible(*atlas, filter, {});
    Keys shown, found;
    for (Row row = 0; row < atlas->places.size(); ++row)
      if (is_shown(visible->place[row])) shown.emplace_back(atlas->places.id[row]);
    for (const SearchHit& hit : index.find(text, "en", 1000)) {
      const auto* place = std::get_if<PlaceKey>(&hit.what);
      if (hit.score > 0 && place && atlas->taxonomy.kinds[hit.kind].key != "city") found.push_back(place->id);
    }
    std::sort(shown.begin(), shown.end());
    std::sort(found.begin(), found.end());
    EXPECT_EQ(found, shown) << text;
  }
}

TEST(Search, ForgivesSlipsAfterWhatIsTypedRight) {
  const SearchIndex index(some_atlas());
  EXPECT_EQ(keys(index.find("Forgerei", "en", 1)), Keys{"quai"});
  EXPECT_EQ(keys(index.find("Epnial", "en", 10)), (Keys{"town:Épinal-fr", "quai"}));
  EXPECT_EQ(keys(index.find("mezt", "en", 1)), Keys{"town:metz-fr"});
  EXPECT_EQ(keys(index.find("acompagnment", "en", 10)), Keys{"forge"}) << "a service of it";
  EXPECT_EQ(keys(index.find("luxemburg", "en", 10)), Keys{"metz-region"}) << "through its territory";
  EXPECT_EQ(keys(index.find("forge numreique", "en", 10)), Keys{"forge-lab"});
  EXPECT_TRUE(index.find("mzt", "en", 10).empty()) << "three letters have to be right";
}

TEST(Search, SaysWhatComesNearestToNothing) {
  const SearchIndex index(some_atlas());
  EXPECT_TRUE(index.find("forge zzz", "en", 10).empty());
  EXPECT_EQ(index.nearest("forge zzz", "en").value().title, "Forge");
  EXPECT_TRUE(index.find("numrqixue", "en", 10).empty());
  EXPECT_EQ(index.nearest("numrqixue", "en").value().title, "Forge numérique");
  EXPECT_FALSE(index.nearest("zzzzzz", "en"));
  EXPECT_FALSE(index.nearest("", "en"));
}

TEST(Search, NothingTypedBreaksIt) {
  const SearchIndex index(some_atlas());
  std::string endless, octets;
  for (int i = 0; i < 2500; ++i) endless += "mezt";
  std::string many_words;
  for (int i = 0; i < 2000; ++i) many_words += "forge ";
  for (int i = 1; i < 256; ++i) octets += static_cast<char>(i);
  for (const std::string& text :
       {endless, many_words, octets, std::string("\0\0", 2), std::string("\xC3"), std::string("\xF4\x8F\xBF"),
        std::string(10000, ' '), std::string("مرحبا بالعالم"), std::string("\u202Emetz"),
        std::string("\n\t\r")}) {
    index.find(text, "en", 8);
    index.nearest(text, "en");
  }
  EXPECT_EQ(keys(index.find(many_words, "en", 1)), Keys{"forge"});
  EXPECT_FALSE(index.find("\u202Emetz", "en", 8).empty()) << "a mark of direction is no letter";
}

TEST(SearchLaws, ANameFindsItselfAndForgivesOneLetter) {
  RandomAtlas random(9);
  const auto atlas = random.make(120, 0, 0);
  const SearchIndex index(atlas);
  const auto finds = [&](const std::string& text, Row row) {
    const auto hits = index.find(text, "en", 1000);
    return std::any_of(hits.begin(), hits.end(), [&](const SearchHit& hit) {
      return hit.what == Selection(PlaceKey{std::string(atlas->places.id[row])});
    });
  };
  for (Row row = 0; row < atlas->places.size(); ++row) {
    if (atlas->taxonomy.kinds[atlas->places.kind[row]].key == "city") continue;  // found as its town
    const std::string name(atlas->places.name[row]);
    EXPECT_TRUE(finds(name, row)) << name;
    std::string slipped = name;  // the names begin with a word of four letters or more
    const std::size_t at = static_cast<std::size_t>(random.upto(4));
    switch (random.upto(3)) {
      case 0:
        slipped[at] = 'w';
        break;
      case 1:
        slipped.insert(at, "w");
        break;
      default:
        std::swap(slipped[at], slipped[at + (at < 3 ? 1 : 0)]);
    }
    if (name.starts_with("Das")) continue;
    EXPECT_TRUE(finds(slipped, row)) << slipped;
  }
}

TEST(SearchLaws, WhatIsTypedRightComesFirst) {
  RandomAtlas random(21);
  const SearchIndex index(random.make(200, 0, 0));
  for (const char* text :
       {"forge", "atelier", "ateleir", "labor p3", "nancy", "nacny", "energy", "saarland"}) {
    bool forgiven = false;
    for (const SearchHit& hit : index.find(text, "fr", 1000)) {
      EXPECT_FALSE(forgiven && hit.score > 0) << text;
      forgiven = forgiven || hit.score < 0;
    }
  }
}

TEST(WordTable, MeetsEveryRecordWithAWordThatBeginsSo) {
  WordTable table;
  table.add("alpha beta", 1, 5);
  table.add("alphabet", 2, 6);
  table.add("  gamma ", 3, 7);
  table.sort();
  const auto records = [&table](std::string_view start) {
    std::vector<std::uint32_t> found;
    for (const WordRun& run : table.starting(start))
      table.visit(run, [&found](WordTable::Entry entry) { found.push_back(entry.record()); });
    return found;
  };
  EXPECT_EQ(records("alpha"), (std::vector<std::uint32_t>{1, 2}));
  EXPECT_EQ(records("alphab"), std::vector<std::uint32_t>{2});
  EXPECT_EQ(records("b"), std::vector<std::uint32_t>{1});
  EXPECT_EQ(records("gammas"), std::vector<std::uint32_t>{});
  EXPECT_EQ(records("").size(), 4u);
  WordTable empty;
  empty.sort();
  EXPECT_TRUE(empty.starting("a").empty());
  EXPECT_TRUE(empty.near(U"abcd", 1).empty());
}

TEST(WordTable, TheFirstWordMayWeighMore) {
  WordTable table;
  table.add("alpha beta", 9, 5, 6);
  table.sort();
  std::vector<int> weights;
  table.visit({0, 2, 0}, [&](WordTable::Entry entry) {
    EXPECT_EQ(entry.record(), 9u);
    weights.push_back(entry.weight());
  });
  EXPECT_EQ(weights, (std::vector<int>{6, 5}));
}

}  // namespace
}  // namespace sillon
