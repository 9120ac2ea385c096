// `sillon list`, `show` and `check` as a script meets them: results on standard output, everything else on
// standard error, exit codes as promised.
#include <gmock/gmock.h>
#include <sys/stat.h>
#include <sys/wait.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "../atlas/small_atlas.hpp"
#include "atlas/csv.hpp"
#include "report/file.hpp"

namespace sillon {
namespace {

using Json = nlohmann::ordered_json;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

constexpr std::uint64_t largest_output = 1 << 28;
const std::string shipped = SILLON_SOURCE_DIR "/data/grande-region";

std::string quoted(const std::string& text) {
  std::string shell = "'";
  for (const char c : text) shell += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return shell + "'";
}

struct Outcome {
  int code = -1;
  std::string out, err;
};

// Runs a shell command line in which $sillon is the program.
Outcome run_shell(const std::string& line) {
  static const test::SmallAtlas folder;  // a folder of our own for what the program says
  const std::string out = (folder.folder() / "out").string(), err = (folder.folder() / "err").string();
  const std::string whole = "sillon=" + quoted(SILLON_PROGRAM) + "; { " + line + "\n} >" + quoted(out) +
                            " 2>" + quoted(err) + " </dev/null";
  const int status = std::system(("bash -o pipefail -c " + quoted(whole)).c_str());
  return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, read_file(out, largest_output),
          read_file(err, largest_output)};
}

Outcome sillon(const std::vector<std::string>& arguments) {
  std::string line = "\"$sillon\"";
  for (const std::string& argument : arguments) line += ' ' + quoted(argument);
  return run_shell(line);
}

std::set<std::string> values_of(const Json& rows, const char* column) {
  std::set<std::string> values;
  for (const Json& row : rows)
    if (!row[column].is_null()) values.insert(row[column]);
  return values;
}

std::string last_line(const std::string& text) {
  std::istringstream stream(text);
  std::string last;
  for (std::string line; std::getline(stream, line);) last = line;
  return last;
}

TEST(List, prints_the_places_of_the_shipped_atlas_and_nothing_else) {
  const Outcome text = sillon({"list", shipped});
  EXPECT_EQ(text.code, 0);
  EXPECT_THAT(text.err, IsEmpty());
  EXPECT_THAT(text.out, HasSubstr("BLIIIDA"));
  const Outcome json = sillon({"list", shipped, "--format", "json"});
  EXPECT_EQ(json.code, 0);
  const Json rows = Json::parse(json.out);
  EXPECT_THAT(values_of(rows, "kind"), testing::IsSupersetOf({"hub", "startup", "label", "city"}));
  EXPECT_THAT(values_of(rows, "precision"), testing::IsSupersetOf({"address", "city", "none"}));
}

TEST(List, filters_by_the_view) {
  const Outcome found = sillon({"list", shipped, "--what", "links", "--set", "filter.kind=incubator", "--set",
                                "filter.links=cross-border", "--set", "date=2015", "--format", "json"});
  ASSERT_EQ(found.code, 0) << found.err;
  const Json links = Json::parse(found.out);
  std::map<std::string, Json> places;
  for (const Json& place : Json::parse(sillon({"list", shipped, "--format", "json"}).out))
    places[place["id"]] = place;
  ASSERT_GT(links.size(), 3U);
  for (const Json& link : links) {
    const Json &from = places.at(link["from"]), &to = places.at(link["to"]);
    EXPECT_NE(from["country"], to["country"]) << link;
    EXPECT_TRUE(from["kind"] == "incubator" || to["kind"] == "incubator") << link;
    EXPECT_THAT(link["at_date"].get<std::string>(), testing::AnyOf("present", "in-course", "undated"));
  }
}

TEST(List, takes_a_scene_and_a_suffix) {
  const test::SmallAtlas folder;
  folder.write("scene.json", R"({"sillon": 1, "filter": {"kind": ["network"]}})");
  const std::string file = (folder.folder() / "list.csv").string();
  const Outcome written = sillon(
      {"list", folder.folder().string(), "--scene", (folder.folder() / "scene.json").string(), "-o", file});
  EXPECT_EQ(written.code, 0) << written.err;
  EXPECT_THAT(written.out, IsEmpty());
  const std::string csv = read_file(file, largest_output);
  CsvReader reader(csv);
  ASSERT_TRUE(reader.next_row());
  EXPECT_EQ(reader.cell(0), "id");
  ASSERT_TRUE(reader.next_row());
  EXPECT_EQ(reader.cell(0), "east");
  EXPECT_FALSE(reader.next_row());
}

TEST(List, matrix_sums_to_the_links) {
  for (const char* date : {"none", "2015", "2019-06"}) {
    const std::string set = std::string("date=") + date;
    const Json links =
        Json::parse(sillon({"list", shipped, "--set", set, "--what", "links", "--format", "json"}).out);
    std::size_t sum = 0;
    for (const Json& pair :
         Json::parse(sillon({"list", shipped, "--set", set, "--what", "matrix", "--format", "json"}).out))
      sum += pair["links"].get<std::size_t>();
    EXPECT_EQ(sum, links.size());
    EXPECT_GT(sum, 100U);
  }
}

TEST(List, every_format_of_every_subject_is_written) {
  for (const char* what : {"places", "links", "indicators", "statements", "matrix"})
    for (const char* format : {"text", "csv", "json", "geojson", "html"}) {
      const Outcome written = sillon({"list", shipped, "--what", what, "--format", format});
      const bool nowhere = std::string(what) == "matrix" && std::string(format) == "geojson";
      EXPECT_EQ(written.code, nowhere ? 64 : 0) << what << ' ' << format << written.err;
      EXPECT_EQ(written.out.empty(), nowhere);
    }
}

TEST(List, unknown_words_are_answered_with_the_nearest) {
  const auto says = [](const std::vector<std::string>& arguments, const char* hint) {
    const Outcome outcome = sillon(arguments);
    EXPECT_EQ(outcome.code, 64);
    EXPECT_THAT(outcome.out, IsEmpty());
    EXPECT_THAT(outcome.err, HasSubstr(hint));
  };
  says({"list", shipped, "--what", "place"}, "Did you mean 'places'?");
  says({"list", shipped, "--format", "jsn"}, "Did you mean 'json'?");
  says({"list", shipped, "--set", "filter.kind=incubatr"}, "Did you mean 'incubator'?");
  says({"list", shipped, "--set", "filtre.kind=hub"}, "filter.kind");
  says({"list", shipped, "--fromat", "csv"}, "Did you mean '--format'?");
}

TEST(List, a_suffix_of_no_format_is_refused_before_anything_is_written) {
  const test::SmallAtlas folder;
  for (const char* name : {"list.png", "list.pdf", "list.xlsx", "a.csv.gz"}) {
    const std::string file = (folder.folder() / name).string();
    const Outcome refused = sillon({"list", shipped, "-o", file});
    EXPECT_EQ(refused.code, 64) << name;
    EXPECT_THAT(refused.err, HasSubstr(".geojson"));
    EXPECT_FALSE(std::filesystem::exists(file));
    EXPECT_EQ(sillon({"list", shipped, "--format", "csv", "-o", file}).code, 0) << name;
  }
  EXPECT_EQ(sillon({"list", shipped, "-o", (folder.folder() / "list").string()}).code, 0);
  EXPECT_EQ(sillon({"list", shipped, "--format", ""}).code, 64);
}

TEST(List, html_is_the_page_of_the_whole_view_and_needs_no_display) {
  const Outcome page = run_shell("env -u DISPLAY -u WAYLAND_DISPLAY \"$sillon\" list " + quoted(shipped) +
                                 " --format html --lang fr --theme stage --set date=2015");
  ASSERT_EQ(page.code, 0) << page.err;
  EXPECT_THAT(page.err, IsEmpty());
  for (const char* part : {"<html lang=\"fr\">", "role=\"img\"", "<section id=\"places\"",
                           "<section id=\"links\"", "<section id=\"hidden\"", "<tr id=\"place-bliiida\">"})
    EXPECT_THAT(page.out, HasSubstr(part));
  EXPECT_LT(page.out.size(), 1500000U);
  const Outcome links = sillon({"list", shipped, "--what", "links", "--format", "html"});
  EXPECT_THAT(links.out, testing::Not(HasSubstr("<svg")));
}

TEST(List, what_cannot_be_read_or_written_has_its_exit_code) {
  const test::SmallAtlas folder;
  EXPECT_EQ(sillon({"list", (folder.folder() / "nothing").string()}).code, 66);
  EXPECT_EQ(sillon({"list", shipped, "--scene", (folder.folder() / "no.json").string()}).code, 66);
  EXPECT_EQ(sillon({"list", shipped, "-o", (folder.folder() / "no" / "list.csv").string()}).code, 73);
  folder.remove("atlas.json");
  EXPECT_EQ(sillon({"list", folder.folder().string()}).code, 65);
  const Outcome full = run_shell("\"$sillon\" list " + quoted(shipped) + " >/dev/full");
  EXPECT_EQ(full.code, 74);
  EXPECT_THAT(full.err, HasSubstr("disk is full"));
}

TEST(List, a_reader_that_has_seen_enough_is_no_error) {
  const Outcome outcome = run_shell("\"$sillon\" list " + quoted(shipped) + " --format json | head -c 1");
  EXPECT_EQ(outcome.code, 0);
  EXPECT_EQ(outcome.out, "[");
  EXPECT_THAT(outcome.err, IsEmpty());
}

TEST(Show, tells_a_place_with_its_links_and_sources) {
  const Outcome text = sillon({"show", shipped, "bliiida"});
  EXPECT_EQ(text.code, 0);
  EXPECT_THAT(text.err, IsEmpty());
  for (const char* part : {"BLIIIDA", "7 avenue de Blida", "Totem place of LORnTECH", "Paperjam", "[seed]"})
    EXPECT_THAT(text.out, HasSubstr(part));
  const Json json = Json::parse(sillon({"show", shipped, "bliiida", "--json"}).out);
  EXPECT_EQ(json["place"]["name"], "BLIIIDA (TCRM-Blida)");
  EXPECT_TRUE(json["place"]["lon"].is_number());
  EXPECT_FALSE(json["links_out"].empty());
  EXPECT_TRUE(values_of(json["sources"], "id").contains("seed"));
  EXPECT_THAT(sillon({"show", shipped, "bliiida", "--lang", "de"}).out,
              HasSubstr("Dritter Ort in einem ehemaligen"));
}

TEST(Show, tells_a_link) {
  const test::SmallAtlas folder;
  const Outcome text = sillon({"show", folder.folder().string(), "blida--partner-of--east"});
  EXPECT_EQ(text.code, 0);
  EXPECT_THAT(text.out, HasSubstr("Bliiida – Partner – East Side"));
  EXPECT_THAT(text.out, HasSubstr("across the border"));
}

TEST(Show, an_unknown_id_is_answered_with_the_nearest) {
  const Outcome slip = sillon({"show", shipped, "bliida"});
  EXPECT_EQ(slip.code, 66);
  EXPECT_THAT(slip.out, IsEmpty());
  EXPECT_THAT(slip.err, HasSubstr("bliiida"));
  EXPECT_THAT(sillon({"show", shipped, "LORnTECH"}).err, HasSubstr("Did you mean lorntech?"));
  EXPECT_EQ(sillon({"show", shipped, "\x1b[31m%s{}\n"}).code, 66);
  EXPECT_EQ(sillon({"show"}).code, 64);
}

TEST(Check, the_shipped_atlas_is_sound) {
  const Outcome outcome = sillon({"check", shipped, "--strict"});
  EXPECT_EQ(outcome.code, 0) << outcome.out;
  EXPECT_THAT(last_line(outcome.out), testing::MatchesRegex("0 errors, 0 warnings, [0-9]+ notes?"));
  EXPECT_THAT(outcome.err, IsEmpty());
}

TEST(Check, says_file_line_and_column_of_every_offence) {
  const test::SmallAtlas folder;
  folder.spoil("places.csv", "6.18376,49.1265", "6.18376,491265");
  folder.spoil("links.csv", "blida,nowhere", "blida,nowere");
  const Outcome outcome = sillon({"check", folder.folder().string()});
  EXPECT_EQ(outcome.code, 65);
  EXPECT_THAT(outcome.err, IsEmpty());
  EXPECT_THAT(outcome.out, HasSubstr("places.csv:2:28: error: lat 491265 is outside [-90, 90]"));
  EXPECT_THAT(outcome.out, HasSubstr("Did you mean 'nowhere'?"));

  const Outcome json_outcome = sillon({"check", folder.folder().string(), "--json"});
  EXPECT_EQ(json_outcome.code, 65);
  const Json json = Json::parse(json_outcome.out);
  std::map<std::string, std::size_t> counts;
  for (const Json& diagnostic : json["diagnostics"]) {
    ++counts[diagnostic["level"].get<std::string>() + "s"];
    for (const char* key : {"file", "line", "column", "level", "what", "remedy"})
      EXPECT_TRUE(diagnostic.contains(key));
  }
  for (const char* level : {"errors", "warnings", "notes"}) EXPECT_EQ(json[level], counts[level]);
  EXPECT_GE(counts["errors"], 2U);
}

TEST(Check, strict_minds_warnings) {
  const test::SmallAtlas folder;
  folder.remove("sources.csv");
  const Outcome lenient = sillon({"check", folder.folder().string()});
  EXPECT_EQ(lenient.code, 0) << lenient.out;
  EXPECT_THAT(lenient.out, HasSubstr(": warning: "));
  EXPECT_EQ(sillon({"check", folder.folder().string(), "--strict"}).code, 65);
}

TEST(Check, a_table_is_judged_in_its_place_by_its_name) {
  const test::SmallAtlas folder;
  folder.spoil("links.csv", "blida,nowhere", "blida,nowere");
  const std::string links = (folder.folder() / "links.csv").string(),
                    places = (folder.folder() / "places.csv").string();
  const Outcome wrong = sillon({"check", links});
  EXPECT_EQ(wrong.code, 65);
  EXPECT_TRUE(wrong.out.starts_with(links + ":3:7: error: ")) << wrong.out;
  EXPECT_EQ(sillon({"check", places}).code, 0);
  EXPECT_EQ(sillon({"check", places, links}).code, 65);
}

TEST(Check, a_table_elsewhere_is_judged_by_its_header_and_the_atlas_named) {
  const test::SmallAtlas atlas, elsewhere;
  elsewhere.remove("atlas.json");
  elsewhere.write("more.csv",
                  "id,kind,name,precision,precision_basis,region,country,status,source,confidence\n"
                  "new,hubb,New,none,sourced,lorraine,FR,open,web,high\n");
  const std::string file = (elsewhere.folder() / "more.csv").string();
  const Outcome outcome = sillon({"check", file, atlas.folder().string()});
  EXPECT_EQ(outcome.code, 65);
  EXPECT_THAT(outcome.out, HasSubstr(file + ":2:5: error: "));
  EXPECT_THAT(outcome.out, HasSubstr("Did you mean 'hub'?"));
  elsewhere.write("more.csv", "from,to,kind,status,source,confidence\nblida,metz,part-of,active,web,low\n");
  EXPECT_EQ(sillon({"check", file, atlas.folder().string()}).code, 0);
  elsewhere.write("more.csv", "one,two\n1,2\n");
  EXPECT_THAT(sillon({"check", file, atlas.folder().string()}).out,
              HasSubstr("more.csv:1: error: its header is that of no table"));
}

TEST(Check, json_is_judged_by_its_keys) {
  const test::SmallAtlas folder;
  const auto check = [&](const char* text) {
    folder.write("some.json", text);
    return sillon({"check", (folder.folder() / "some.json").string()});
  };
  const Outcome scene = check(R"({"sillon": 1, "date": "2015", "fliter": {}})");
  EXPECT_EQ(scene.code, 0);
  EXPECT_THAT(scene.out, HasSubstr("some.json:1:"));
  EXPECT_THAT(scene.out, HasSubstr("Did you mean 'filter'?"));
  EXPECT_THAT(check(R"({"sillon": 1, "filter": {"kind": ["hubb"]}})").out, HasSubstr("Did you mean 'hub'?"));
  EXPECT_EQ(check(R"({"sillon": 1, "date": "yesterday"})").code, 65);
  EXPECT_EQ(check(R"({"sillon": 1, )").code, 65);
  EXPECT_EQ(check(std::string(100000, '[').c_str()).code, 65);
  EXPECT_THAT(check(R"({"sillon_atlas": 2})").out, HasSubstr("version"));
  const Outcome knot =
      check(R"({"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"layer": "laek"},
    "geometry": {"type": "Polygon", "coordinates": [[[0, 0], [2, 2], [2, 0], [0, 2], [0, 0]]]}}]})");
  EXPECT_EQ(knot.code, 0);
  EXPECT_THAT(knot.out, HasSubstr("warning: the polygon is not valid"));
  EXPECT_THAT(knot.out, HasSubstr("Did you mean 'lake'?"));
}

TEST(Check, what_is_no_file_of_an_atlas_is_refused_at_once) {
  const test::SmallAtlas folder;
  const std::string fifo = (folder.folder() / "pipe.csv").string();
  ASSERT_EQ(::mkfifo(fifo.c_str(), 0600), 0);
  EXPECT_EQ(run_shell("timeout 5 \"$sillon\" check " + quoted(fifo)).code, 65);
  folder.write("picture.png", "no picture");
  EXPECT_EQ(sillon({"check", (folder.folder() / "picture.png").string()}).code, 65);
  const Outcome missing =
      sillon({"check", folder.folder().string(), (folder.folder() / "none.csv").string()});
  EXPECT_EQ(missing.code, 66);
  EXPECT_THAT(missing.out, IsEmpty());
}

TEST(Check, says_which_place_a_step_of_a_story_lacks) {
  const test::SmallAtlas atlas;
  std::filesystem::create_directories(atlas.folder() / "stories");
  std::string steps;
  for (int i = 0; i < 40; ++i)
    steps += (i ? "," : "") + std::string(R"({"scene": {"selection": {"place": "nowhere-)") +
             std::to_string(i) +
             R"("}, "filter": {"kind": ["none-such"]}}, "caption": {"title": "x", "text": "y"}})";
  atlas.write("stories/lost.json", R"({"title": "Lost", "steps": [)" + steps + "]}");
  const Outcome outcome = sillon({"check", atlas.folder().string()});
  EXPECT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_THAT(outcome.out + outcome.err,
              HasSubstr("step 40: selection: this atlas has no place 'nowhere-39'"));
  EXPECT_THAT(outcome.out + outcome.err, HasSubstr("step 1: filter.kind: this atlas has no 'none-such'"));
}

TEST(List, a_scene_with_very_many_unknown_words_is_read_at_once_and_said_in_short) {
  const test::SmallAtlas folder;
  std::string keys, kinds;
  for (int i = 0; i < 100000; ++i) {
    keys += ",\"key-" + std::to_string(i) + "\": 1";
    kinds += (i ? ",\"kind-" : "\"kind-") + std::to_string(i) + '"';
  }
  folder.write("scene.json", R"({"sillon": 1, "filter": {"kind": [)" + kinds + "]}" + keys + "}");
  const std::string scene = quoted((folder.folder() / "scene.json").string());
  const Outcome outcome = run_shell("timeout 60 \"$sillon\" list " + quoted(shipped) + " --scene " + scene);
  EXPECT_EQ(outcome.code, 0);
  EXPECT_LT(outcome.err.size(), 30000u);
  EXPECT_THAT(outcome.err, HasSubstr("199950 more remarks"));
}

TEST(List, an_atlas_with_very_many_errors_says_the_first_few) {
  const test::SmallAtlas atlas;
  std::string links = read_file((atlas.folder() / "links.csv").string(), largest_output);
  for (int i = 0; i < 500; ++i) links += "nowhere,nobody\n";
  atlas.write("links.csv", links);
  const Outcome outcome = sillon({"list", atlas.folder().string()});
  EXPECT_EQ(outcome.code, 0);
  EXPECT_LE(std::count(outcome.err.begin(), outcome.err.end(), '\n'), 12);
  EXPECT_THAT(outcome.err, HasSubstr("more errors are not listed here"));
}

TEST(Output, that_is_full_or_closed_is_an_error_and_no_other_file_takes_its_place) {
  for (const char* asked : {"--version", "--help", "list --help", "list"})
    for (const char* out : {">/dev/full", ">&-"}) {
      const Outcome outcome = run_shell(std::string("\"$sillon\" ") + asked + " " + out);
      EXPECT_EQ(outcome.code, 74) << asked << " " << out;
      EXPECT_THAT(outcome.err, HasSubstr("standard output")) << asked << " " << out;
      EXPECT_THAT(outcome.err, Not(HasSubstr("system reports"))) << asked << " " << out;
    }
}

}  // namespace
}  // namespace sillon
