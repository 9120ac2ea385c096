// The sheets of the right panel: figures, promises, the matrix, scenes.
#include <gtest/gtest.h>

#include "desk.hpp"
#include "query/promises.hpp"

namespace sillon {
namespace {

using test::Desk;

std::string words_of(const std::string& panel) {
  std::string all;
  for (const Probe& probe : probes())
    if (probe.panel == panel && probe.kind == ProbeKind::text) all += probe.label + " ";
  return all;
}

std::size_t shown_links(const Desk& desk) {
  const Derived derived = desk.derived();
  return static_cast<std::size_t>(std::count_if(derived.visible->link.begin(), derived.visible->link.end(),
                                                [](Shown link) { return is_shown(link); }));
}

TEST(MatrixPanel, ACellShowsItsLinksAloneAndASecondClickAllAgain) {
  Desk desk;
  desk.state.sheet = Sheet::matrix;
  const auto actions = desk.click("Lorraine – Saarland", "matrix-panel");
  ASSERT_TRUE(Desk::only<SetFilter>(actions));
  EXPECT_EQ(desk.state.view.filter.between, (KeySet{"lorraine", "saarland"}));
  desk.settle();
  EXPECT_EQ(shown_links(desk), 2u);
  EXPECT_TRUE(Desk::shows("2"));
  EXPECT_TRUE(Desk::shows("6")) << "the other cells count without it";
  desk.click("Lorraine – Saarland", "matrix-panel");
  EXPECT_TRUE(desk.state.view.filter.between.empty());
}

TEST(MatrixPanel, TheDiagonalIsTheInside) {
  Desk desk;
  desk.state.sheet = Sheet::matrix;
  desk.click("Within Lorraine", "matrix-panel");
  EXPECT_EQ(desk.state.view.filter.between, KeySet{"lorraine"});
  EXPECT_EQ(shown_links(desk), 6u);
  desk.click("Show the links of all territories", "matrix-panel");
  EXPECT_TRUE(desk.state.view.filter.between.empty());
}

TEST(MatrixPanel, TheArrowKeysWalkInTwoDirections) {
  Desk desk;
  desk.state.sheet = Sheet::matrix;
  desk.settle();
  for (int i = 0; i < 60 && !Desk::find("Within Lorraine", "matrix-panel").focused; ++i)
    desk.press_key(key::tab);
  ASSERT_TRUE(Desk::find("Within Lorraine", "matrix-panel").focused);
  const auto focused = [] {
    for (const Probe& probe : probes())
      if (probe.focused) return probe;
    return Probe{};
  };
  const Probe start = focused();
  desk.press_key(key::right);
  desk.frame();
  EXPECT_EQ(focused().label, "Lorraine – Luxembourg");
  EXPECT_EQ(focused().box.y_px, start.box.y_px);
  desk.press_key(key::left);
  desk.frame();
  desk.press_key(key::down);
  desk.frame();
  EXPECT_EQ(focused().label, "Luxembourg – Lorraine");
  EXPECT_GT(focused().box.y_px, start.box.y_px);
  desk.press_key(key::down);
  desk.frame();
  EXPECT_EQ(focused().label, "Saarland – Lorraine");
  desk.press_key(key::enter);
  EXPECT_EQ(desk.state.view.filter.between, (KeySet{"lorraine", "saarland"}));
}

TEST(PromisesPanel, CountsWhatBecameOfThemAndTellsTheirPlace) {
  Desk desk;
  desk.state.sheet = Sheet::promises;
  desk.settle();
  const Promises all = promises(*desk.atlas);
  ASSERT_EQ(all.promised.statements.size(), 1u);
  EXPECT_NE(words_of("promises-panel").find("0 kept, 0 not kept, 1 still open"), std::string::npos);
  EXPECT_TRUE(Desk::shows("A third house is to follow."));
  EXPECT_FALSE(Desk::shows("The Forge will open a second house in the year after the next."));
  desk.click("Stated as a fact", "promises-panel");
  desk.settle();
  EXPECT_NE(words_of("promises-panel").find("The Forge will open"), std::string::npos);
  desk.click("forge", "promises-panel");
  EXPECT_EQ(desk.state.view.selection, Selection{PlaceKey{"forge"}});
}

TEST(Promises, EveryStatementIsInOneCountAndOneList) {
  const Promises all = promises(*test::desk_atlas());
  std::size_t listed = 0, counted = 0;
  for (const SaidStatements* said : {&all.promised, &all.stated}) {
    listed += said->statements.size();
    for (const std::size_t outcome : said->outcomes) counted += outcome;
  }
  EXPECT_EQ(listed, test::desk_atlas()->statements.rows.size());
  EXPECT_EQ(counted, listed);
}

TEST(IndicatorsPanel, ACountOnTheMapShowsExactlyWhatItCounts) {
  Desk desk;
  desk.state.sheet = Sheet::indicators;
  desk.settle();
  EXPECT_NE(words_of("indicators-panel").find("growth of jobs"), std::string::npos);
  EXPECT_TRUE(Desk::shows("12"));
  const auto actions = desk.click("On this map, 2015", "indicators-panel");
  EXPECT_EQ(Desk::count<SetFilter>(actions), 1u);
  EXPECT_EQ(desk.state.view.filter.kind, KeySet{"startup"});
  EXPECT_EQ(desk.state.view.filter.territory, KeySet{"lorraine"});
  EXPECT_EQ(desk.state.view.date, test::date("2015"));
  EXPECT_EQ(desk.derived().visible->startups_shown, 5u);
  EXPECT_EQ(desk.state.sheet, Sheet::indicators) << "the figures stay beside what they show";
}

TEST(IndicatorsPanel, SubjectsUnfold) {
  Desk desk;
  desk.state.sheet = Sheet::indicators;
  desk.settle();
  EXPECT_EQ(words_of("indicators-panel").find("people on site"), std::string::npos);
  desk.click("forge", "indicators-panel");
  desk.settle();
  EXPECT_NE(words_of("indicators-panel").find("on site"), std::string::npos);
}

TEST(ScenesPanel, KeepsOpensAndRemovesViews) {
  Desk desk;
  desk.state.sheet = Sheet::scenes;
  EXPECT_TRUE(Desk::only<AddBookmark>(desk.click("Keep this view", "scenes-panel")));
  desk.state.bookmarks = {{"Saarland", "/scenes/saarland.json"}};
  EXPECT_EQ(Desk::only<OpenPath>(desk.click("Saarland", "scenes-panel"))->path, "/scenes/saarland.json");
  EXPECT_EQ(Desk::only<RemoveBookmark>(desk.click("Remove this view", "scenes-panel"))->path,
            "/scenes/saarland.json");
  desk.state.recent_atlases = {"/data/other"};
  EXPECT_EQ(Desk::only<OpenPath>(desk.click("other", "scenes-panel"))->path, "/data/other");
}

TEST(ScenesPanel, OpensASceneSetAtItsFirstStep) {
  Desk desk;
  desk.state.sheet = Sheet::scenes;
  const auto shown =
      Desk::only<ShowStory>(desk.click("How it all began, told in three steps", "scenes-panel"));
  ASSERT_TRUE(shown);
  EXPECT_EQ(shown->place, (StoryPlace{"how-it-began", 0}));
  EXPECT_EQ(desk.state.view.date, test::date("2015"));
}

}  // namespace
}  // namespace sillon
