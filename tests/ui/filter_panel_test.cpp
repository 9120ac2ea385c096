#include <gtest/gtest.h>

#include "desk.hpp"
#include "ui/panel/key_set.hpp"

namespace sillon {
namespace {

using test::Desk;

TEST(KeySet, SwitchingTwiceIsNoChange) {
  const std::vector<std::string> all = {"a", "b", "c"};
  for (const KeySet& start : {KeySet{}, KeySet{"a", "b"}, KeySet{"b", "c"}})
    for (const std::string& key : all) EXPECT_EQ(switched(switched(start, all, key), all, key), start) << key;
}

TEST(KeySet, TheLastOneSwitchedOffBringsAllBack) {
  EXPECT_EQ(switched({"b"}, {"a", "b", "c"}, "b"), KeySet{});
  EXPECT_EQ(switched({"a", "b"}, {"a", "b", "c"}, "c"), KeySet{});  // so does the last missing one
  EXPECT_EQ(switched({}, {"a"}, "a"), KeySet{});
}

TEST(KeySet, StaysSorted) {
  KeySet set;
  for (const char* key : {"m", "c", "x", "a"}) set = toggled(set, key);
  EXPECT_TRUE(std::is_sorted(set.begin(), set.end()));
  EXPECT_EQ(set.size(), 4u);
}

TEST(FilterPanel, AKindIsSwitchedOffAlone) {
  Desk desk;
  const auto actions = desk.click("Incubator", "filter-panel");
  const auto set = Desk::only<SetFilter>(actions);
  ASSERT_TRUE(set);
  EXPECT_EQ(set->filter.kind, (KeySet{"fablab", "hub", "startup", "support"}));
  desk.click("Incubator", "filter-panel");
  EXPECT_TRUE(desk.state.view.filter.kind.empty());
}

TEST(FilterPanel, OnlyShowsOneKind) {
  Desk desk;
  desk.settle();
  const Probe row = Desk::find("Hub", "filter-panel");
  desk.move_to({row.box.x_px + 60, row.box.y_px + 10});
  desk.settle();
  ASSERT_TRUE(Desk::shows("only"));
  const auto actions = desk.click("only");
  const auto set = Desk::only<SetFilter>(actions);
  ASSERT_TRUE(set);
  EXPECT_EQ(set->filter.kind, KeySet{"hub"});
}

TEST(FilterPanel, LinksAreChosenBySegment) {
  Desk desk;
  for (const auto& [label, links] :
       {std::pair{"Cross-border", LinkFilter::cross_border}, std::pair{"None", LinkFilter::none},
        std::pair{"All", LinkFilter::all}}) {
    const auto actions = desk.click(label, "filter-panel");
    const auto set = Desk::only<SetFilter>(actions);
    ASSERT_TRUE(set) << label;
    EXPECT_EQ(set->filter.links, links) << label;
  }
  EXPECT_TRUE(desk.click("All", "filter-panel").empty()) << "what is chosen already is no action";
}

TEST(FilterPanel, SegmentsBecomeRowsWhereWordsAreLong) {
  {
    Desk english;
    english.settle();
    const Probe one = Desk::find("All", "filter-panel"), two = Desk::find("Cross-border", "filter-panel");
    EXPECT_EQ(one.box.y_px, two.box.y_px);
  }
  Desk german({1600, 1400, 1}, "de");
  german.settle();
  const Probe first = Desk::find("Alle", "filter-panel"),
              second = Desk::find("Grenzüberschreitend", "filter-panel");
  EXPECT_LE(first.box.bottom_px(), second.box.y_px);
  const auto actions = german.click("Grenzüberschreitend", "filter-panel");
  const auto set = Desk::only<SetFilter>(actions);
  ASSERT_TRUE(set);
  EXPECT_EQ(set->filter.links, LinkFilter::cross_border);
}

TEST(FilterPanel, TerritoriesAddUpAndGoAway) {
  Desk desk;
  desk.click("Saarland", "filter-panel");
  EXPECT_EQ(desk.state.view.filter.territory, KeySet{"saarland"});
  desk.click("Lorraine", "filter-panel");
  EXPECT_EQ(desk.state.view.filter.territory, (KeySet{"lorraine", "saarland"}));
  desk.click("Saarland", "filter-panel");
  desk.click("Lorraine", "filter-panel");
  EXPECT_TRUE(desk.state.view.filter.territory.empty());
}

TEST(FilterPanel, SectionsOpenAndTheirValuesFilter) {
  Desk desk({1600, 2000, 1});
  EXPECT_FALSE(Desk::find("Energy", "filter-panel").box.width_px > 0);
  desk.click("Sector", "filter-panel");
  EXPECT_EQ(desk.state.open_sections, std::vector<std::string>{"sector"});
  desk.click("Health", "filter-panel");
  EXPECT_EQ(desk.state.view.filter.sector, KeySet{"health"});
  desk.click("Service", "filter-panel");
  desk.click("Funding", "filter-panel");
  EXPECT_EQ(desk.state.view.filter.service, KeySet{"funding"});
  desk.click("Status", "filter-panel");
  desk.click("Open", "filter-panel");
  EXPECT_EQ(desk.state.view.filter.status, KeySet{"open"});
  desk.click("Confidence", "filter-panel");
  desk.click("High only", "filter-panel");
  EXPECT_EQ(desk.state.view.filter.confidence, Confidence::high);
  desk.click("Show all", "filter-panel");
  EXPECT_EQ(desk.state.view.filter, Filter{});
}

TEST(FilterPanel, TheDateStepsByYears) {
  Desk desk({1600, 1600, 1});
  desk.state.open_sections = {"date"};
  desk.click("One year earlier", "filter-panel");
  ASSERT_TRUE(desk.state.view.date.has_value());
  const int latest = desk.state.view.date->year;
  EXPECT_EQ(latest, 2018) << "the latest year of the data";
  desk.click("One year earlier", "filter-panel");
  EXPECT_EQ(desk.state.view.date->year, latest - 1);
  desk.click("One year later", "filter-panel");
  EXPECT_EQ(desk.state.view.date->year, latest);
  desk.click("Any date", "filter-panel");
  EXPECT_FALSE(desk.state.view.date.has_value());
}

TEST(FilterPanel, TheSliderGoesFromTheFirstYearToTheLast) {
  Desk desk({1600, 1600, 1});
  desk.state.open_sections = {"date"};
  desk.settle();
  const Probe track = Desk::find("Year", "filter-panel");
  desk.click_at({track.box.x_px + 1, track.box.y_px + 14});
  ASSERT_TRUE(desk.state.view.date.has_value());
  const int first = desk.state.view.date->year;
  desk.click_at({track.box.right_px() - 1, track.box.y_px + 14});
  EXPECT_EQ(desk.state.view.date->year, 2018);
  EXPECT_LT(first, 2018);
  EXPECT_EQ(first % 5, 0);
}

TEST(FilterPanel, LayersOfTheMapAreSwitched) {
  Desk desk({1600, 1800, 1});
  desk.click("On the map", "filter-panel");
  desk.click("Rivers and lakes", "filter-panel");
  Layers expected;
  expected.rivers = false;
  EXPECT_EQ(desk.state.view.layers, expected);
}

TEST(FilterPanel, TheFooterCountsAndLists) {
  Desk desk;
  desk.settle();
  EXPECT_TRUE(Desk::shows("List the 1 places without a point"));
  desk.click("List the 1 places without a point");
  EXPECT_TRUE(desk.state.list.open);
  EXPECT_EQ(desk.state.list.subject, ListSubject::unplaced);
  desk.settle();
  EXPECT_TRUE(Desk::shows_panel("list-panel"));
  EXPECT_GT(Desk::find("ohne-ort", "list-panel").box.width_px, 0);
  EXPECT_EQ(Desk::find("forge", "list-panel").box.width_px, 0);
}

TEST(FilterPanel, RowsLeftOutOpenTheReport) {
  Desk desk;
  desk.rows_left_out = 3;
  desk.report.error({"places.csv", 41, 7}, "lat 448.1 is outside [-90, 90]", "Was the decimal point lost?");
  desk.click("3 rows were left out", "filter-panel");
  EXPECT_EQ(desk.state.sheet, Sheet::data_report);
  desk.settle();
  EXPECT_TRUE(Desk::shows_panel("data-report-panel"));
  EXPECT_TRUE(Desk::shows("Was the decimal point lost?"));
}

TEST(FilterPanel, NothingMatchesSaysSoAndShowsAllAgain) {
  Desk desk;
  desk.state.view.filter.text = "no such words";
  desk.settle();
  ASSERT_TRUE(Desk::shows_panel("empty-plate"));
  const auto actions = desk.click("Show all", "empty-plate");
  EXPECT_EQ(Desk::count<ClearFilters>(actions), 1u);
  desk.settle();
  EXPECT_FALSE(Desk::shows_panel("empty-plate"));
}

}  // namespace
}  // namespace sillon
