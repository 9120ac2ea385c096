// What lies on the desk: a small network with every sort of record, and a story about it.
#include <algorithm>

#include "../query/small_atlas.hpp"
#include "desk.hpp"

namespace sillon::test {
namespace {

// Three steps: the whole, one place, two figures.
Story desk_story() {
  Story story;
  story.id = "how-it-began";
  story.file_name = "how-it-began.json";
  story.title = named("How it all began, told in three steps");
  StoryStep whole, place, figures;
  whole.scene_json = R"({"camera": "region", "date": "2015", "filter": {"undated": false}})";
  whole.caption.title = named("A long title that takes more than one line of the plate");
  whole.caption.text = named("There are {count:kind=startup} start-ups on the map, and more than one hub.");
  whole.caption.source = "paper|unknown-source";
  place.scene_json =
      R"({"camera": {"lon": 6.2, "lat": 49, "span_km": 30}, "selection": {"place": "forge"}, "neighbours": 1})";
  place.caption.title = named("The Forge");
  place.caption.text = named("It stands in Metz.");
  place.marks.push_back({{"forge", "atelier"}, MarkStyle::arrow, named("Contacts")});
  figures.scene_json = R"({"selection": null, "filter": {"kind": ["startup"]}})";
  figures.caption.title = named("Counted");
  figures.caption.text = named("What was declared.");
  for (const char* label : {"start-ups in the network", "promised", "measured"})
    figures.caption.figures.push_back({"1500", named(label), "startup"});
  story.steps = {whole, place, figures};
  return story;
}

}  // namespace

std::shared_ptr<const Atlas> desk_atlas() {
  AtlasSketch sketch;
  const auto place = [&](const char* id, const char* kind, const char* territory, const char* country,
                         const char* city, const char* since) {
    PlaceSketch p;
    p.id = id;
    p.kind = kind;
    p.territory = territory;
    p.country = country;
    p.city = city;
    p.since = since;
    p.services = {"mentoring", "funding"};
    p.sectors = {"health"};
    p.placed = *city != '\0';
    sketch.place(p);
  };
  place("forge", "hub", "lorraine", "FR", "Metz", "2014");
  place("quai-alpha", "incubator", "lorraine", "FR", "Épinal", "2012");
  place("atelier", "fablab", "luxembourg", "LU", "Esch", "2016");
  place("labor", "incubator", "saarland", "DE", "Trier", "2018");
  place("netz", "network", "saarland", "DE", "Trier", "");
  place("ohne-ort", "agency", "luxembourg", "LU", "", "2015");
  for (const char* id : {"drei", "eins", "fuenf", "vier", "zwei"})
    place(id, "startup", "lorraine", "FR", "Metz", "2015");
  for (const char* to : {"quai-alpha", "atelier", "labor"})
    sketch.link({.from = "forge", .to = to, .kind = "partner-of", .since = "2015"});
  sketch.link({.from = "forge", .to = "netz", .kind = "partner-of", .since = "2014"});
  for (const char* startup : {"drei", "eins", "fuenf", "vier", "zwei"})
    sketch.link({.from = "forge", .to = startup, .kind = "hosts", .since = "2016"});
  sketch.place_event("forge", "2014-05", "open");

  Atlas atlas = *sketch.finish();
  atlas.links_by_id.clear();
  for (Row link = 0; link < atlas.links.size(); ++link) atlas.links_by_id.push_back(link);
  std::sort(atlas.links_by_id.begin(), atlas.links_by_id.end(),
            [&](Row a, Row b) { return atlas.links.id[a] < atlas.links.id[b]; });
  atlas.info.title = named("An atlas for tests");
  atlas.info.subtitle = named("Atlas for tests");
  Source source;
  source.id = "paper";
  source.title = "A long title of an article that says a lot";
  source.publisher = "The Paper";
  source.url = "https://example.org/a/very/long/address/that/does/not/fit/into/one/line/of/the/card";
  source.date = date("2015");
  atlas.sources.rows.push_back(source);
  WordColumn sources, link_sources;
  for (std::size_t i = 0; i < atlas.places.size(); ++i) sources.push_back("paper|unknown-source");
  for (std::size_t i = 0; i < atlas.links.size(); ++i) link_sources.push_back("paper");
  atlas.places.source = sources;
  atlas.links.source = link_sources;
  Statement statement;
  statement.subject = "forge";
  statement.place = 0;
  statement.date = date("2015");
  statement.said_by = "The Paper";
  statement.statement = "The Forge will open a second house in the year after the next.";
  statement.outcome = Outcome::not_kept;
  statement.outcome_note = "never built";
  atlas.statements.rows.push_back(statement);
  Indicator indicator;
  indicator.subject = "forge";
  indicator.place = 0;
  indicator.indicator = "people on site";
  indicator.unit = "people";
  indicator.value = 150;
  atlas.indicators.rows.push_back(indicator);
  Statement promise = statement;
  promise.id = "promise";
  promise.statement = "A third house is to follow.";
  promise.certainty = Certainty::announced;
  promise.outcome = Outcome::open;
  promise.source = "paper|other-source";
  atlas.statements.rows.push_back(promise);
  const auto figure = [&](const char* id, const char* subject, Row of_place, Nature nature, double value,
                          const char* words, const char* unit) {
    Indicator made;
    made.id = id;
    made.subject = subject;
    made.place = of_place;
    made.nature = nature;
    made.value = value;
    made.indicator = words;
    made.unit = unit;
    made.date = date("2015");
    made.source = "paper";
    atlas.indicators.rows.push_back(made);
  };
  figure("target-jobs", "forge", 0, Nature::target, 100, "growth of jobs", "%");
  figure("declared-startups", "lorraine", no_row, Nature::declared, 12, "start-ups in Lorraine", "start-ups");
  atlas.stories.push_back(desk_story());
  return std::make_shared<const Atlas>(atlas);
}

}  // namespace sillon::test
