// A key as the table of commands writes it: "Ctrl+Shift+Z", "F10", "PageDown", "?".
#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace sillon {

struct KeyStroke {
  bool ctrl = false, shift = false;
  char character = '\0';  // letters as capitals; 0: a key by its name
  int number = 0;         // of a key by its name (ui/key.hpp)
  bool operator==(const KeyStroke&) const = default;
};

// One key; nothing when it cannot be read.
std::optional<KeyStroke> parse_key(std::string_view key);

// The keys of a command, parted by spaces: "Home 0".
std::vector<std::string_view> keys_of(std::string_view keys);

// Whether it was pressed in this frame. A character is one that was typed, on whatever layout; with Ctrl,
// where none comes, it is the key that would write it. A field of text that has the keyboard keeps what it
// needs: every character, the keys that move in it, and Ctrl with the letters of its own (copy, undo …).
bool is_pressed(const KeyStroke& stroke, bool typing);

}  // namespace sillon
