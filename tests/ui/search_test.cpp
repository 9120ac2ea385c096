#include <gtest/gtest.h>

#include "desk.hpp"
#include "ui/gesture/framing.hpp"

namespace sillon {
namespace {

using test::Desk;

Desk& searching(Desk& desk, const std::string& words) {
  desk.settle();
  desk.type("/");
  desk.frame();
  desk.frame();
  desk.type(words);
  desk.frame();
  return desk;
}

TEST(Search, WithoutAccentsToTheTown) {
  Desk desk;
  searching(desk, "epinal");
  EXPECT_EQ(desk.state.search.text, "epinal");
  EXPECT_TRUE(Desk::shows_panel("search-results"));
  const auto actions = desk.press_key(key::enter);
  const auto select = Desk::only<Select>(actions);
  ASSERT_TRUE(select);
  const auto* town = std::get_if<TownKey>(&select->what);
  ASSERT_NE(town, nullptr);
  const auto fly = Desk::only<FlyTo>(actions);
  ASSERT_TRUE(fly);
  EXPECT_EQ(fly->look.span_km, close_span_km);
  EXPECT_EQ(fly->look.centre, desk.atlas->towns.point[*desk.atlas->town_row(town->id)]);
  EXPECT_FALSE(desk.state.search.open);
  desk.frame();
  EXPECT_FALSE(Desk::shows_panel("search-results"));
}

TEST(Search, LettersGoToTheFieldAndNotToTheMap) {
  Desk desk;
  searching(desk, "l0+t");
  EXPECT_EQ(desk.state.search.text, "l0+t");
  EXPECT_FALSE(desk.state.list.open);
  EXPECT_EQ(desk.state.view.theme, Theme::paper);
  EXPECT_EQ(Desk::count<ZoomBy>(desk.all) + Desk::count<GoHome>(desk.all), 0u);
}

TEST(Search, WordsAndEnterInOneFrame) {
  Desk desk;
  searching(desk, "");
  for (const char c : std::string("atelier")) ImGui::GetIO().AddInputCharacter(static_cast<unsigned char>(c));
  const auto actions = desk.press_key(key::enter);
  ASSERT_TRUE(Desk::only<Select>(actions));
  EXPECT_EQ(Desk::only<Select>(actions)->what, Selection(PlaceKey{"atelier"}));
}

TEST(Search, TabLeavesTheFieldAndItsResults) {
  Desk desk;
  searching(desk, "epinal");
  ASSERT_TRUE(Desk::shows_panel("search-results"));
  desk.press_key(key::tab);
  desk.settle();
  EXPECT_FALSE(Desk::shows_panel("search-results"));
  EXPECT_EQ(desk.state.search.text, "epinal");
}

TEST(Search, ArrowsChooseAmongTheResults) {
  Desk desk;
  searching(desk, "m");  // the town of Metz, and what lies in it
  EXPECT_EQ(desk.state.search.highlighted, 0);
  desk.press_key(key::down);
  EXPECT_EQ(desk.state.search.highlighted, 1);
  desk.press_key(key::up);
  desk.press_key(key::up);
  EXPECT_GT(desk.state.search.highlighted, 1) << "up from the first goes to the last";
}

TEST(Search, AClickChoosesAResult) {
  Desk desk;
  searching(desk, "quai");
  desk.state.search.open = true;
  desk.frame();
  const Probe row = Desk::find("quai-alpha", "search-results");
  ASSERT_GT(row.box.width_px, 0);
  const auto actions = desk.click_at({row.box.x_px + 40, row.box.y_px + 10});
  ASSERT_TRUE(Desk::only<Select>(actions));
  EXPECT_EQ(Desk::only<Select>(actions)->what, Selection(PlaceKey{"quai-alpha"}));
}

TEST(Search, WhatHasNoPointIsSelectedWithoutAFlight) {
  Desk desk;
  searching(desk, "ohne");
  const auto actions = desk.press_key(key::enter);
  ASSERT_TRUE(Desk::only<Select>(actions));
  EXPECT_EQ(Desk::count<FlyTo>(actions), 0u);
}

TEST(Search, EscapeClosesAndKeepsTheWords) {
  Desk desk;
  searching(desk, "metz");
  EXPECT_EQ(Desk::count<CloseInnermost>(desk.press_key(key::escape)), 1u);
  EXPECT_FALSE(desk.state.search.open);
  EXPECT_EQ(desk.state.search.text, "metz");
}

TEST(Search, EnterGivesTheKeyboardBackToTheMap) {
  Desk desk;
  searching(desk, "metz");
  desk.press_key(key::enter);
  desk.settle();
  EXPECT_EQ(Desk::count<FlyTo>(desk.press_key(key::right)), 1u);
}

TEST(Search, TheCrossEmptiesIt) {
  Desk desk;
  desk.state.search.text = "metz";
  desk.click("Empty the search");
  EXPECT_TRUE(desk.state.search.text.empty());
}

TEST(Search, AClickElsewhereClosesTheResults) {
  Desk desk;
  searching(desk, "metz");
  desk.click_at({700, 900});
  EXPECT_FALSE(desk.state.search.open);
}

TEST(Search, NothingFoundIsSaid) {
  Desk desk;
  searching(desk, "zzz");
  EXPECT_TRUE(Desk::shows("Nothing has this name"));
  EXPECT_EQ(Desk::count<Select>(desk.press_key(key::enter)), 0u) << "there is nothing to choose";
}

TEST(Search, WhatComesNearestToNothingIsOffered) {
  Desk desk;
  searching(desk, "atelier zzz");
  EXPECT_TRUE(Desk::shows("Nothing has this name. The nearest is"));
  const Probe row = Desk::find("atelier", "search-results");
  ASSERT_GT(row.box.width_px, 0);
  const auto select = Desk::only<Select>(desk.press_key(key::enter));
  ASSERT_TRUE(select);
  EXPECT_EQ(select->what, Selection(PlaceKey{"atelier"}));
}

TEST(Search, SlipsAreForgivenAndEnterFliesThere) {
  Desk desk;
  searching(desk, "epnial");
  const auto actions = desk.press_key(key::enter);
  ASSERT_TRUE(Desk::only<Select>(actions));
  ASSERT_TRUE(Desk::only<FlyTo>(actions));
  const Selection what = Desk::only<Select>(actions)->what;
  ASSERT_TRUE(std::holds_alternative<TownKey>(what));
  EXPECT_EQ(Desk::only<FlyTo>(actions)->look.centre,
            desk.atlas->towns.point[*desk.atlas->town_row(std::get<TownKey>(what).id)]);
}

// Whatever stands in the field, a frame is drawn and the results can be closed.
TEST(Search, NothingTypedStopsIt) {
  std::string all_octets, endless, arabic;
  for (int octet = 1; octet < 256; ++octet) all_octets += static_cast<char>(octet);
  for (int i = 0; i < 2000; ++i) endless += "mezt ";
  for (int i = 0; i < 500; ++i) arabic += "\u0645\u0631\u062D\u0628\u0627 ";
  for (const std::string& text :
       {all_octets, endless, arabic, std::string(10000, 'm'), std::string(10000, ' '),
        std::string("\xC3\x28"), std::string("\u202E\u0007\n\t"), std::string("%s%n{}##id###x"),
        std::string(5000, '%')}) {
    Desk desk;
    desk.settle();
    desk.state.search.text = text;
    desk.state.search.open = true;
    desk.frame();
    desk.frame();
    EXPECT_TRUE(Desk::shows_panel("search-results"));
    for (const Probe& probe : probes())
      if (probe.panel == "search-results") {
        EXPECT_LE(probe.box.right_px(), static_cast<float>(desk.size.width_px));
      }
    desk.press_key(key::escape);
    EXPECT_FALSE(desk.state.search.open);
  }
}

TEST(Search, OnlySpacesFindNothing) {
  Desk desk;
  searching(desk, "   ");
  EXPECT_EQ(Desk::count<Select>(desk.press_key(key::enter)), 0u);
}

}  // namespace
}  // namespace sillon
