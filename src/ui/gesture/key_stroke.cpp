#include "ui/gesture/key_stroke.hpp"

#include <array>
#include <cctype>
#include <charconv>

#include "imgui/imgui.h"
#include "ui/focus.hpp"
#include "ui/key.hpp"

namespace sillon {
namespace {

constexpr int function_keys = 12;
constexpr std::string_view kept_by_text = "ACVXYZ";

struct NamedKey {
  std::string_view name;
  int number;
  bool moves;  // in a text or in a list, when one of them has the keyboard
};
constexpr std::array<NamedKey, 14> named_keys = {{{"Esc", key::escape, false},
                                                  {"Enter", key::enter, true},
                                                  {"Space", key::space, true},
                                                  {"Right", key::right, true},
                                                  {"Left", key::left, true},
                                                  {"Up", key::up, true},
                                                  {"Down", key::down, true},
                                                  {"Home", key::home, true},
                                                  {"End", key::end, true},
                                                  {"PageUp", key::page_up, true},
                                                  {"PageDown", key::page_down, true},
                                                  {"Backspace", key::backspace, true},
                                                  {"Insert", key::insert, true},
                                                  {"Delete", key::delete_forward, true}}};

std::optional<int> function_key(std::string_view name) {
  int which = 0;
  if (name.size() < 2 || name[0] != 'F') return std::nullopt;
  const auto [end, error] = std::from_chars(name.data() + 1, name.data() + name.size(), which);
  if (error != std::errc{} || end != name.data() + name.size() || which < 1 || which > function_keys)
    return std::nullopt;
  return key::f1 + which - 1;
}

bool was_typed(char wanted) {
  for (const ImWchar c : ImGui::GetIO().InputQueueCharacters)
    if (c < 128 && std::toupper(static_cast<int>(c)) == wanted) return true;
  return false;
}

bool down_now(int number) {
  return ImGui::IsKeyPressed(number, false) ||
         (number == key::enter && ImGui::IsKeyPressed(key::keypad_enter, false));
}

// Without its character: the key that writes it, also on the block of digits. "+" shares its key with "=" on
// many keyboards.
bool writing_key_pressed(char character) {
  if (character >= '0' && character <= '9')
    return down_now(character) || down_now(key::keypad_0 + (character - '0'));
  if (character == '+') return down_now('+') || down_now('=') || down_now(key::keypad_add);
  if (character == '-') return down_now('-') || down_now(key::keypad_subtract);
  return down_now(character);
}

bool moves(int number) {
  for (const NamedKey& named : named_keys)
    if (named.number == number) return named.moves;
  return false;
}

}  // namespace

std::vector<std::string_view> keys_of(std::string_view keys) {
  std::vector<std::string_view> all;
  while (!keys.empty()) {
    const std::size_t end = keys.find(' ');
    if (end != 0) all.push_back(keys.substr(0, end));
    if (end == std::string_view::npos) break;
    keys.remove_prefix(end + 1);
  }
  return all;
}

std::optional<KeyStroke> parse_key(std::string_view key) {
  KeyStroke stroke;
  const auto take = [&key](std::string_view modifier) {
    const bool has = key.size() > modifier.size() && key.substr(0, modifier.size()) == modifier;
    if (has) key.remove_prefix(modifier.size());
    return has;
  };
  stroke.ctrl = take("Ctrl+");
  stroke.shift = take("Shift+");
  if (key.size() == 1) {
    const auto c = static_cast<unsigned char>(key[0]);
    if (c <= ' ' || c >= 127) return std::nullopt;
    stroke.character = static_cast<char>(std::toupper(c));
    // Which characters need Shift is the layout's affair; only a letter has it beside Ctrl.
    if (stroke.shift && !(stroke.ctrl && std::isalpha(c) != 0)) return std::nullopt;
    return stroke;
  }
  if (const auto number = function_key(key)) {
    stroke.number = *number;
    return stroke;
  }
  for (const NamedKey& named : named_keys)
    if (named.name == key) {
      stroke.number = named.number;
      return stroke;
    }
  return std::nullopt;
}

bool is_pressed(const KeyStroke& stroke, bool typing) {
  const ImGuiIO& io = ImGui::GetIO();
  if (io.KeyAlt && stroke.ctrl) return false;
  if (stroke.character != '\0' && !stroke.ctrl)
    return !typing && !io.KeyCtrl && !io.KeyAlt && was_typed(stroke.character);
  if (stroke.ctrl != io.KeyCtrl) return false;
  if (stroke.character != '\0') {
    const bool is_letter = std::isalpha(static_cast<unsigned char>(stroke.character)) != 0;
    if (typing && kept_by_text.find(stroke.character) != std::string_view::npos) return false;
    return (!is_letter || stroke.shift == io.KeyShift) && writing_key_pressed(stroke.character);
  }
  const bool exactly = stroke.number >= key::f1 && stroke.number < key::f1 + function_keys;
  if (exactly ? stroke.shift != io.KeyShift : stroke.shift && !io.KeyShift) return false;
  if (moves(stroke.number) && (typing || focus_uses_arrows())) return false;
  return down_now(stroke.number);
}

}  // namespace sillon
