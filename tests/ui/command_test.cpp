#include "ui/command.hpp"

#include <gtest/gtest.h>

#include <set>

#include "desk.hpp"

namespace sillon {
namespace {

using test::Desk;

std::optional<std::vector<Action>> run(const Desk& desk, std::string_view name) {
  return run_command(name, desk.state, desk.derived(), desk.picture());
}

void run_and_apply(Desk& desk, std::string_view name) {
  const auto actions = run(desk, name);
  ASSERT_TRUE(actions.has_value()) << name;
  for (const Action& action : *actions) desk.state = reduce(desk.state, action).state;
}

TEST(Commands, NamesAndKeysAreUnique) {
  std::set<std::string> names, keys;
  for (const Command& command : commands()) {
    EXPECT_TRUE(names.insert(command.name).second) << command.name;
    EXPECT_FALSE(command.label.empty()) << command.name;
    std::string key;
    for (const char c : command.key + " ") {
      if (c != ' ') {
        key += c;
      } else if (!key.empty()) {
        EXPECT_TRUE(keys.insert(key).second) << key;
        key.clear();
      }
    }
  }
}

TEST(Commands, EveryCommandWithoutArgumentRuns) {
  const Desk desk;
  for (const Command& command : commands()) {
    if (command.name.back() == ':') continue;
    const auto actions = run(desk, command.name);
    ASSERT_TRUE(actions.has_value()) << command.name;
    EXPECT_FALSE(actions->empty()) << command.name;
  }
}

TEST(Commands, UnknownNamesAndArgumentsAreNotRun) {
  const Desk desk;
  for (const char* name : {"", "no-such", "select:no-such", "date:yesterday", "projection:EPSG:1",
                           "zoom-in:2x:", "open-section:", "fly-to:ohne-ort"})
    EXPECT_FALSE(run(desk, name).has_value()) << name;
}

TEST(Commands, SelectFindsEverySortOfThing) {
  const Desk desk;
  const auto selected = [&](const std::string& id) {
    const auto actions = run(desk, "select:" + id);
    return actions && !actions->empty() ? std::get<Select>(actions->front().body).what : Selection{};
  };
  EXPECT_EQ(selected("forge"), Selection(PlaceKey{"forge"}));
  EXPECT_EQ(selected("metz-fr"), Selection(TownKey{"metz-fr"}));
  EXPECT_EQ(selected("forge--partner-of--labor"), Selection(LinkKey{"forge--partner-of--labor"}));
  EXPECT_EQ(selected("luxembourg"), Selection(TrayKey{"luxembourg"}));
  EXPECT_EQ(selected("tray:luxembourg"), Selection(TrayKey{"luxembourg"}));
}

TEST(Commands, OpeningASectionTwiceKeepsItOpen) {
  Desk desk;
  for (int i = 0; i < 2; ++i) run_and_apply(desk, "open-section:sector");
  EXPECT_EQ(desk.state.open_sections, std::vector<std::string>{"sector"});
}

TEST(Commands, ThemesGoRound) {
  Desk desk;
  for (int i = 0; i < 3; ++i) run_and_apply(desk, "theme-next");
  EXPECT_EQ(desk.state.view.theme, Theme::paper);
}

TEST(Commands, TheListLiesBeforeNoCard) {
  Desk desk;
  desk.state.view.selection = PlaceKey{"forge"};
  run_and_apply(desk, "unplaced");
  EXPECT_TRUE(desk.state.list.open);
  EXPECT_EQ(desk.state.list.subject, ListSubject::unplaced);
  EXPECT_EQ(desk.state.view.selection, Selection(Nothing{}));
  run_and_apply(desk, "unplaced");
  EXPECT_FALSE(desk.state.list.open);
}

TEST(Keys, RunTheCommandsOfTheTable) {
  Desk desk;
  desk.settle();
  EXPECT_EQ(Desk::count<SetTheme>(desk.type("t")), 1u);
  EXPECT_EQ(Desk::count<SetTheme>(desk.type("T")), 1u);
  EXPECT_EQ(Desk::count<SetList>(desk.type("l")), 1u);
  EXPECT_EQ(Desk::count<ShowSheet>(desk.type("?")), 1u);
  EXPECT_EQ(Desk::count<SetFullscreen>(desk.press_key(key::f1 + 10)), 1u);
  EXPECT_EQ(Desk::count<SavePicture>(desk.press_key(key::letter_a + ('S' - 'A'))), 0u) << "without Ctrl";
  ImGui::GetIO().KeyCtrl = true;
  EXPECT_EQ(Desk::count<SavePicture>(desk.press_key(key::letter_a + ('S' - 'A'))), 1u);
  EXPECT_EQ(Desk::count<Quit>(desk.press_key(key::letter_a + ('Q' - 'A'))), 1u);
  const auto search = desk.press_key(key::letter_a + ('F' - 'A'));
  EXPECT_GE(Desk::count<SetSearch>(search), 1u);
}

}  // namespace
}  // namespace sillon
