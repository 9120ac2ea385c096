#include "ui/gesture/keys.hpp"

#include <cctype>

#include "imgui/imgui.h"
#include "ui/command.hpp"
#include "ui/focus.hpp"
#include "ui/gesture/framing.hpp"
#include "ui/key.hpp"

namespace sillon {
namespace {

constexpr float arrow_step_px = 80;  // logical

// Whether a character was typed in this frame; letters in either case. Characters follow the keyboard's
// layout.
bool typed(char wanted) {
  const ImGuiIO& io = ImGui::GetIO();
  if (io.WantTextInput || io.KeyCtrl || io.KeyAlt) return false;
  for (const ImWchar c : io.InputQueueCharacters)
    if (c < 128 && std::tolower(static_cast<int>(c)) == std::tolower(static_cast<unsigned char>(wanted)))
      return true;
  return false;
}

// One key of the table: "Ctrl+F", "F11", "Home", "Esc" or a character.
bool pressed(std::string_view token) {
  const ImGuiIO& io = ImGui::GetIO();
  if (token.size() == 6 && token.substr(0, 5) == "Ctrl+")
    return io.KeyCtrl && !io.KeyAlt && ImGui::IsKeyPressed(key::letter_a + (token[5] - 'A'), false);
  if (token == "Esc") return ImGui::IsKeyPressed(key::escape, false);
  if (token == "Home")
    return !io.WantTextInput && !focus_uses_arrows() && ImGui::IsKeyPressed(key::home, false);
  if (token == "PageDown") return !io.WantTextInput && ImGui::IsKeyPressed(key::page_down, false);
  if (token == "PageUp") return !io.WantTextInput && ImGui::IsKeyPressed(key::page_up, false);
  if (token.size() >= 2 && token[0] == 'F')
    return ImGui::IsKeyPressed(key::f1 + std::stoi(std::string(token.substr(1))) - 1, false);
  return token.size() == 1 && typed(token[0]);
}

bool any_pressed(std::string_view keys) {
  while (!keys.empty()) {
    const std::size_t end = keys.find(' ');
    if (pressed(keys.substr(0, end))) return true;
    if (end == std::string_view::npos) break;
    keys.remove_prefix(end + 1);
  }
  return false;
}

void read_arrows(PanelFrame& frame) {
  if (ImGui::GetIO().WantTextInput || focus_uses_arrows()) return;
  const auto step = [](int negative, int positive) {
    return (ImGui::IsKeyPressed(positive) ? 1.0f : 0.0f) - (ImGui::IsKeyPressed(negative) ? 1.0f : 0.0f);
  };
  const float right = step(key::left, key::right), down = step(key::up, key::down);
  if (right == 0 && down == 0) return;
  // From where the camera is going, so that quick presses add up.
  const Look* goal = std::get_if<Look>(&frame.view().camera);
  const Look from = goal ? *goal : frame.state().home;
  const float px = frame.px(arrow_step_px);
  if (const auto look = panned_look(frame.snapshot.picture, from, right * px, down * px))
    frame.send(FlyTo{*look});
}

}  // namespace

void read_keys(PanelFrame& frame) {
  read_arrows(frame);
  for (const Command& command : commands()) {
    if (command.key.empty() || !any_pressed(command.key)) continue;
    if (auto actions =
            run_command(command.name, frame.state(), frame.snapshot.derived, frame.snapshot.picture))
      for (Action& action : *actions) frame.actions().push_back(std::move(action));
  }
}

}  // namespace sillon
