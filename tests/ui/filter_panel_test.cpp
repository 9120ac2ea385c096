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
  desk.click("Today", "filter-panel");
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
  EXPECT_TRUE(Desk::shows("List 1 place without a point"));
  EXPECT_TRUE(Desk::shows("10 of 11 places have a point on the map."));
  desk.click("List 1 place without a point");
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

// The middle of a year's bar: the bars stand in the slider's box side by side.
PixelPoint bar_of(int year, int first_year, int bars) {
  const PixelBox box = Desk::find("First known years", "filter-panel").box;
  const float step = box.width_px / static_cast<float>(bars);
  return {box.x_px + step * (static_cast<float>(year - first_year) + 0.5f), box.y_px + box.height_px / 2};
}
constexpr int first_bar = 2010, bar_count = 9;  // 2010 .. 2018 in the atlas of the desk

TEST(FilterPanel, YearsAreBrushedAsOneStep) {
  Desk desk({1600, 1800, 1});
  desk.state.open_sections = {"years"};
  desk.settle();
  desk.move_to(bar_of(2014, first_bar, bar_count));
  desk.frame();
  ImGui::GetIO().MouseDown[0] = true;
  for (const int year : {2014, 2015, 2016}) {
    desk.move_to(bar_of(year, first_bar, bar_count));
    desk.frame();
    desk.frame();
  }
  ImGui::GetIO().MouseDown[0] = false;
  desk.frame();
  ASSERT_TRUE(desk.state.view.filter.years);
  EXPECT_EQ(*desk.state.view.filter.years, (YearRange{2014, 2016}));
  EXPECT_EQ(desk.state.history.undo.size(), 1u);
  desk.click("All years", "filter-panel");
  EXPECT_FALSE(desk.state.view.filter.years);
}

TEST(FilterPanel, TheEndsOfTheYearsMoveByKeys) {
  Desk desk({1600, 1800, 1});
  desk.state.open_sections = {"years"};
  desk.settle();
  const auto tab_to = [&](const char* label) {
    for (int i = 0; i < 60 && !Desk::find(label, "filter-panel").focused; ++i) desk.press_key(key::tab);
    return Desk::find(label, "filter-panel").focused;
  };
  ASSERT_TRUE(tab_to("From year"));
  desk.press_key(key::right);
  desk.press_key(key::right);
  ASSERT_TRUE(desk.state.view.filter.years);
  EXPECT_EQ(*desk.state.view.filter.years, (YearRange{2012, 9999})) << "nothing is later than the last bar";
  ASSERT_TRUE(tab_to("To year"));
  desk.press_key(key::left);
  EXPECT_EQ(*desk.state.view.filter.years, (YearRange{2012, 2017}));
  ASSERT_TRUE(tab_to("From year"));
  desk.press_key(key::home);
  EXPECT_EQ(*desk.state.view.filter.years, (YearRange{1, 2017})) << "nor earlier than the first";
}

TEST(FilterPanel, TheBarsSayHowMuchTheyHold) {
  Desk desk({1600, 1800, 1});
  desk.state.open_sections = {"years"};
  desk.settle();
  EXPECT_TRUE(Desk::shows("10 places, 1 without a year"));
  desk.move_to(bar_of(2015, first_bar, bar_count));
  desk.settle();
  EXPECT_TRUE(Desk::shows("2015: 6 founded, 0 first seen"));
}

TEST(FilterPanel, WhatNothingIsLeftOfStaysInItsPlace) {
  Desk desk({1600, 2000, 1});
  desk.state.open_sections = {"sector", "service", "status"};
  desk.settle();
  std::vector<std::string> before;
  for (const Probe& probe : probes())
    if (probe.panel == "filter-panel" && probe.kind == ProbeKind::row) before.push_back(probe.label);
  desk.state.view.filter.territory = {"saarland"};
  desk.state.view.filter.sector = {"games"};
  desk.settle();
  for (const std::string& label : before) EXPECT_TRUE(Desk::shows(label)) << label;
  EXPECT_TRUE(Desk::shows("0"));
}

TEST(FilterPanel, SectionsFold) {
  Desk desk;
  desk.settle();
  ASSERT_TRUE(Desk::shows("Incubator"));
  desk.click("Resources", "filter-panel");
  desk.settle();
  EXPECT_FALSE(Desk::shows("Incubator"));
  desk.click("Resources", "filter-panel");
  desk.settle();
  EXPECT_TRUE(Desk::shows("Incubator"));
}

// The words of the panel's foot, line after line.
std::string foot_words() {
  std::string all;
  for (const Probe& probe : probes())
    if (probe.panel == "filter-panel" && probe.kind == ProbeKind::text) all += probe.label + " ";
  return all;
}

TEST(FilterPanel, TheFiltersReadAsASentenceAndGoWithOneClick) {
  Desk desk;
  desk.settle();
  EXPECT_FALSE(Desk::shows("Show all"));
  desk.state.view.filter.territory = {"saarland"};
  desk.state.view.date = test::date("2016");
  desk.settle();
  EXPECT_NE(foot_words().find("Everything in Saarland, as of 2016."), std::string::npos) << foot_words();
  EXPECT_NE(foot_words().find("hidden by filters and the date."), std::string::npos) << foot_words();
  desk.click("Show all", "filter-panel");
  EXPECT_EQ(desk.state.view.filter, Filter{});
  EXPECT_FALSE(desk.state.view.date);
}

TEST(FilterPanel, AnEmptyMapSaysWhichFilterIsToBlame) {
  Desk desk;
  desk.state.view.filter.years = YearRange{1800, 1801};
  desk.state.view.filter.undated = false;
  desk.settle();
  ASSERT_TRUE(Desk::shows_panel("empty-plate"));
  std::string words;
  for (const Probe& probe : probes())
    if (probe.panel == "empty-plate" && probe.kind == ProbeKind::text) words += probe.label + " ";
  EXPECT_NE(words.find("founded or first seen 1800–1801"), std::string::npos) << words;
}

TEST(FilterPanel, TheDateSectionPlaysAndOpensTheBar) {
  Desk desk({1600, 1600, 1});
  desk.state.open_sections = {"date"};
  desk.click("Open the time bar", "filter-panel");
  EXPECT_TRUE(desk.state.time_bar);
  desk.click("Close the time bar", "filter-panel");
  EXPECT_FALSE(desk.state.time_bar);
  desk.click("Play", "filter-panel");
  EXPECT_TRUE(desk.state.playing);
  EXPECT_TRUE(desk.state.time_bar);
  desk.click("Pause", "filter-panel");
  EXPECT_FALSE(desk.state.playing);
}

}  // namespace
}  // namespace sillon
