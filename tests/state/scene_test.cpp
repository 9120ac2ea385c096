#include "state/scene.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "../query/small_atlas.hpp"
#include "random_state.hpp"

namespace sillon {
namespace {

using testing::HasSubstr;

struct Applied {
  View view;
  std::vector<Diagnostic> said;
};

Applied read(std::string_view json, const View& base = {}) {
  Report report;
  View view = apply_scene(json, "s.json", base, report);
  return {view, report.diagnostics()};
}

TEST(SceneLaws, ReadingWhatIsWrittenGivesTheSameView) {
  for (unsigned seed = 1; seed <= 300; ++seed) {
    test::RandomState random(seed);
    const View view = random.view(), other = random.view();
    const std::string text = scene_text(view);
    const Applied applied = read(text, other);
    ASSERT_EQ(applied.view, view) << text;
    ASSERT_TRUE(applied.said.empty()) << to_text(applied.said.front());
    ASSERT_EQ(scene_text(applied.view), text);
    ASSERT_EQ(read(scene_part_text(view, ""), other).view, view);
    ASSERT_EQ(read(scene_part_text(view, "filter")).view.filter, view.filter);
    ASSERT_EQ(read(scene_part_text(view, "layers"), other).view.filter, other.filter) << "one group only";
  }
}

TEST(SceneLaws, AnEmptySceneChangesNothing) {
  for (unsigned seed = 1; seed <= 50; ++seed) {
    const View view = test::RandomState(seed).view();
    EXPECT_EQ(read("{}", view).view, view);
    EXPECT_EQ(read(R"({"sillon": 1})", view).view, view);
  }
}

TEST(SceneLaws, ASceneCutAnywhereNeitherCrashesNorChangesTheView) {
  const View base = test::RandomState(1).view();
  const std::string text = scene_text(test::RandomState(2).view());
  const std::size_t last_brace = text.rfind('}');
  for (std::size_t length = 0; length <= last_brace; ++length) {
    const Applied applied = read(std::string_view(text).substr(0, length), base);
    ASSERT_EQ(applied.view, base) << length;
    ASSERT_FALSE(applied.said.empty()) << length;
  }
}

TEST(Scene, ReadsEveryWayOfWriting) {
  const Applied applied = read(R"({
    "sillon": 1, "$schema": "scene.schema.json",
    "camera": {"lon": 6.2, "lat": 49.1, "span_km": 12}, "date": 2015,
    "filter": {"kind": ["incubator", "fablab"], "sector": "energy", "links": "cross-border", "undated": false},
    "selection": {"place": "bliiida"}, "theme": "stage"})");
  EXPECT_THAT(applied.said, testing::IsEmpty());
  EXPECT_EQ(applied.view.camera, Camera(Look{{6.2, 49.1}, 12}));
  EXPECT_EQ(applied.view.date, parse_date("2015"));
  EXPECT_EQ(applied.view.filter.kind, (KeySet{"fablab", "incubator"}));
  EXPECT_EQ(applied.view.filter.sector, KeySet{"energy"});
  EXPECT_EQ(applied.view.filter.links, LinkFilter::cross_border);
  EXPECT_FALSE(applied.view.filter.undated);
  EXPECT_EQ(applied.view.selection, Selection(PlaceKey{"bliiida"}));

  const Applied back = read(
      R"({"camera": "region", "date": null, "selection": null, "filter": {"kind": null}})", applied.view);
  EXPECT_EQ(back.view.camera, Camera(WholeRegion{}));
  EXPECT_EQ(back.view.date, std::nullopt);
  EXPECT_EQ(back.view.selection, Selection(Nothing{}));
  EXPECT_EQ(back.view.filter.kind, KeySet{});
}

TEST(Scene, UnknownFieldsWarnWithTheNearestAndTheRestCounts) {
  const Applied applied =
      read("{\n  \"filter\": {\"knd\": [\"hub\"], \"text\": \"x\"},\n  \"them\": \"stage\"}");
  ASSERT_EQ(applied.said.size(), 2u);
  EXPECT_EQ(applied.said[0].level, Level::warning);
  EXPECT_EQ(applied.said[0].where, (FilePosition{"s.json", 2, 14}));
  EXPECT_THAT(applied.said[0].what, HasSubstr("'filter.knd'"));
  EXPECT_THAT(applied.said[0].remedy, HasSubstr("Did you mean 'kind'?"));
  EXPECT_EQ(applied.said[1].where.line, 3);
  EXPECT_THAT(applied.said[1].remedy, HasSubstr("'theme'"));
  EXPECT_EQ(applied.view.filter.text, "x");
}

TEST(Scene, AWrongValueIsAnErrorAndTheFieldStays) {
  const View base = test::RandomState(3).view();
  for (const char* json : {R"({"date": "June"})",
                           R"({"date": 20155})",
                           R"({"date": true})",
                           R"({"filter": []})",
                           R"({"filter": null})",
                           R"({"filter": {"kind": [1]}})",
                           R"({"filter": {"kind": [""]}})",
                           R"({"filter": {"kind": {"a": 1}}})",
                           R"({"filter": {"links": "some"}})",
                           R"({"filter": {"text": 3}})",
                           R"({"camera": []})",
                           R"({"camera": 3})",
                           R"({"camera": {"lat": 448.1}})",
                           R"({"camera": {"lat": "x"}})",
                           R"({"selection": {"place": 3}})",
                           R"({"selection": {"tavern": "x"}})",
                           R"({"selection": {}})",
                           R"({"selection": {"place": ""}})",
                           R"({"selection": {"place": "a", "town": "b"}})",
                           R"({"layers": {"rivers": 1}})",
                           R"({"layers": true})",
                           R"({"theme": null})",
                           R"({"crs": ""})",
                           R"([])",
                           R"("x")",
                           R"(3)",
                           R"({"sillon": "1"})"}) {
    const Applied applied = read(json, base);
    EXPECT_EQ(applied.view, base) << json;
    ASSERT_EQ(applied.said.size(), 1u) << json;
    EXPECT_EQ(applied.said[0].level, Level::error) << json;
    EXPECT_EQ(applied.said[0].where.line, 1) << json;
    EXPECT_FALSE(applied.said[0].remedy.empty()) << json;
  }
}

TEST(Scene, OfALaterVersionIsReadAsFarAsItIsKnown) {
  const Applied applied = read(R"({"sillon": 2, "theme": "stage"})");
  ASSERT_EQ(applied.said.size(), 1u);
  EXPECT_EQ(applied.said[0].level, Level::warning);
  EXPECT_EQ(applied.view.theme, Theme::stage);
}

TEST(Scene, DeepNestingIsRefusedBeforeItCouldExhaustTheStack) {
  for (const std::string open : {"[", "{\"a\":"}) {
    std::string deep = "{\"filter\":";
    for (int i = 0; i < 1'000'000; ++i) deep += open;
    const Applied applied = read(deep);
    ASSERT_EQ(applied.said.size(), 1u);
    EXPECT_EQ(applied.said[0].level, Level::error);
  }
}

TEST(Scene, KeysThatTheAtlasDoesNotKnowAreSaidWithTheNearest) {
  test::AtlasSketch sketch;
  sketch.place({.id = "bliiida", .city = "Metz"});
  sketch.place({.id = "forge", .city = "Metz"});
  sketch.link({.from = "bliiida", .to = "forge"});
  const auto atlas = sketch.finish();

  View known;
  known.filter.kind = {"incubator", "support"};
  known.filter.territory = {"lorraine"};
  known.filter.status = {"open"};
  known.selection = TownKey{"metz-fr"};
  EXPECT_THAT(unknown_keys(known, *atlas, "s").diagnostics(), testing::IsEmpty());
  known.selection = TrayKey{"saarland"};
  EXPECT_THAT(unknown_keys(known, *atlas, "s").diagnostics(), testing::IsEmpty());

  View strange;
  strange.crs = "EPSG:3053";
  strange.language = "eo";
  strange.filter.kind = {"incubater"};
  strange.filter.territory = {"lorrain"};
  strange.filter.sector = {"helth"};
  strange.filter.service = {"fundin"};
  strange.filter.status = {"opne"};
  strange.filter.link_kind = {"host"};
  strange.selection = PlaceKey{"blida"};
  const Report report = unknown_keys(strange, *atlas, "s.json");
  std::vector<std::string> said;
  for (const Diagnostic& diagnostic : report.diagnostics()) {
    EXPECT_EQ(diagnostic.level, Level::warning);
    EXPECT_EQ(diagnostic.where.file, "s.json");
    said.push_back(diagnostic.remedy);
  }
  EXPECT_THAT(said, testing::UnorderedElementsAre(
                        HasSubstr("'EPSG:3035'"), testing::_, HasSubstr("'incubator'"),
                        HasSubstr("'lorraine'"), HasSubstr("'health'"), HasSubstr("'funding'"),
                        HasSubstr("'open'"), HasSubstr("'hosts'"), HasSubstr("'bliiida'")));
  for (const Selection& what : {Selection(LinkKey{"x"}), Selection(TownKey{"x"}), Selection(TrayKey{"x"})}) {
    View view;
    view.selection = what;
    EXPECT_EQ(unknown_keys(view, *atlas, "s").count(Level::warning), 1u);
  }
}

}  // namespace
}  // namespace sillon
