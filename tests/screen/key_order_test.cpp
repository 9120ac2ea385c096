#include "screen/key_order.hpp"

#include <gtest/gtest.h>

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <string>
#include <string_view>
#include <vector>

namespace sillon {
namespace {

using What = KeyEvent::What;

KeyEvent press(int key) {
  return {What::press, key, 0, GLFW_PRESS, 0, 0};
}
KeyEvent release(int key) {
  return {What::release, key, 0, GLFW_RELEASE, 0, 0};
}
KeyEvent character(char c) {
  return {What::character, 0, 0, 0, 0, static_cast<unsigned char>(c)};
}

// As GLFW tells a word: each key is pressed, writes, and is let go.
std::vector<KeyEvent> typed(std::string_view word) {
  std::vector<KeyEvent> events;
  for (const char c : word)
    for (const KeyEvent& event : {press(c), character(c), release(c)}) events.push_back(event);
  return events;
}

// What each frame sees written; the shown keys of Ctrl+A as "^A".
std::vector<std::string> frames_of(std::vector<KeyEvent> waiting, bool typing) {
  std::vector<std::string> frames;
  bool ctrl = false;
  while (!waiting.empty()) {
    const std::size_t count = events_of_frame(waiting, typing);
    if (count == 0) {
      ADD_FAILURE() << "The keys stand still.";
      return frames;
    }
    std::string seen;
    for (std::size_t i = 0; i < count; ++i) {
      const KeyEvent& event = waiting[i];
      if (event.key == GLFW_KEY_LEFT_CONTROL) ctrl = event.what == What::press;
      if (event.what == What::character) seen += static_cast<char>(event.codepoint);
      if (ctrl && event.what == What::press && event.key != GLFW_KEY_LEFT_CONTROL)
        seen += std::string("^") + static_cast<char>(event.key);
    }
    if (!seen.empty()) frames.push_back(seen);
    waiting.erase(waiting.begin(), waiting.begin() + static_cast<std::ptrdiff_t>(count));
  }
  return frames;
}

using Frames = std::vector<std::string>;

TEST(KeyOrder, AFrameSeesOneCommandHoweverFastTheyAreTyped) {
  EXPECT_EQ(frames_of(typed("/mg"), false), (Frames{"/", "m", "g"}));
  // The next key goes down before the first is let go.
  EXPECT_EQ(
      frames_of({press('M'), character('m'), press('G'), character('g'), release('M'), release('G')}, false),
      (Frames{"m", "g"}));
}

TEST(KeyOrder, TextForAFieldComesAsFastAsItIsTyped) {
  EXPECT_EQ(frames_of(typed("luxemburg"), true), (Frames{"luxemburg"}));
}

TEST(KeyOrder, TextAfterAShortcutDoesNotSeeItsCtrl) {
  std::vector<KeyEvent> events = {press(GLFW_KEY_LEFT_CONTROL), press('A'), release('A'),
                                  release(GLFW_KEY_LEFT_CONTROL)};
  for (const KeyEvent& event : typed("in")) events.push_back(event);
  EXPECT_EQ(frames_of(events, true), (Frames{"^A", "in"}));
}

TEST(KeyOrder, EnterComesAfterTheTextBeforeIt) {
  std::vector<KeyEvent> events = typed("ab");
  events.push_back(press(GLFW_KEY_ENTER));
  events.push_back(release(GLFW_KEY_ENTER));
  EXPECT_EQ(events_of_frame(events, true), 6u);
}

TEST(KeyOrder, ATapIsSeenDownBeforeItIsLetGo) {
  const std::vector<KeyEvent> tap = {press(GLFW_KEY_F10), release(GLFW_KEY_F10)};
  EXPECT_EQ(events_of_frame(tap, false), 1u);
  EXPECT_EQ(events_of_frame(tap, true), 1u);
  EXPECT_EQ(events_of_frame({}, false), 0u);
}

TEST(KeyOrder, OnlyTextWaitsForAField) {
  EXPECT_TRUE(text_is_next(typed("a")));
  EXPECT_TRUE(text_is_next(std::vector<KeyEvent>{release('X'), press('A'), character('a')}));
  EXPECT_FALSE(text_is_next(std::vector<KeyEvent>{press(GLFW_KEY_RIGHT), release(GLFW_KEY_RIGHT)}));
  EXPECT_FALSE(text_is_next({}));
}

TEST(KeyOrder, WhatAnInputMethodWritesNeedsNoKey) {
  EXPECT_EQ(frames_of({character('x'), character('y')}, false), (Frames{"x", "y"}));
  EXPECT_EQ(frames_of({character('x'), character('y')}, true), (Frames{"xy"}));
}

}  // namespace
}  // namespace sillon
