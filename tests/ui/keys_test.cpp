// Keys of the command table: how they are written, and when they are pressed.
#include <gtest/gtest.h>

#include "desk.hpp"
#include "ui/command.hpp"
#include "ui/gesture/key_stroke.hpp"

namespace sillon {
namespace {

using test::Desk;

constexpr int letter(char c) {
  return key::letter_a + (c - 'A');
}

class Ctrl {
 public:
  Ctrl() { ImGui::GetIO().KeyCtrl = true; }
  ~Ctrl() { ImGui::GetIO().KeyCtrl = false; }
  Ctrl(const Ctrl&) = delete;
  Ctrl& operator=(const Ctrl&) = delete;
};

TEST(KeyStrokes, AreReadFromTheirWords) {
  EXPECT_EQ(parse_key("t"), parse_key("T"));
  EXPECT_EQ(parse_key("Ctrl+Shift+Z"), (KeyStroke{true, true, 'Z', 0}));
  EXPECT_EQ(parse_key("Ctrl++"), (KeyStroke{true, false, '+', 0}));
  EXPECT_EQ(parse_key("F10"), (KeyStroke{false, false, '\0', key::f1 + 9}));
  EXPECT_EQ(parse_key("PageDown"), (KeyStroke{false, false, '\0', key::page_down}));
  EXPECT_EQ(parse_key("?")->character, '?');
  for (const char* no_key : {"", "Ctrl+", "F0", "F13", "F1x", "pagedown", "Shift+?", "é", "Ctrl+Home+End"})
    EXPECT_FALSE(parse_key(no_key)) << no_key;
}

TEST(KeyStrokes, AreNamedAsTheReadersKeyboardDoes) {
  const Words english("en");
  for (const auto& [key, words] : {std::pair{"Ctrl++", "Ctrl++"}, std::pair{"Ctrl+-", "Ctrl+−"},
                                   std::pair{"Ctrl+Shift+Z", "Ctrl+Shift+Z"}, std::pair{"-", "−"},
                                   std::pair{", [", ", ["}, std::pair{"PageDown", "Page down"}})
    EXPECT_EQ(key_words(english, key), words);
  EXPECT_EQ(key_words(Words("de"), "Ctrl+F"), "Strg+F");
}

TEST(Keys, RunTheCommandsOfTheTable) {
  Desk desk;
  desk.settle();
  EXPECT_EQ(Desk::count<SetTheme>(desk.type("t")), 1u);
  EXPECT_EQ(Desk::count<SetTheme>(desk.type("T")), 1u);
  EXPECT_EQ(Desk::count<SetList>(desk.type("l")), 1u);
  EXPECT_EQ(Desk::count<ShowSheet>(desk.type("?")), 1u);
  EXPECT_EQ(Desk::count<SetFullscreen>(desk.press_key(key::f1 + 10)), 1u);
  EXPECT_EQ(Desk::count<SavePicture>(desk.press_key(letter('S'))), 0u) << "without Ctrl";
  const Ctrl ctrl;
  EXPECT_EQ(Desk::count<SavePicture>(desk.press_key(letter('S'))), 1u);
  EXPECT_EQ(Desk::count<Quit>(desk.press_key(letter('Q'))), 1u);
  EXPECT_EQ(Desk::count<AddBookmark>(desk.press_key(letter('B'))), 1u);
  EXPECT_GE(Desk::count<SetSearch>(desk.press_key(letter('F'))), 1u);
}

TEST(Keys, UndoAndRedoWhatChangedTheView) {
  Desk desk;
  desk.settle();
  desk.type("t");
  ASSERT_EQ(desk.state.view.theme, Theme::stage);
  const Ctrl ctrl;
  desk.press_key(letter('Z'));
  EXPECT_EQ(desk.state.view.theme, Theme::paper);
  desk.press_key(letter('Y'));
  EXPECT_EQ(desk.state.view.theme, Theme::stage);
  desk.press_key(letter('Z'));
  ImGui::GetIO().KeyShift = true;
  const auto again = desk.press_key(letter('Z'));
  ImGui::GetIO().KeyShift = false;
  EXPECT_EQ(Desk::count<Redo>(again), 1u);
  EXPECT_EQ(Desk::count<Undo>(again), 0u);
  EXPECT_EQ(desk.state.view.theme, Theme::stage);
}

TEST(Keys, ThatDoNothingNowSayWhy) {
  Desk desk;
  desk.settle();
  const auto notice = Desk::only<Notify>(desk.type("1"));
  ASSERT_TRUE(notice);
  EXPECT_EQ(notice->text, "Select a place or a town first");
  EXPECT_EQ(desk.state.view.neighbour_steps, 0);
  desk.state.view.selection = PlaceKey{"forge"};
  EXPECT_EQ(Desk::only<SetNeighbourSteps>(desk.type("1")), SetNeighbourSteps{1});
  EXPECT_EQ(Desk::only<SetNeighbourSteps>(desk.type("1")), SetNeighbourSteps{0});
}

TEST(Keys, TextSizeFollowsPlusMinusAndZeroOnEveryKeyboard) {
  Desk desk;
  desk.settle();
  const Ctrl ctrl;
  for (const int plus : {static_cast<int>('+'), static_cast<int>('='), key::keypad_add}) {
    desk.state.text_percent = 100;
    EXPECT_EQ(Desk::only<SetTextSize>(desk.press_key(plus)), SetTextSize{110}) << plus;
  }
  EXPECT_EQ(Desk::only<SetTextSize>(desk.press_key('-')), SetTextSize{100});
  EXPECT_EQ(Desk::only<SetTextSize>(desk.press_key(key::keypad_0)), SetTextSize{100});
  EXPECT_EQ(Desk::count<ZoomBy>(desk.press_key('+')), 0u);
}

// Every key of the table while a field has the keyboard: none that writes or edits does anything else.
TEST(Keys, StealNothingFromAFieldOfText) {
  Desk desk;
  desk.settle();
  desk.click("Search a name, town or sector");
  ASSERT_TRUE(ImGui::GetIO().WantTextInput);
  const View before = desk.state.view;
  desk.type("abcdefghijklmnopqrstuvwxyz0123456789,.[]?/+-");
  for (const int edits : {key::home, key::end, key::backspace, key::delete_forward})
    EXPECT_EQ(Desk::count<GoHome>(desk.press_key(edits)), 0u);
  {
    const Ctrl ctrl;
    for (const char c : {'Z', 'Y', 'A', 'C', 'V', 'X'}) {
      const auto actions = desk.press_key(letter(c));
      EXPECT_EQ(Desk::count<Undo>(actions) + Desk::count<Redo>(actions), 0u) << c;
    }
  }
  EXPECT_EQ(desk.state.view, before);
  EXPECT_FALSE(desk.state.measuring.on);
  EXPECT_FALSE(desk.state.menu_open);
}

}  // namespace
}  // namespace sillon
