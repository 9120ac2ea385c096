#include "ui/gesture/keys.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "imgui/imgui.h"
#include "state/policy.hpp"
#include "ui/command.hpp"
#include "ui/focus.hpp"
#include "ui/gesture/framing.hpp"
#include "ui/gesture/key_stroke.hpp"
#include "ui/key.hpp"
#include "ui/panel/command_call.hpp"

namespace sillon {
namespace {

constexpr float arrow_step_px = 80;  // logical

// A field has the keyboard, or takes it in this frame.
bool is_typing(const State& state) {
  return ImGui::GetIO().WantTextInput || state.command_search.open || state.search.focus_wanted;
}

bool any_pressed(std::string_view keys, bool typing) {
  const auto all = keys_of(keys);
  return std::any_of(all.begin(), all.end(), [&](std::string_view key) {
    const auto stroke = parse_key(key);
    return stroke && is_pressed(*stroke, typing);
  });
}

void read_arrows(PanelFrame& frame) {
  if (ImGui::GetIO().WantTextInput || focus_uses_arrows() || frame.state().menu_open) return;
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

// The number of a step, for Enter.
void read_digits(PanelFrame& frame) {
  for (char digit = '0'; digit <= '9'; ++digit)
    if (any_pressed(std::string_view(&digit, 1), false))
      carry_out(frame, fmt::format("stage-digit:{}", digit));
}

}  // namespace

void read_keys(PanelFrame& frame) {
  const bool on_stage = frame.state().show.has_value();
  if (on_stage)
    read_digits(frame);
  else
    read_arrows(frame);
  const bool typing = is_typing(frame.state());
  // Esc ends what the person asked for before it closes anything.
  const auto& work = frame.snapshot.under_way;
  const bool escape_cancels = work && work->asked_for && policy_of(frame.state().mode).saves;
  const CommandPlace here = on_stage ? CommandPlace::stage : CommandPlace::desk;
  for (const Command& command : commands())
    if ((command.at == here || command.at == CommandPlace::everywhere) && !command.key.empty() &&
        !(escape_cancels && command.key == "Esc") && any_pressed(command.key, typing))
      carry_out(frame, command.name);
}

}  // namespace sillon
