#include <algorithm>
#include <array>
#include <cmath>

#include "imgui/imgui.h"
#include "state/policy.hpp"
#include "ui/command.hpp"
#include "ui/focus.hpp"
#include "ui/key.hpp"
#include "ui/panel/command_call.hpp"
#include "ui/panel/panels_of_frame.hpp"
#include "ui/panel/top_bar_layout.hpp"
#include "ui/widget/button.hpp"
#include "ui/widget/flow_text.hpp"
#include "ui/widget/panel_window.hpp"
#include "ui/widget/search_field.hpp"
#include "ui/widget/tab_word.hpp"

namespace sillon {
namespace {

constexpr float wordmark_left = 20, wordmark_baseline = 37;
constexpr float tabs_left = left_panel_width + 16, tab_gap = 36;
constexpr float right_margin = 12, language_gap = 14, search_width = 300, search_height = 36, icon_side = 36;
constexpr float least_search = 230, gap_before_search = 12, gap_after_search = 18, gap_after_tabs = 24;

// Signs for what concerns the whole window; the last is left out first.
struct Sign {
  Icon icon;
  const char* command;
};
constexpr std::array<Sign, 3> all_signs = {
    {{Icon::save, "save-picture"}, {Icon::theme, "theme-next"}, {Icon::help, "help"}}};

// What the atlas is called stands beside the name, on two lines where one is too short, and not at all where
// two are: the title of the window says it too.
void draw_name(PanelFrame& frame) {
  const Pen& pen = frame.pen;
  const float x = frame.px(wordmark_left), baseline = frame.px(wordmark_baseline);
  pen.text(x, baseline, UiStyle::wordmark, frame.palette().ink, "Sillon");
  const std::string subtitle(frame.name(frame.atlas().info.subtitle));
  const float left = x + pen.width(UiStyle::wordmark, "Sillon") + frame.px(10);
  const float room = frame.px(tabs_left - 12) - left, needed = pen.width(UiStyle::secondary, subtitle);
  if (needed <= room) return pen.text(left, baseline, UiStyle::secondary, frame.palette().ink_2, subtitle);
  if (wrapped_line_count(pen, room, subtitle, UiStyle::secondary) > 2) return;
  Column column{left, std::round((frame.px(top_bar_height) - 2 * frame.px(secondary_leading)) / 2), room};
  wrapped_text(pen, column, subtitle, UiStyle::secondary, frame.palette().ink_2, secondary_leading);
}

// The map alone, or with its list.
void draw_tabs(PanelFrame& frame, float bar_height) {
  const FocusGroup group;
  const bool list = frame.state().list.open;
  float x = frame.px(tabs_left);
  const TabAnswer map = tab_word(frame.pen, frame.text("Map"), !list, x, 0, bar_height);
  if (map.clicked && list) {
    ListPanel closed = frame.state().list;
    closed.open = false;
    frame.send(SetList{closed});
  }
  x += map.width_px + frame.px(tab_gap);
  const TabAnswer tab = tab_word(frame.pen, frame.text("List"), list, x, 0, bar_height);
  if (tab.clicked) {
    ListPanel open = frame.state().list;
    open.open = true;
    if (!list) frame.send(SetList{open});
    if (!std::holds_alternative<Nothing>(frame.view().selection))
      frame.send(Select{Nothing{}});  // it lies before it
  }
}

// Language names in their own language, the active one underlined.
void draw_languages(PanelFrame& frame, float left, float bar_height) {
  const FocusGroup group;
  const float height = frame.px(30), top = std::round((bar_height - height) / 2);
  float x = left;
  for (const auto& language : interface_languages()) {
    const bool active = frame.view().language == language;
    const TabAnswer word = tab_word(frame.pen, language, active, x, top, top + height, 2);
    if (word.clicked && !active) frame.send(SetLanguage{language});
    x += word.width_px + frame.px(language_gap);
  }
}

void draw_search(PanelFrame& frame, PixelBox box) {
  const SearchBox& search = frame.state().search;
  const SearchFieldAnswer answer =
      search_field(frame.pen, box, search.text, frame.text("Search a name, town or sector"),
                   frame.text("Empty the search"), search.focus_wanted);
  SearchBox next = search;
  next.focus_wanted = false;
  if (answer.activated) next.open = true;
  // Tab leaves the field and what hangs below it; the arrows walk there.
  if (!answer.active && !answer.activated && ImGui::IsKeyPressed(key::tab)) next.open = false;
  // An empty search that lost the keyboard shows nothing that could be closed.
  if (!answer.active && !answer.activated && !search.focus_wanted && search.text.empty()) next.open = false;
  if (answer.typed) {
    next.text = *answer.typed;
    next.open = true;
    next.highlighted = 0;
  }
  if (answer.emptied) {
    next.text.clear();
    next.open = false;
    next.highlighted = 0;
  }
  if (next != search) frame.send(SetSearch{next});
}

void draw_sign(PanelFrame& frame, Icon icon, const char* name, PixelBox box) {
  const Command* command = find_command(name);
  if (command == nullptr) return;
  const std::string label = frame.text(command->label.c_str());
  const std::string key = command->key.empty() ? "" : "  " + key_words(frame.words(), command->key);
  if (icon_button(frame.pen, icon, label, label + key, box)) carry_out(frame, name);
}

void draw_signs(PanelFrame& frame, const TopBarLayout& layout) {
  PixelBox box = layout.menu;
  box.x_px = layout.signs_left_px;
  for (int i = 0; i < layout.sign_count; ++i, box.x_px += box.width_px) {
    const Sign& sign = all_signs[static_cast<std::size_t>(i)];
    draw_sign(frame, sign.icon, sign.command, box);
  }
}

float tabs_right(const PanelFrame& frame) {
  const float left = frame.px(tabs_left);
  if (!policy_of(frame.state().mode).card_panel) return left;
  return left + tab_word_width(frame.pen, frame.text("Map")) + frame.px(tab_gap) +
         tab_word_width(frame.pen, frame.text("List"));
}

}  // namespace

TopBarLayout top_bar_layout(const PanelFrame& frame) {
  TopBarLayout layout;
  const float side = frame.px(icon_side), bar = frame.px(top_bar_height);
  const float menu_left = frame.whole().width_px - frame.px(right_margin) - side;
  layout.menu = {menu_left, std::round((bar - side) / 2), side, side};
  float languages = 0;
  for (const auto& language : interface_languages())
    languages += tab_word_width(frame.pen, language) + frame.px(language_gap);
  layout.languages_left_px = menu_left - languages;
  const float search_right = layout.languages_left_px - frame.px(gap_after_search);
  const float room = search_right - tabs_right(frame) - frame.px(gap_after_tabs + gap_before_search);
  const int fitting = static_cast<int>((room - frame.px(least_search)) / side);
  layout.sign_count = std::clamp(fitting, 0, static_cast<int>(all_signs.size()));
  const float signs = static_cast<float>(layout.sign_count) * side;
  const float wide = std::clamp(room - signs, frame.px(120), frame.px(search_width));
  const float height = frame.px(search_height);
  layout.search = {std::round(search_right - wide), std::round((bar - height) / 2), std::round(wide), height};
  layout.signs_left_px = layout.search.x_px - frame.px(gap_before_search) - signs;
  return layout;
}

SearchBox search_now(PanelFrame& frame) {
  SearchBox search = frame.state().search;
  for (const Action& action : frame.actions())
    if (const auto* set = std::get_if<SetSearch>(&action.body)) search = set->search;
  return search;
}

void draw_top_bar(PanelFrame& frame) {
  const PixelBox bar{0, 0, frame.whole().width_px, frame.px(top_bar_height)};
  const PanelWindow window(frame.pen, "top-bar", bar, PanelEdge::bottom);
  const Policy& policy = policy_of(frame.state().mode);
  const TopBarLayout layout = top_bar_layout(frame);
  draw_name(frame);
  if (policy.card_panel) draw_tabs(frame, bar.height_px);
  draw_signs(frame, layout);
  if (policy.search) draw_search(frame, layout.search);
  draw_languages(frame, layout.languages_left_px, bar.height_px);
  if (policy.opens_panels) draw_sign(frame, Icon::menu, "menu", layout.menu);
}

}  // namespace sillon
