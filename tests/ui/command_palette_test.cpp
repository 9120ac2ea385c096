// The commands by name: what words find, and the palette by keyboard and mouse.
#include <gtest/gtest.h>

#include "desk.hpp"

#include "ui/command/command_finder.hpp"
#include "words/fold.hpp"

namespace sillon {
namespace {

using test::Desk;

std::vector<FoundCommand> find(const Desk& desk, std::string_view text) {
  return find_commands(text, desk.state, desk.derived(), desk.picture());
}
std::string first(const Desk& desk, std::string_view text) {
  const auto found = find(desk, text);
  return found.empty() ? "" : found.front().name;
}

TEST(CommandFinder, FindsEveryCommandByItsLabelAndItsName) {
  const Desk desk;
  for (const Command& command : commands()) {
    if (command.at == CommandPlace::stage) continue;
    if (command.name == "commands" || command.name == "close" || command.name == "commands:") continue;
    for (const std::string& words : {command.label, command.name}) {
      const auto found = find(desk, words);
      const auto is_it = [&](const FoundCommand& f) { return f.name.rfind(command.name, 0) == 0; };
      EXPECT_TRUE(std::any_of(found.begin(), found.end(), is_it)) << words;
    }
  }
}

TEST(CommandFinder, TakesTheBestFirst) {
  const Desk desk;
  for (const auto& [typed, name] :
       {std::pair{"undo", "undo"}, std::pair{"zoom in", "zoom-in"}, std::pair{"zoom o", "zoom-out"},
        std::pair{"ful scren", "fullscreen"}, std::pair{"FULL", "fullscreen"}, std::pair{"mesure", "measure"},
        std::pair{"deutsch", "language-de"}, std::pair{"lëtz", "language-lb"},
        std::pair{"letz", "language-lb"}, std::pair{"help", "help"}, std::pair{"paper", "theme-paper"},
        std::pair{"text larger", "text-larger"}})
    EXPECT_EQ(first(desk, typed), name) << typed;
}

TEST(CommandFinder, ListsTheArgumentsThatWordsFind) {
  const Desk desk;
  EXPECT_EQ(first(desk, "layer gr"), "layer:graticule");
  EXPECT_EQ(first(desk, "layer rivers"), "layer:rivers");
  EXPECT_EQ(first(desk, "date 2015-06"), "date:2015-06");
  EXPECT_EQ(first(desk, "date:2015"), "date:2015");
  EXPECT_EQ(first(desk, "select forge"), "select:forge");
  EXPECT_EQ(find(desk, "date").front().wants.empty(), find(desk, "date").front().name != "date:");
}

TEST(CommandFinder, LeavesOutWhatFitsByChanceBesideWhatFits) {
  const Desk desk;
  for (const FoundCommand& found : find(desk, "stage")) {
    const Command* command = find_command(found.name.substr(0, found.name.find(':') + 1));
    if (command == nullptr) command = find_command(found.name);
    ASSERT_NE(command, nullptr) << found.name;
    const std::string all = fold(command->name + ' ' + command->label + ' ' + command->tooltip);
    EXPECT_NE(all.find("stage"), std::string::npos) << found.name;
  }
}

TEST(CommandFinder, SpeaksTheReadersLanguageAndEnglish) {
  const Desk german({1280, 800, 1}, "de");
  EXPECT_EQ(first(german, "hilfe"), "help");
  EXPECT_EQ(first(german, "help"), "help");
  EXPECT_EQ(find(german, "help").front().label, "Hilfe");
}

TEST(CommandFinder, OffersToOpenAPath) {
  const Desk desk;
  for (const char* path : {"/home/somebody/atlas", "~/atlas"}) {
    const auto found = find(desk, path);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found.front().name, std::string("open:") + path);
    EXPECT_EQ(found.front().label, std::string("Open ") + path);
  }
}

TEST(CommandFinder, TakesNoWordsOfALabelForAnArgument) {
  Desk desk;
  desk.state.recent_atlases = {"/maps/atlas"};
  std::vector<std::string> offered;
  for (const FoundCommand& found : find(desk, "open an atlas")) offered.push_back(found.name);
  EXPECT_EQ(offered, (std::vector<std::string>{"open:", "open:/maps/atlas"}));
  EXPECT_EQ(first(desk, "open maps/other"), "open:maps/other");
}

TEST(CommandFinder, NamesTheSectionsOfTheFilters) {
  const Desk desk;
  EXPECT_EQ(first(desk, "section sector"), "open-section:sector");
  for (const FoundCommand& found : find(desk, "open a section of the filters"))
    EXPECT_TRUE(found.wants.empty());
}

TEST(CommandFinder, AnswersAnythingWithoutHarm) {
  const Desk desk;
  EXPECT_TRUE(find(desk, "xqzwv kkkk").empty());
  for (const std::string& odd :
       {std::string(":"), std::string("::::"), std::string("date:"), std::string(" "),
        std::string("\xff\xfe"), std::string(4000, 'a'), std::string("projection:"),
        std::string("measure:,;,;"), std::string("between:,")})
    for (const FoundCommand& found : find(desk, odd)) EXPECT_FALSE(found.label.empty());
}

TEST(CommandFinder, SaysWhatIsNotAvailableNow) {
  Desk desk;
  EXPECT_EQ(find(desk, "undo").front().hindrance, "There is nothing to undo");
  desk.state = reduce(desk.state, SetTheme{Theme::stage}).state;
  EXPECT_TRUE(find(desk, "undo").front().hindrance.empty());
}

TEST(WordFit, MoreExactIsMore) {
  const std::string text = "show a layer of the map";
  EXPECT_GT(fit_of_words("layer", text), fit_of_words("lay", text));
  EXPECT_GT(fit_of_words("lay", text), fit_of_words("lyaer", text));
  EXPECT_GT(fit_of_words("lyaer", text), fit_of_words("lyr", text));
  EXPECT_GT(fit_of_words("lyr", text), 0);
  EXPECT_EQ(fit_of_words("layer xyz", text), 0);
  EXPECT_EQ(fit_of_words("", text), 0);
}

class Palette : public testing::Test {
 protected:
  Palette() {
    desk.settle();
    ImGui::GetIO().KeyCtrl = true;
    desk.press_key(key::letter_a + ('K' - 'A'));
    ImGui::GetIO().KeyCtrl = false;
    desk.settle();
  }
  Desk desk{FrameSize{1280, 800, 1}};
};

TEST_F(Palette, TakesTheKeyboardAtOnce) {
  ASSERT_TRUE(desk.state.command_search.open);
  EXPECT_TRUE(Desk::shows_panel("command-palette"));
  desk.type("stage");
  EXPECT_EQ(desk.state.command_search.text, "stage");
  EXPECT_EQ(desk.state.view.theme, Theme::paper) << "t is the key of the next theme";
  const auto actions = desk.press_key(key::enter);
  EXPECT_EQ(Desk::only<SetTheme>(actions), SetTheme{Theme::stage});
  EXPECT_FALSE(desk.state.command_search.open);
}

TEST_F(Palette, GivesTheKeyboardBackToTheMap) {
  desk.type("stage");
  desk.press_key(key::enter);
  desk.settle();
  EXPECT_EQ(Desk::count<FlyTo>(desk.press_key(key::right)), 1u);
}

TEST_F(Palette, WalksWithTheArrows) {
  desk.type("theme");
  const int down = key::down, up = key::up;
  desk.press_key(down);
  desk.press_key(down);
  EXPECT_EQ(desk.state.command_search.highlighted, 2);
  desk.press_key(up);
  EXPECT_EQ(desk.state.command_search.highlighted, 1);
  desk.press_key(key::home);
  EXPECT_EQ(desk.state.command_search.highlighted, 0);
  desk.press_key(up);
  const int last = desk.state.command_search.highlighted;
  EXPECT_GT(last, 1) << "it goes round";
  desk.press_key(key::home);
  desk.press_key(key::end);
  EXPECT_EQ(desk.state.command_search.highlighted, last);
}

TEST_F(Palette, TypedAndEnteredInOneFrame) {
  for (const char c : std::string("stage theme"))
    ImGui::GetIO().AddInputCharacter(static_cast<unsigned char>(c));
  EXPECT_EQ(Desk::only<SetTheme>(desk.press_key(key::enter)), SetTheme{Theme::stage});
}

TEST_F(Palette, EscClosesItAndNothingElse) {
  desk.state.sheet = Sheet::help;
  desk.type("th");
  desk.press_key(key::escape);
  EXPECT_FALSE(desk.state.command_search.open);
  EXPECT_EQ(desk.state.sheet, Sheet::help);
}

TEST_F(Palette, WhatNeedsAnArgumentIsWrittenOn) {
  desk.type("network as of");
  desk.press_key(key::enter);
  desk.settle();
  EXPECT_EQ(desk.state.command_search.text, "date:");
  desk.type("2015");
  EXPECT_EQ(desk.state.command_search.text, "date:2015");
  EXPECT_EQ(Desk::only<SetDate>(desk.press_key(key::enter)), SetDate{test::date("2015")});
}

TEST_F(Palette, AClickChooses) {
  desk.type("stage");
  const auto actions = desk.click("Stage theme", "command-palette");
  EXPECT_EQ(Desk::only<SetTheme>(actions), SetTheme{Theme::stage});
}

TEST_F(Palette, AClickBesideItCloses) {
  desk.click_at({640, 760});
  EXPECT_FALSE(desk.state.command_search.open);
}

TEST_F(Palette, WhatIsNotAvailableStaysOpenAndSaysWhy) {
  desk.type("undo");
  const auto actions = desk.press_key(key::enter);
  EXPECT_EQ(Desk::only<Notify>(actions)->text, "There is nothing to undo");
  EXPECT_TRUE(desk.state.command_search.open);
}

}  // namespace
}  // namespace sillon
