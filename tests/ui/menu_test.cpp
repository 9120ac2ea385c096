// The menu, by keyboard alone and by mouse; the help page from the same table.
#include <gtest/gtest.h>

#include "desk.hpp"
#include "ui/command.hpp"

namespace sillon {
namespace {

using test::Desk;

constexpr int f10 = key::f1 + 9;

std::string focused_row() {
  for (const Probe& probe : probes())
    if (probe.panel == "menu" && probe.kind == ProbeKind::row && probe.focused) return probe.label;
  return {};
}

TEST(Menu, HoldsEveryCommandWithoutArgumentAndEveryGroup) {
  Desk desk({1600, 1000, 1});
  desk.state.menu_open = true;
  desk.settle();
  for (const Command& command : commands()) {
    if (command.at == CommandPlace::stage || command.name.back() == ':' || command.name == "menu" ||
        command.name == "close")
      continue;
    EXPECT_FALSE(Desk::find(command.label, "menu").label.empty()) << command.label;
  }
  for (const std::string& group : command_groups()) EXPECT_TRUE(Desk::shows(group)) << group;
}

TEST(Menu, HoldsTheStoriesOfTheAtlas) {
  Desk desk({1600, 1000, 1});
  desk.state.menu_open = true;
  desk.settle();
  const auto stories = command_choices("story:", desk.state, desk.derived(), desk.picture());
  ASSERT_FALSE(stories.empty());
  for (const CommandChoice& story : stories)
    EXPECT_FALSE(Desk::find(story.label, "menu").label.empty()) << story.label;
}

TEST(Menu, IsOpenedAndWalkedByKeysAlone) {
  Desk desk({1280, 800, 1});
  desk.settle();
  desk.press_key(f10);
  desk.settle();
  ASSERT_TRUE(desk.state.menu_open);
  const std::string first = focused_row();
  EXPECT_EQ(first, commands().front().label);
  const View before = desk.state.view;
  desk.press_key(key::down);
  desk.settle();
  EXPECT_EQ(focused_row(), commands()[1].label);
  desk.press_key(key::end);
  desk.settle();
  EXPECT_EQ(focused_row(), "Quit");
  desk.press_key(key::down);
  desk.settle();
  EXPECT_EQ(focused_row(), first) << "it goes round";
  desk.press_key(key::right);
  desk.settle();
  EXPECT_NE(focused_row(), first);
  EXPECT_FALSE(focused_row().empty());
  desk.press_key(key::home);
  desk.settle();
  EXPECT_EQ(focused_row(), first);
  EXPECT_EQ(desk.state.view, before) << "the map stands still meanwhile";
  desk.press_key(key::end);
  desk.settle();
  EXPECT_EQ(Desk::count<Quit>(desk.press_key(key::enter)), 1u);
  EXPECT_FALSE(desk.state.menu_open);
}

TEST(Menu, EscClosesItAndGivesTheKeyboardBack) {
  Desk desk({1280, 800, 1});
  desk.settle();
  desk.press_key(f10);
  desk.settle();
  desk.press_key(key::escape);
  desk.settle();
  EXPECT_FALSE(desk.state.menu_open);
  const auto moved = desk.press_key(key::right);
  EXPECT_EQ(Desk::count<FlyTo>(moved), 1u) << "arrows move the map again";
}

TEST(Menu, ShowsNoFrameOfTheKeyboardBeforeAKey) {
  Desk desk({1280, 800, 1});
  desk.settle();
  desk.state.menu_open = true;  // as a command at the start opens it
  desk.settle();
  EXPECT_TRUE(focused_row().empty());
  desk.press_key(key::down);
  desk.settle();
  EXPECT_EQ(focused_row(), commands().front().label);
}

TEST(Menu, OpensFromItsSignAndClosesBesideIt) {
  Desk desk({1280, 800, 1});
  desk.settle();
  EXPECT_EQ(Desk::only<ShowMenu>(desk.click("Menu", "top-bar")), ShowMenu{true});
  desk.settle();
  EXPECT_TRUE(focused_row().empty()) << "the frame of the keyboard shows only after a key";
  EXPECT_EQ(Desk::only<ShowMenu>(desk.click("Menu", "top-bar")), ShowMenu{false});
  desk.state.menu_open = true;
  desk.settle();
  desk.click_at({120, 700});
  EXPECT_FALSE(desk.state.menu_open);
}

TEST(Menu, ARowRunsItsCommandAndCloses) {
  Desk desk({1280, 800, 1});
  desk.state.menu_open = true;
  EXPECT_EQ(Desk::only<SetTheme>(desk.click("Stage theme", "menu")), SetTheme{Theme::stage});
  EXPECT_FALSE(desk.state.menu_open);
}

TEST(Menu, ADimmedRowSaysWhyAndStays) {
  Desk desk({1280, 800, 1});
  desk.state.menu_open = true;
  const auto actions = desk.click("Undo", "menu");
  EXPECT_EQ(Desk::count<Undo>(actions), 0u);
  EXPECT_EQ(Desk::only<Notify>(actions)->text, "There is nothing to undo");
  EXPECT_TRUE(desk.state.menu_open);
}

TEST(Menu, ListsTheAtlasesOfLate) {
  Desk desk({1280, 800, 1});
  desk.state.recent_atlases = {"/home/somebody/atlases/north", "/home/somebody/atlases/south"};
  desk.state.menu_open = true;
  EXPECT_EQ(Desk::only<OpenPath>(desk.click("south", "menu")), OpenPath{"/home/somebody/atlases/south"});
}

TEST(Help, ShowsEveryKeyOfTheTable) {
  Desk desk({1280, 3000, 1});
  desk.state.sheet = Sheet::help;
  desk.settle();
  std::string all;  // long labels stand on two lines
  for (const Probe& probe : probes())
    if (probe.panel == "help-panel" && probe.kind == ProbeKind::text) all += probe.label + ' ';
  for (const std::string& group : command_groups()) EXPECT_NE(all.find(group), std::string::npos) << group;
  for (const Command& command : commands())
    if (!command.key.empty()) {
      EXPECT_NE(all.find(command.label), std::string::npos) << command.label;
    }
}

}  // namespace
}  // namespace sillon
