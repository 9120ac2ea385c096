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
  state.hover = Nothing{};
  state.search = SearchBox{};
  state.help_open = false;
  state.data_report_open = false;
  state.sources_open = false;
}

void apply(State& state, const ShowSources& action) {
  state.sources_open = action.open;
}
void apply(State& state, const ShowHelp& action) {
  state.help_open = action.open;
}
void apply(State& state, const ShowDataReport& action) {
  state.data_report_open = action.open;
}

void apply(State& state, const CloseInnermost&) {
  if (state.search.open) {
    state.search.open = false;
    state.search.highlighted = 0;
  } else if (state.help_open) {
    state.help_open = false;
  } else if (state.data_report_open) {
    state.data_report_open = false;
  } else if (state.sources_open) {
    state.sources_open = false;
  } else if (!std::holds_alternative<Nothing>(state.view.selection)) {
    state.view.selection = Nothing{};
  } else {
    state.list.open = false;
  }
}

}  // namespace sillon
