#include <algorithm>
#include <array>
#include <cmath>

#include "state/policy.hpp"
#include "ui/command.hpp"
#include "ui/focus.hpp"
#include "ui/panel/panels_of_frame.hpp"
#include "ui/panel/top_bar_layout.hpp"
#include "ui/widget/button.hpp"
#include "ui/widget/panel_window.hpp"
#include "ui/widget/search_field.hpp"
#include "ui/widget/tab_word.hpp"

namespace sillon {
namespace {

constexpr float wordmark_left = 20, wordmark_baseline = 37;
constexpr float tabs_left = left_panel_width + 16, tab_gap = 36;
constexpr float right_margin = 20, language_gap = 14, search_width = 300, search_height = 36, icon_side = 36;
constexpr std::size_t sign_count = 3;

void draw_name(PanelFrame& frame) {
  const Pen& pen = frame.pen;
  const float x = frame.px(wordmark_left), baseline = frame.px(wordmark_baseline);
  pen.text(x, baseline, UiStyle::wordmark, frame.palette().ink, "Sillon");
  const float subtitle = x + pen.width(UiStyle::wordmark, "Sillon") + frame.px(10);
  const float room = frame.px(tabs_left - 12) - subtitle;
  pen.text(subtitle, baseline, UiStyle::secondary, frame.palette().ink_2,
           pen.fitted(UiStyle::secondary, frame.name(frame.atlas().info.subtitle), room));
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

// Signs for what concerns the whole window.
void draw_signs(PanelFrame& frame, float left, float bar_height) {
  struct Sign {
    Icon icon;
    const char* command;
  };
  static constexpr std::array<Sign, sign_count> signs = {
      {{Icon::save, "save-picture"}, {Icon::theme, "theme-next"}, {Icon::help, "help"}}};
  const float side = frame.px(icon_side);
  float x = left;
  for (const Sign& sign : signs) {
    const Command* command = find_command(sign.command);
    if (command == nullptr) continue;
    std::string tip = frame.text(command->label.c_str());
    if (!command->key.empty()) tip += "  " + key_words(frame.words(), command->key);
    const PixelBox box{x, std::round((bar_height - side) / 2), side, side};
    if (icon_button(frame.pen, sign.icon, frame.text(command->label.c_str()), tip, box))
      if (auto actions =
              run_command(command->name, frame.state(), frame.snapshot.derived, frame.snapshot.picture))
        for (Action& action : *actions) frame.actions().push_back(std::move(action));
    x += side;
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
  float languages = -frame.px(language_gap);
  for (const auto& language : interface_languages())
    languages += tab_word_width(frame.pen, language) + frame.px(language_gap);
  layout.languages_left_px = frame.whole().width_px - frame.px(right_margin) - languages;
  const float search_right = layout.languages_left_px - frame.px(18);
  const float signs = static_cast<float>(sign_count) * frame.px(icon_side);
  const float room = search_right - tabs_right(frame) - signs - frame.px(36);
  const float wide = std::clamp(room, frame.px(140), frame.px(search_width));
  const float height = frame.px(search_height);
  layout.search = {std::round(search_right - wide), std::round((frame.px(top_bar_height) - height) / 2),
                   std::round(wide), height};
  layout.signs_left_px = layout.search.x_px - frame.px(12) - signs;
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
  draw_signs(frame, layout.signs_left_px, bar.height_px);
  if (policy.search) draw_search(frame, layout.search);
  draw_languages(frame, layout.languages_left_px, bar.height_px);
}

}  // namespace sillon
