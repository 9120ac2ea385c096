#include <algorithm>
#include <array>
#include <utility>

#include "ui/command.hpp"

namespace sillon {
namespace {

// What is printed on the keys of most keyboards of a language.
constexpr std::array<std::pair<std::string_view, const char*>, 16> names = {{
    {"Ctrl", in_catalogue("Ctrl")},
    {"Shift", in_catalogue("Shift")},
    {"Esc", in_catalogue("Esc")},
    {"Enter", in_catalogue("Enter")},
    {"Space", in_catalogue("Space")},
    {"Right", "→"},
    {"Left", "←"},
    {"Up", "↑"},
    {"Down", "↓"},
    {"Home", in_catalogue("Home")},
    {"End", in_catalogue("End")},
    {"PageUp", in_catalogue("Page up")},
    {"PageDown", in_catalogue("Page down")},
    {"Backspace", in_catalogue("Backspace")},
    {"Insert", in_catalogue("Insert")},
    {"Delete", in_catalogue("Delete")},
}};

std::string part_words(const Words& words, std::string_view part) {
  for (const auto& [name, label] : names)
    if (part == name) return words.text(label);  // an arrow is no word, and stays as it is
  return part == "-" ? "−" : std::string(part);
}

}  // namespace

// The plus that parts is followed by something: "Ctrl++".
std::string key_words(const Words& words, std::string_view key) {
  std::string shown;
  for (std::size_t start = 0; start < key.size();) {
    const std::size_t end = std::min(key.find_first_of("+ ", start + 1), key.size());
    shown += part_words(words, key.substr(start, end - start));
    if (end + 1 < key.size()) shown += key[end];
    start = end + 1;
  }
  return shown;
}

}  // namespace sillon
