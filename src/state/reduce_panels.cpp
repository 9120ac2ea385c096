#include <algorithm>

#include "state/reduce_slices.hpp"
#include "state/tidy.hpp"

namespace sillon {

void apply(State& state, const Hover& action) {
  state.hover = tidy(action.what);
}

void apply(State& state, const SetSearch& action) {
  state.search = action.search;
  state.search.highlighted = std::max(state.search.highlighted, 0);
}

void apply(State& state, const SetList& action) {
  state.list = action.list;
}

void apply(State& state, const ToggleSection& action) {
  auto& open = state.open_sections;
  const auto at = std::lower_bound(open.begin(), open.end(), action.key);
  if (at != open.end() && *at == action.key) {
    open.erase(at);
  } else {
    open.insert(at, action.key);
  }
}

// What only points at something in the mode that is left does not follow into the next.
void apply(State& state, const SetMode& action) {
  if (state.mode == action.mode) return;
  state.mode = action.mode;
  if (state.mode != Mode::present) state.show.reset();
  state.hover = Nothing{};
  state.search = SearchBox{};
  state.sheet = Sheet::none;
  state.menu_open = false;
  state.command_search = {};
  state.measuring = {};
  state.choosing_chain_end = false;
}

void apply(State& state, const ShowSheet& action) {
  state.sheet = action.sheet;
  state.menu_open = false;
}

void apply(State& state, const ShowMenu& action) {
  state.menu_open = action.open;
}

void apply(State& state, const ShowTimeBar& action) {
  state.time_bar = action.open;
  if (!action.open) state.playing.reset();
}

void apply(State& state, const SetCommandSearch& action) {
  state.command_search = action.search.open ? action.search : CommandSearch{};
  state.command_search.highlighted = std::max(state.command_search.highlighted, 0);
  if (action.search.open) state.menu_open = false;
}

void apply(State& state, const SetMeasuring& action) {
  state.measuring = {action.measuring.on, {}};
  if (!action.measuring.on) return;
  for (const LonLat point : action.measuring.points)
    if (const auto sound = tidy(point)) state.measuring.points.push_back(*sound);
}

void apply(State& state, const SetTextSize& action) {
  state.text_percent = std::clamp(action.percent, least_text_percent, most_text_percent);
}

void apply(State& state, const BookmarksAre& action) {
  state.bookmarks = action.bookmarks;
}

void apply(State& state, const RecentAtlasesAre& action) {
  state.recent_atlases = action.folders;
}

void apply(State& state, const CloseInnermost&) {
  if (state.menu_open) {
    state.menu_open = false;
  } else if (state.command_search.open) {
    state.command_search = {};
  } else if (state.search.open) {
    state.search.open = false;
    state.search.highlighted = 0;
  } else if (state.choosing_chain_end) {
    state.choosing_chain_end = false;
  } else if (state.measuring.on) {
    state.measuring = {};
  } else if (state.sheet != Sheet::none) {
    state.sheet = Sheet::none;
  } else if (!state.story.story.empty()) {
    state.story = {};
  } else if (!state.view.chain_to.empty()) {
    state.view.chain_to.clear();
  } else if (state.view.neighbour_steps > 0) {
    state.view.neighbour_steps = 0;
  } else if (!std::holds_alternative<Nothing>(state.view.selection)) {
    state.view.selection = Nothing{};
  } else {
    state.list.open = false;
  }
}

}  // namespace sillon
