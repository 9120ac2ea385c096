// The few keys that are not characters. Dear ImGui 1.86 passes on the numbers of the window library in
// `io.KeysDown`; these are GLFW's (glfw3.h, stable since 3.0), written out so that this room does not depend
// on it. Keys that write something ("+", "?", "l") are read from the characters instead, which follow the
// reader's layout; with Ctrl, where no character comes, from the number that is the character's own in ASCII
// ('Z', '-'), which the window's keys carry by the reader's layout too.
#pragma once

namespace sillon::key {

inline constexpr int space = 32;
inline constexpr int digit_0 = 48;   // digits follow in order
inline constexpr int letter_a = 65;  // letters follow in order
inline constexpr int escape = 256;
inline constexpr int enter = 257;
inline constexpr int tab = 258;
inline constexpr int backspace = 259;
inline constexpr int insert = 260;
inline constexpr int delete_forward = 261;
inline constexpr int right = 262;
inline constexpr int left = 263;
inline constexpr int down = 264;
inline constexpr int up = 265;
inline constexpr int page_up = 266;
inline constexpr int page_down = 267;
inline constexpr int home = 268;
inline constexpr int end = 269;
inline constexpr int f1 = 290;        // F2 to F12 follow in order
inline constexpr int keypad_0 = 320;  // digits follow in order
inline constexpr int keypad_subtract = 333;
inline constexpr int keypad_add = 334;
inline constexpr int keypad_enter = 335;

}  // namespace sillon::key
