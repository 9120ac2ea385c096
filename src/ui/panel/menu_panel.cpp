// The menu: the stories and every command that needs no argument, group by group, in as many columns as the
// window asks for.
#include <algorithm>
#include <cmath>
#include <filesystem>
#include <optional>

#include "imgui/imgui.h"
#include "imgui/imgui_internal.h"
#include "ui/command.hpp"
#include "ui/focus.hpp"
#include "ui/gesture/key_stroke.hpp"
#include "ui/key.hpp"
#include "ui/panel/command_call.hpp"
#include "ui/panel/panels_of_frame.hpp"
#include "ui/panel/top_bar_layout.hpp"
#include "ui/per_context.hpp"
#include "ui/widget/command_row.hpp"
#include "ui/widget/panel_window.hpp"
#include "ui/widget/scroll_area.hpp"
#include "ui/widget/section.hpp"

namespace sillon {
namespace {

constexpr float margin = 12, side_padding = 20, end_padding = 6, column_gap = 32;
constexpr float widest_column = 340, head_height = 26, group_gap = 8;
constexpr int most_columns = 4;

struct MenuRow {
  std::string name;  // what run_command takes
  CommandRow row;
  std::string tip;
};
struct MenuGroup {
  std::string title;
  std::vector<MenuRow> rows;
  float height_px = 0;
};

// What must be known of the frame before.
struct MenuMemory {
  bool was_open = false, had_keyboard = false;
  bool key_was_down = false;  // in the frame before: what opened it was a key
  unsigned wanted = 0;        // the row that the keyboard went to: scrolled into view
};

// Where a row lies, for the arrows.
struct Stop {
  unsigned id = 0;
  int column = 0;
  float middle_y_px = 0;
};

MenuRow menu_row(const PanelFrame& frame, const Command& command) {
  MenuRow row{command.name, {}, {}};
  const char* hindrance = hindrance_of(frame, command.name);
  row.row.label = frame.text(command.label.c_str());
  row.row.on = is_on(frame, command.name);
  row.row.dimmed = hindrance != nullptr;
  if (const auto keys = keys_of(command.key); !keys.empty())
    row.row.key = key_words(frame.words(), keys.front());
  if (hindrance != nullptr)
    row.tip = frame.text(hindrance);
  else if (!command.tooltip.empty())
    row.tip = frame.text(command.tooltip.c_str());
  return row;
}

// The menu itself is no entry of the menu, and Esc closes it; on stage there is no menu.
bool is_listed(const Command& command) {
  return command.at != CommandPlace::stage && command.name.back() != ':' && command.name != "menu" && command.name != "close";
}

// What a command may be given, each a row under its own name.
std::vector<MenuRow> rows_of_choices(const PanelFrame& frame, const Command& command) {
  std::vector<MenuRow> rows;
  const Snapshot& shown = frame.snapshot;
  for (const CommandChoice& choice :
       command_choices(command.name, shown.state, shown.derived, shown.picture)) {
    MenuRow row{command.name + choice.argument, {}, frame.text(command.label.c_str())};
    row.row.label = choice.label;
    row.row.on = choice.on;
    rows.push_back(std::move(row));
  }
  return rows;
}

std::vector<MenuGroup> menu_groups(const PanelFrame& frame) {
  std::vector<MenuGroup> groups;
  for (const std::string& title : command_groups()) {
    MenuGroup group{frame.text(title.c_str()), {}, 0};
    for (const Command& command : commands())
      if (command.group == title && is_listed(command)) {
        group.rows.push_back(menu_row(frame, command));
      } else if (command.group == title && command.name == "story:") {
        for (MenuRow& row : rows_of_choices(frame, command)) group.rows.push_back(std::move(row));
      }
    if (!group.rows.empty()) groups.push_back(std::move(group));
  }
  MenuGroup recent{frame.text("Atlases opened lately"), {}, 0};
  for (const std::string& folder : frame.state().recent_atlases) {
    MenuRow row{"open:" + folder, {}, folder};
    const std::string last = std::filesystem::path(folder).filename().string();
    row.row.label = last.empty() ? folder : last;
    recent.rows.push_back(std::move(row));
  }
  if (!recent.rows.empty()) groups.push_back(std::move(recent));
  return groups;
}

// How many groups each column takes when none may be taller than that.
std::vector<std::size_t> filled_columns(const std::vector<MenuGroup>& groups, float tallest_px) {
  std::vector<std::size_t> counts;
  float height = 0;
  for (const MenuGroup& group : groups) {
    if (counts.empty() || height + group.height_px > tallest_px) {
      counts.push_back(0);
      height = 0;
    }
    ++counts.back();
    height += group.height_px;
  }
  return counts;
}

struct MenuShape {
  float column_width_px = 0, height_px = 0;  // of the tallest column
  std::vector<std::size_t> columns;          // groups in each
};

// As few columns as let everything be seen at once; where none does, as many as there is room for.
MenuShape menu_shape(const PanelFrame& frame, std::vector<MenuGroup>& groups, float width_px,
                     float height_px) {
  const Pen& pen = frame.pen;
  MenuShape shape;
  for (const MenuGroup& group : groups)
    for (const MenuRow& row : group.rows)
      shape.column_width_px = std::max(shape.column_width_px, command_row_width(pen, row.row));
  const float room = width_px - 2 * frame.px(side_padding);
  shape.column_width_px = std::min({shape.column_width_px, frame.px(widest_column), room});
  float all = 0, tallest = 0;
  for (MenuGroup& group : groups) {
    group.height_px = frame.px(head_height) + frame.px(group_gap);
    for (const MenuRow& row : group.rows)
      group.height_px += command_row_height(pen, shape.column_width_px, row.row);
    all += group.height_px;
    tallest = std::max(tallest, group.height_px);
  }
  const float gap = frame.px(column_gap);
  const int fitting = static_cast<int>((room + gap) / (shape.column_width_px + gap));
  const int most = std::clamp(fitting, 1, most_columns);
  for (int count = 1; count <= most; ++count) {
    float limit = std::max(tallest, all / static_cast<float>(count));
    while (filled_columns(groups, limit).size() > static_cast<std::size_t>(count)) limit += 1;
    shape.height_px = limit;
    shape.columns = filled_columns(groups, limit);
    if (limit <= height_px) break;
  }
  return shape;
}

void choose(PanelFrame& frame, const MenuRow& row) {
  if (!row.row.dimmed) frame.send(ShowMenu{false});
  carry_out(frame, row.name);
  ImGui::SetWindowFocus(nullptr);  // the keyboard goes back to the map
  if (!row.row.dimmed) drop_focus();
}

void draw_group(PanelFrame& frame, Column& column, const MenuGroup& group, bool first, int column_index,
                MenuMemory& memory, std::vector<Stop>& stops) {
  const Pen& pen = frame.pen;
  const float air = frame.px(group_gap / 2);
  column.gap(air);
  if (!first) pen.rule(column.x_px, column.y_px, column.width_px, frame.palette().hairline);
  column.gap(air);
  const PixelBox head = column.take(frame.px(head_height));
  pen.text_on(head.x_px, centre_of(head).y_px, UiStyle::section_head, frame.palette().ink_2, group.title);
  for (const MenuRow& row : group.rows) {
    const WidgetKey key(row.name);
    const CommandRowAnswer answer = command_row(pen, column, row.row, true);
    stops.push_back({answer.id, column_index, centre_of(answer.box).y_px});
    if (answer.focused && memory.wanted == answer.id) {
      ImGui::ScrollToItem();
      memory.wanted = 0;
    }
    if (answer.hovered) tooltip(pen, row.tip, answer.box);
    if (answer.clicked) choose(frame, row);
  }
}

bool pressed(int number) {
  return ImGui::IsKeyPressed(number);
}

// From row to row and from column to column; from nowhere to an end.
std::optional<std::size_t> after_arrows(const std::vector<Stop>& stops, std::optional<std::size_t> now) {
  const std::size_t last = stops.size() - 1;
  if (pressed(key::home)) return 0;
  if (pressed(key::end)) return last;
  if (pressed(key::down)) return !now || *now == last ? 0 : *now + 1;
  if (pressed(key::up)) return !now || *now == 0 ? last : *now - 1;
  const int aside = (pressed(key::right) ? 1 : 0) - (pressed(key::left) ? 1 : 0);
  if (aside == 0) return now;
  if (!now) return 0;
  const int column = stops[*now].column + aside;
  std::optional<std::size_t> nearest;
  for (std::size_t i = 0; i < stops.size(); ++i) {
    const auto far = [&](std::size_t at) {
      return std::abs(stops[at].middle_y_px - stops[*now].middle_y_px);
    };
    if (stops[i].column == column && (!nearest || far(i) < far(*nearest))) nearest = i;
  }
  return nearest ? nearest : now;
}

void read_menu_keys(PanelFrame& frame, MenuMemory& memory, const std::vector<Stop>& stops) {
  if (stops.empty()) return;
  std::optional<std::size_t> now;
  for (std::size_t i = 0; i < stops.size(); ++i)
    if (has_focus_on(stops[i].id)) now = i;
  const bool opened_by_key = !memory.was_open && memory.key_was_down;
  const auto next = opened_by_key ? std::optional<std::size_t>(0) : after_arrows(stops, now);
  if (next && next != now) {
    memory.wanted = stops[*next].id;
    take_focus(memory.wanted);
  }
  // The keyboard went on to another panel.
  const bool left = memory.had_keyboard && !now && has_focus() && !next;
  memory.had_keyboard = now.has_value() || next.has_value();
  if (left) frame.send(ShowMenu{false});
}

}  // namespace

void draw_menu(PanelFrame& frame) {
  MenuMemory& memory = per_context<MenuMemory>();
  const bool open = frame.state().menu_open;
  if (open) {
    std::vector<MenuGroup> groups = menu_groups(frame);
    const PixelBox whole = frame.whole();
    const float top = frame.px(top_bar_height + 4), gap = frame.px(margin), end = frame.px(end_padding);
    const float room = whole.height_px - top - gap;
    const MenuShape shape = menu_shape(frame, groups, whole.width_px - 2 * gap, room - 2 * end - frame.px(4));
    const auto count = static_cast<float>(shape.columns.size());
    const float width =
        count * shape.column_width_px + (count - 1) * frame.px(column_gap) + 2 * frame.px(side_padding);
    const float height = std::min(room, std::ceil(shape.height_px) + 2 * end + frame.px(4));
    const PixelBox box{std::round(whole.width_px - gap - width), top, std::ceil(width), height};
    const PanelWindow window(frame.pen, "menu", box, PanelEdge::plate, true);
    std::vector<Stop> stops;
    {
      const FocusGroup group_of_rows;
      ScrollArea area(frame.pen, "menu-scroll", {box.x_px, box.y_px + 1, box.width_px, box.height_px - 2},
                      side_padding, side_padding);
      const float start = area.column.y_px + end;
      float bottom = start;
      std::size_t next = 0;
      for (std::size_t i = 0; i < shape.columns.size(); ++i) {
        const float left =
            area.column.x_px + static_cast<float>(i) * (shape.column_width_px + frame.px(column_gap));
        Column column{std::round(left), start, shape.column_width_px};
        for (std::size_t g = 0; g < shape.columns[i]; ++g)
          draw_group(frame, column, groups[next++], g == 0, static_cast<int>(i), memory, stops);
        bottom = std::max(bottom, column.y_px);
      }
      area.column.y_px = bottom + end;
    }
    read_menu_keys(frame, memory, stops);
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    const PixelPoint at{mouse.x, mouse.y};
    // A click anywhere else closes it; the sign in the top bar does so by itself.
    if (ImGui::IsMouseClicked(0) && !box.contains(at) && !top_bar_layout(frame).menu.contains(at))
      frame.send(ShowMenu{false});
  } else if (memory.had_keyboard) {
    drop_focus();
    memory.had_keyboard = false;
  }
  memory.was_open = open;
  const ImGuiIO& io = ImGui::GetIO();
  memory.key_was_down =
      std::find(std::begin(io.KeysDown), std::end(io.KeysDown), true) != std::end(io.KeysDown);
}

}  // namespace sillon
