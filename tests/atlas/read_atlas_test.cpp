#include "atlas/read_atlas.hpp"

#include <gtest/gtest.h>

#include <random>

#include "atlas/write_atlas.hpp"
#include "small_atlas.hpp"

namespace sillon {
namespace {

using test::SmallAtlas;
using test::text_of;

TEST(ReadAtlas, ReadsEveryFile) {
  const SmallAtlas small;
  const AtlasReading reading = small.read();
  EXPECT_EQ(text_of(reading.report, small.folder()), "");
  ASSERT_TRUE(reading.atlas);
  const Atlas& atlas = *reading.atlas;

  EXPECT_EQ(atlas.info.title.in("fr"), "Petit");
  EXPECT_EQ(atlas.info.default_scene, "{\"crs\": \"region\"}");
  EXPECT_EQ(atlas.info.fallback, atlas.info.languages);
  EXPECT_EQ(atlas.taxonomy.territories[0].key, "saarland") << "territories stand by their order";
  ASSERT_EQ(atlas.taxonomy.kind_groups.size(), 3u);
  EXPECT_EQ(atlas.taxonomy.kind_groups[1].key, "bodies");
  EXPECT_EQ(atlas.taxonomy.kind_groups[1].names.in("en"), "Bodies");
  EXPECT_EQ(atlas.taxonomy.kind_groups[1].kinds, (std::vector<std::uint8_t>{1, 2}));
  EXPECT_EQ(atlas.taxonomy.kinds[3].group, 2);
  EXPECT_FALSE(atlas.taxonomy.kinds[3].resource);
  EXPECT_EQ(atlas.taxonomy.link_kinds[0].dash, LinkDash::gap);
  EXPECT_EQ(atlas.info.needs.at(0).within, 30);

  const Places& places = atlas.places;
  ASSERT_EQ(places.size(), 4u);
  const Row blida = atlas.place_row("blida").value(), east = atlas.place_row("east").value();
  EXPECT_EQ(places.services[blida], 3u);
  EXPECT_EQ(places.since[blida], (PartialDate{2014, 9}));
  EXPECT_EQ(places.point(blida), (LonLat{6.18376, 49.1265}));
  EXPECT_FALSE(places.has_point(atlas.place_row("nowhere").value()));
  EXPECT_EQ(places.extra.names, std::vector<std::string>{"mood"});
  EXPECT_EQ(places.extra.columns[0][blida], "glad");
  EXPECT_EQ(places.file_line[east], 4u);
  EXPECT_EQ(atlas.place_row("blid"), std::nullopt);
  EXPECT_EQ(atlas.place_name(east, "fr"), "Réseau Est");
  EXPECT_EQ(atlas.place_name(blida, "fr"), "Bliiida");
  EXPECT_EQ(atlas.place_about(blida, "fr").text, "A place, \"made\" to last");
  EXPECT_EQ(atlas.place_about(blida, "fr").language, "en");
  EXPECT_EQ(atlas.place_about(east, "fr").text, "");

  ASSERT_EQ(atlas.towns.size(), 2u);
  const Row metz = atlas.town_row("metz-fr").value();
  EXPECT_EQ(places.town[blida], metz);
  EXPECT_EQ(atlas.town_name(metz, "fr"), "Metz (57)");
  EXPECT_EQ(atlas.town_name(metz, "de"), "Metz");
  EXPECT_EQ(atlas.towns.point[metz], (LonLat{6.17269, 49.11911})) << "the town's own point, not a mean";
  EXPECT_EQ(atlas.towns.first[metz + 1] - atlas.towns.first[metz], 2u);
  EXPECT_EQ(places.town[atlas.place_row("nowhere").value()], no_row);

  const Links& links = atlas.links;
  ASSERT_EQ(links.size(), 2u);
  EXPECT_EQ(links.id[0], "blida--partner-of--east");
  EXPECT_EQ(atlas.link_row("blida--part-of--nowhere"), Row{1});
  EXPECT_EQ(links.crosses_border, (std::vector<std::uint8_t>{1, 0}));
  EXPECT_EQ(links.first_of_place[blida + 1] - links.first_of_place[blida], 2u);
  EXPECT_EQ(links.of_place[links.first_of_place[east]], 0u);

  EXPECT_EQ(atlas.events.rows[1].id, "e1") << "events stand by subject and date";
  EXPECT_EQ(atlas.statements.rows[0].statement, "It will grow\nand stay");
  EXPECT_EQ(atlas.statements.rows[1].outcome, Outcome::unknown);
  EXPECT_EQ(atlas.indicators.rows[0].qualifier, Qualifier::at_least);
  EXPECT_EQ(atlas.indicators.rows[0].value, 4.5);
  EXPECT_EQ(atlas.find_source("web")->url, "https://example.org/a");
  EXPECT_EQ(atlas.find_source("webs"), nullptr);
}

TEST(ReadAtlas, ReadsTheBaseMap) {
  const SmallAtlas small;
  const auto map = small.read().atlas->basemap;
  const BaseGeometry& coarse = map->coarse->geometry;
  ASSERT_EQ(coarse.features.size(), 1u);
  const BaseFeature& core = coarse.features[0];
  EXPECT_EQ(core.layer, BaseLayer::core);
  EXPECT_TRUE(core.polygon);
  EXPECT_EQ(core.key, "lorraine");
  EXPECT_EQ(core.names.in("de"), "Lothringen");
  EXPECT_EQ(core.names.in("fr"), "Lorraine");
  EXPECT_EQ(coarse.part_first, (std::vector<std::uint32_t>{0, 4, 8})) << "the open ring is closed";
  EXPECT_EQ(coarse.vertices[4], coarse.vertices[7]);
  ASSERT_EQ(map->settlements.size(), 1u);
  EXPECT_EQ(map->settlements[0].population, 2138551u);
  EXPECT_EQ(map->settlements[0].names.in("lb"), "Paräis");
  EXPECT_EQ(map->settlements[0].names.in("fr"), "Paris");
  ASSERT_EQ(map->labels.size(), 1u);
  EXPECT_EQ(map->labels[0].role, "territory");
  EXPECT_FALSE(map->labels[0].large);

  Report report;
  EXPECT_TRUE(read_base_tier(small.folder(), Tier::fine, report)->geometry.features.empty());
  small.write(
      "basemap/mine.geojson",
      R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"layer":"tram"},"geometry":
{"type":"LineString","coordinates":[[6,49],[6.1,49.1]]}}]})");
  const auto fine = read_base_tier(small.folder(), Tier::fine, report);
  ASSERT_EQ(fine->geometry.features.size(), 1u) << "a user's layer is in every tier";
  EXPECT_EQ(fine->geometry.features[0].layer, BaseLayer::other);
  EXPECT_EQ(text_of(report, small.folder()),
            "basemap/mine.geojson:1:41: note: the layer 'tram' is not known. Its features are drawn as thin "
            "neutral "
            "lines. Known values: sea, land, core, country, region, district, settlement, river, lake, "
            "border, admin, "
            "road, rail, relief, other.\n");
}

TEST(ReadAtlas, OptionalFilesMayBeAbsent) {
  const SmallAtlas small;
  for (const char* name : {"links.csv", "events.csv", "statements.csv", "basemap"}) small.remove(name);
  const AtlasReading reading = small.read();
  EXPECT_EQ(text_of(reading.report, small.folder()), "");
  ASSERT_TRUE(reading.atlas);
  EXPECT_EQ(reading.atlas->links.first_of_place.size(), reading.atlas->places.size() + 1);
  EXPECT_TRUE(reading.atlas->basemap->coarse->geometry.features.empty());
}

TEST(ReadAtlas, NeededFilesMustBeThere) {
  for (const char* name : {"atlas.json", "places.csv"}) {
    const SmallAtlas small;
    small.remove(name);
    const AtlasReading reading = small.read();
    EXPECT_FALSE(reading.atlas);
    EXPECT_EQ(text_of(reading.report, small.folder()),
              std::string(name) + ": error: cannot be opened, there is none of this name. Check the path.\n");
  }
  const AtlasReading reading = read_atlas("/no/such/folder");
  EXPECT_FALSE(reading.atlas);
  EXPECT_EQ(text_of(reading.report, ""),
            "no/such/folder: error: there is no such folder. Check the path, or leave "
            "it out for the shipped atlas.\n");
}

TEST(StatusAt, IsThatOfTheLastEventNotAfterTheDate) {
  const SmallAtlas small;
  const auto atlas = small.read().atlas;
  const auto status = [&](const char* id, const char* date) {
    return atlas->taxonomy.statuses[atlas->place_status_at(atlas->place_row(id).value(), parse_date(date))]
        .key;
  };
  EXPECT_EQ(status("east", ""), "closed");
  EXPECT_EQ(status("east", "2019"), "closed");
  EXPECT_EQ(status("east", "2018"), "closed");
  EXPECT_EQ(status("east", "2017-12-31"), "open");
  EXPECT_EQ(status("east", "2009"), "open") << "not closed before it was closed";
  EXPECT_EQ(status("nowhere", "2022"), "announced");
  EXPECT_EQ(status("metz", "2022"), "open") << "its own: it has no events";
}

// Places as the writer gives them, which is all that a file can say of them.
void expect_same_atlas(const Atlas& a, const Atlas& b) {
  EXPECT_EQ(places_csv(a), places_csv(b));
  EXPECT_EQ(a.places.lon_deg.size(), b.places.lon_deg.size());
  EXPECT_EQ(a.places.id, b.places.id);
  EXPECT_EQ(a.places.name_in, b.places.name_in);
  EXPECT_EQ(a.places.about_in, b.places.about_in);
  EXPECT_EQ(a.places.extra, b.places.extra);
  EXPECT_EQ(a.places.services, b.places.services);
  EXPECT_EQ(a.places.since, b.places.since);
  EXPECT_EQ(a.places.town, b.places.town);
  EXPECT_EQ(a.links.from, b.links.from);
  EXPECT_EQ(a.links.extra, b.links.extra);
  EXPECT_EQ(links_csv(a), links_csv(b));
  EXPECT_EQ(events_csv(a), events_csv(b));
  EXPECT_EQ(statements_csv(a), statements_csv(b));
  EXPECT_EQ(indicators_csv(a), indicators_csv(b));
  EXPECT_EQ(sources_csv(a), sources_csv(b));
  EXPECT_EQ(a.statements.rows.size(), b.statements.rows.size());
}

void write_all(const SmallAtlas& folder, const Atlas& atlas) {
  folder.write("places.csv", places_csv(atlas));
  folder.write("links.csv", links_csv(atlas));
  folder.write("events.csv", events_csv(atlas));
  folder.write("statements.csv", statements_csv(atlas));
  folder.write("indicators.csv", indicators_csv(atlas));
  folder.write("sources.csv", sources_csv(atlas));
}

TEST(WriteAtlas, WhatIsWrittenReadsTheSame) {
  const SmallAtlas small, copy;
  const auto atlas = small.read().atlas;
  write_all(copy, *atlas);
  const AtlasReading again = copy.read();
  EXPECT_EQ(text_of(again.report, copy.folder()), "");
  ASSERT_TRUE(again.atlas);
  expect_same_atlas(*atlas, *again.atlas);
}

TEST(WriteAtlas, HoldsForOddTextsAndNumbers) {
  std::mt19937 random(23);
  const std::vector<std::string> pieces = {"a", "é", ",", ";", "\t", "\"", "\n", "\r\n", " ", "東", "'", "0"};
  const auto text = [&] {
    std::string out = "x";
    for (std::size_t i = random() % 6; i > 0; --i) out += pieces[random() % pieces.size()];
    return out;
  };
  const SmallAtlas small, copy;
  for (int round = 0; round < 20; ++round) {
    Atlas atlas = *small.read().atlas;
    Places& places = atlas.places;
    const auto retext = [&](auto& column) {
      const std::size_t count = column.size();
      column = {};
      for (std::size_t i = 0; i < count; ++i) column.push_back(random() % 3 == 0 ? "" : text());
    };
    const auto retext_all = [&](auto&... columns) { (retext(columns), ...); };
    retext_all(places.aka, places.address, places.sectors_text, places.maturity, places.theme,
               atlas.links.note, places.extra.columns[0], places.name_in["fr"], places.about_in["en"],
               atlas.links.extra.columns[0]);
    places.extra.names[0] = "mood " + text();
    for (std::size_t i = 0; i < places.size(); ++i) {
      places.services[i] = random() % 4;
      places.jobs[i] = random() % 2 ? static_cast<double>(random()) / 7 : places.jobs[i];
      if (places.has_point(static_cast<Row>(i))) places.lon_deg[i] += 1e-12 * static_cast<double>(random());
    }
    for (Event& event : atlas.events.rows) event.note = text();
    for (Statement& statement : atlas.statements.rows) statement.statement = statement.said_by = text();
    for (Indicator& indicator : atlas.indicators.rows) indicator.value = static_cast<double>(random()) * 1e-3;
    for (Source& source : atlas.sources.rows) source.title = text();

    write_all(copy, atlas);
    const AtlasReading again = copy.read();
    ASSERT_EQ(again.report.count(Level::error), 0u) << text_of(again.report, copy.folder());
    expect_same_atlas(atlas, *again.atlas);
  }
}

TEST(ReadAtlas, SemicolonsTabsAndDecimalCommasSayTheSame) {
  const SmallAtlas small, other;
  const auto atlas = small.read().atlas;
  for (const char separator : {';', '\t'}) {
    for (const char* name : {"places.csv", "links.csv", "events.csv", "indicators.csv", "sources.csv"}) {
      std::string text = test::small_files().at(name);
      bool quoted = false;
      for (char& c : text) {
        if (c == '"') quoted = !quoted;
        if (c == ',' && !quoted) c = separator;
      }
      // Decimal commas where a spreadsheet of that country would write them.
      for (const char* number : {"6.18376", "49.11911", "6.99691", "4.5"})
        if (const std::size_t at = text.find(number); at != std::string::npos) text[text.find('.', at)] = ',';
      other.write(name, "\xEF\xBB\xBF" + text);
    }
    const AtlasReading reading = other.read();
    EXPECT_EQ(text_of(reading.report, other.folder()), "");
    ASSERT_TRUE(reading.atlas);
    expect_same_atlas(*atlas, *reading.atlas);
  }
}

}  // namespace
}  // namespace sillon
