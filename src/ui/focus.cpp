#include "ui/focus.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "imgui/imgui.h"
#include "imgui/imgui_internal.h"
#include "ui/key.hpp"
#include "ui/per_context.hpp"

namespace sillon {
namespace {

struct Stop {
  unsigned id = 0;
  int group = 0;  // 0: a stop of its own
  bool keeps_arrows = false;
};

struct Focus {
  std::vector<Stop> last, now;  // stops of the last frame and of this one
  unsigned id = 0;              // 0: nobody
  bool arrived = false;
  int group = 0, groups = 0;  // open group, groups of this frame
  unsigned entry = 0;         // first stop of the panel that opened last, until the keyboard is somewhere
  bool entry_wanted = false;  // the next stop is it
};

Focus& focus() {
  return per_context<Focus>();
}

std::vector<Stop>::const_iterator current(const Focus& f) {
  return std::find_if(f.last.begin(), f.last.end(), [&](const Stop& s) { return s.id == f.id; });
}

bool same_stop(const Stop& a, const Stop& b) {
  return a.group != 0 && a.group == b.group;
}

// The next stop for Tab: over the rest of the own group, to the first row of the next.
unsigned after_tab(const Focus& f, bool backwards) {
  if (f.last.empty()) return 0;
  const auto count = static_cast<int>(f.last.size());
  const auto here = current(f);
  const int step = backwards ? -1 : 1;
  if (here == f.last.end()) {
    const auto is_entry = [&](const Stop& stop) { return stop.id == f.entry; };
    if (!backwards && std::any_of(f.last.begin(), f.last.end(), is_entry)) return f.entry;
    return backwards ? f.last.back().id : f.last.front().id;
  }
  int at = static_cast<int>(here - f.last.begin());
  const Stop from = *here;
  do at = (at + step + count) % count;
  while (same_stop(f.last[static_cast<std::size_t>(at)], from) &&
         f.last[static_cast<std::size_t>(at)].id != from.id);
  // A group is always entered at its first row.
  while (backwards && at > 0 &&
         same_stop(f.last[static_cast<std::size_t>(at) - 1], f.last[static_cast<std::size_t>(at)]))
    --at;
  return f.last[static_cast<std::size_t>(at)].id;
}

unsigned neighbour_in_group(const Focus& f, int step) {
  const auto here = current(f);
  if (here == f.last.end() || here->group == 0) return f.id;
  const int at = static_cast<int>(here - f.last.begin()) + step;
  if (at < 0 || at >= static_cast<int>(f.last.size())) return f.id;
  const Stop& next = f.last[static_cast<std::size_t>(at)];
  return same_stop(next, *here) ? next.id : f.id;
}

}  // namespace

void begin_focus_frame() {
  Focus& f = focus();
  f.last.swap(f.now);
  f.now.clear();
  f.group = f.groups = 0;
  f.arrived = false;
  const ImGuiIO& io = ImGui::GetIO();
  if (io.MouseClicked[0] || io.MouseClicked[1]) f.id = f.entry = 0;
  f.entry_wanted = false;
  unsigned next = f.id;
  if (ImGui::IsKeyPressed(key::tab) && !io.KeyCtrl && !io.KeyAlt) {
    next = after_tab(f, io.KeyShift);
    ImGui::ClearActiveID();  // a field of text gives the keyboard up
  } else if (f.id != 0 && !io.WantTextInput) {
    const auto here = current(f);
    if (here != f.last.end() && !here->keeps_arrows) {
      if (ImGui::IsKeyPressed(key::down) || ImGui::IsKeyPressed(key::right)) next = neighbour_in_group(f, 1);
      if (ImGui::IsKeyPressed(key::up) || ImGui::IsKeyPressed(key::left)) next = neighbour_in_group(f, -1);
    }
  }
  if (next != f.id) {
    f.id = next;
    f.arrived = true;
    f.entry = 0;
  }
}

FocusAnswer note_focusable(unsigned id, bool keeps_arrows) {
  Focus& f = focus();
  f.now.push_back({id, f.group, keeps_arrows});
  if (std::exchange(f.entry_wanted, false)) f.entry = id;
  FocusAnswer answer;
  answer.focused = f.id == id;
  if (!answer.focused) return answer;
  answer.arrived = f.arrived;
  answer.pressed = !ImGui::GetIO().WantTextInput &&
                   (ImGui::IsKeyPressed(key::enter, false) || ImGui::IsKeyPressed(key::keypad_enter, false) ||
                    ImGui::IsKeyPressed(key::space, false));
  return answer;
}

FocusGroup::FocusGroup() {
  Focus& f = focus();
  f.group = ++f.groups;
}

FocusGroup::~FocusGroup() {
  focus().group = 0;
}

void note_opened_panel() {
  Focus& f = focus();
  // At the start of the program all panels open: Tab begins with the first.
  f.entry_wanted = !f.last.empty();
}

bool focus_uses_arrows() {
  const Focus& f = focus();
  const auto here = current(f);
  return here != f.last.end() && (here->group != 0 || here->keeps_arrows);
}

bool has_focus() {
  const Focus& f = focus();
  if (f.id == 0) return false;
  // A control that closed its own panel is gone, and the keyboard is the map's again.
  const auto is_it = [&](const Stop& stop) { return stop.id == f.id; };
  return current(f) != f.last.end() || std::any_of(f.now.begin(), f.now.end(), is_it);
}

bool has_focus_on(unsigned id) {
  return id != 0 && focus().id == id;
}

void drop_focus() {
  focus().id = 0;
}

void take_focus(unsigned id) {
  focus().id = id;
}

}  // namespace sillon
