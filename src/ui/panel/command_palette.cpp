// The commands by name: a field of text over the map, and what its words find.
#include <algorithm>
#include <cmath>
#include <optional>

#include "imgui/imgui.h"
#include "imgui/imgui_internal.h"
#include "ui/command/command_finder.hpp"
#include "ui/focus.hpp"
#include "ui/gesture/key_stroke.hpp"
#include "ui/key.hpp"
#include "ui/panel/command_call.hpp"
#include "ui/panel/panels_of_frame.hpp"
#include "ui/per_context.hpp"
#include "ui/widget/command_row.hpp"
#include "ui/widget/panel_window.hpp"
#include "ui/widget/scroll_area.hpp"
#include "ui/widget/search_field.hpp"

namespace sillon {
namespace {

constexpr float palette_width = 560, padding = 12, field_height = 40, from_top = 40, margin = 16;
constexpr float tallest_list = 420, side_padding = 20;
constexpr int page = 8;

struct PaletteMemory {
  bool was_open = false;
  bool wants_keyboard = false;  // the field gave it up by Enter or a click on a row
  std::string put;              // takes the place of what was typed
  int scrolled_to = -1;         // the row that was last brought into view
  std::string text;             // of the frame before
};

CommandRow row_of(const PanelFrame& frame, const FoundCommand& found, bool chosen) {
  CommandRow row;
  row.label = found.label;
  row.line = found.hindrance.empty() ? found.group : found.group + " · " + found.hindrance;
  if (const auto keys = keys_of(found.key); !keys.empty()) row.key = key_words(frame.words(), keys.front());
  row.on = found.on;
  row.dimmed = !found.hindrance.empty();
  row.chosen = chosen;
  if (!found.wants.empty()) {
    const Command* command = find_command(found.wants);
    row.label += "…";
    if (command != nullptr && !command->tooltip.empty()) row.line = frame.text(command->tooltip.c_str());
  }
  return row;
}

// What needs an argument gets its name into the field, to be written on.
void choose(PanelFrame& frame, PaletteMemory& memory, const FoundCommand& found) {
  if (!found.wants.empty()) {
    memory.put = found.wants;
    return;
  }
  if (found.hindrance.empty()) {
    frame.send(SetCommandSearch{});
    ImGui::SetWindowFocus(nullptr);
  }
  carry_out(frame, found.name);
}

int step_now(int count) {
  const auto pressed = [](int number) { return ImGui::IsKeyPressed(number); };
  if (pressed(key::home)) return -count;
  if (pressed(key::end)) return count;
  return (pressed(key::down) ? 1 : 0) - (pressed(key::up) ? 1 : 0) + (pressed(key::page_down) ? page : 0) -
         (pressed(key::page_up) ? page : 0);
}

// One step goes round, larger ones stop at the ends.
int moved(int now, int step, int count) {
  if (step == 1 || step == -1) return (now + step + count) % count;
  return std::clamp(now + step, 0, count - 1);
}

void draw_field(PanelFrame& frame, PixelBox box, PaletteMemory& memory) {
  const CommandSearch& search = frame.state().command_search;
  const SearchFieldAnswer answer =
      search_field(frame.pen, box, search.text, frame.text("What do you want to do?"),
                   frame.text("Empty the field"), !memory.was_open || memory.wants_keyboard, memory.put);
  if (answer.active) {
    memory.put.clear();
    memory.wants_keyboard = false;
  }
  if (answer.typed) frame.send(SetCommandSearch{CommandSearch{true, *answer.typed, 0}});
  if (answer.emptied) frame.send(SetCommandSearch{CommandSearch{true, {}, 0}});
}

// As the actions of this frame leave it: words typed and Enter may come in one frame.
CommandSearch command_search_now(PanelFrame& frame) {
  CommandSearch search = frame.state().command_search;
  for (const Action& action : frame.actions())
    if (const auto* set = std::get_if<SetCommandSearch>(&action.body)) search = set->search;
  return search;
}

void choose_highlighted(PanelFrame& frame, PaletteMemory& memory) {
  const CommandSearch search = command_search_now(frame);
  const Snapshot& shown = frame.snapshot;
  const auto found = find_commands(search.text, shown.state, shown.derived, shown.picture);
  if (!search.open || found.empty()) return;
  const int last = static_cast<int>(found.size()) - 1;
  choose(frame, memory, found[static_cast<std::size_t>(std::clamp(search.highlighted, 0, last))]);
}

}  // namespace

void draw_command_palette(PanelFrame& frame) {
  PaletteMemory& memory = per_context<PaletteMemory>();
  const CommandSearch& search = frame.state().command_search;
  if (!search.open) {
    if (memory.was_open) drop_focus();  // the field is gone: the keyboard goes back to the map
    memory = {};
    return;
  }
  const Pen& pen = frame.pen;
  const Snapshot& shown = frame.snapshot;
  const auto found = find_commands(search.text, shown.state, shown.derived, shown.picture);
  const auto count = static_cast<int>(found.size());
  const int highlighted = count == 0 ? 0 : std::clamp(search.highlighted, 0, count - 1);

  const PixelBox clear = shown.picture.layout.clear, whole = frame.whole();
  const float pad = frame.px(padding),
              width = std::min(frame.px(palette_width), whole.width_px - 2 * frame.px(margin));
  const float list_width = width - 2 * frame.px(side_padding);
  float list = 0;
  for (const FoundCommand& command : found)
    list += command_row_height(pen, list_width, row_of(frame, command, false));
  const float top = clear.y_px + frame.px(from_top);
  const float field = frame.px(field_height) + 2 * pad;
  const float room = std::min(frame.px(tallest_list), whole.height_px - top - frame.px(margin) - field - pad);
  const float list_height = count == 0 ? frame.px(36) : std::min(list, room);
  const float middle = clear.x_px + clear.width_px / 2;
  const float left =
      std::clamp(middle - width / 2, frame.px(margin), whole.width_px - width - frame.px(margin));
  const PixelBox box{std::round(left), top, width, std::ceil(field + list_height + pad)};

  const PanelWindow window(pen, "command-palette", box, PanelEdge::plate, true);
  draw_field(frame, {box.x_px + pad, box.y_px + pad, box.width_px - 2 * pad, frame.px(field_height)}, memory);
  const float list_top = box.y_px + field;
  if (count == 0)
    pen.text_on(box.x_px + frame.px(side_padding), list_top + list_height / 2, UiStyle::control,
                frame.palette().ink_2, frame.text("No command has these words"));
  const bool scrolls_to = memory.scrolled_to != highlighted;
  std::optional<std::size_t> chosen;
  if (count > 0) {
    ScrollArea area(pen, "palette-scroll", {box.x_px + 1, list_top, box.width_px - 2, list_height},
                    side_padding - 1, side_padding - 1);
    if (memory.text != search.text) area.scroll_to_top();
    for (int i = 0; i < count; ++i) {
      const WidgetKey key(static_cast<unsigned>(i));
      const FoundCommand& command = found[static_cast<std::size_t>(i)];
      const CommandRowAnswer answer =
          command_row(pen, area.column, row_of(frame, command, i == highlighted), false);
      if (i == highlighted && scrolls_to) ImGui::ScrollToItem();
      if (answer.clicked) chosen = static_cast<std::size_t>(i);
    }
  }
  memory.scrolled_to = highlighted;
  memory.text = search.text;

  if (const int step = count == 0 ? 0 : step_now(count); step != 0) {
    CommandSearch next = command_search_now(frame);
    next.highlighted = moved(highlighted, step, count);
    frame.send(SetCommandSearch{next});
  }
  const bool enter = ImGui::IsKeyPressed(key::enter, false) || ImGui::IsKeyPressed(key::keypad_enter, false);
  if (enter && memory.was_open) {
    memory.wants_keyboard = true;
    choose_highlighted(frame, memory);
  } else if (chosen) {
    memory.wants_keyboard = true;
    choose(frame, memory, found[*chosen]);
  }
  const ImVec2 mouse = ImGui::GetIO().MousePos;
  if (ImGui::IsMouseClicked(0) && !box.contains({mouse.x, mouse.y})) frame.send(SetCommandSearch{});
  memory.was_open = true;
}

}  // namespace sillon
