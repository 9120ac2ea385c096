#include <algorithm>
#include <utility>

#include "state/reduce_slices.hpp"
#include "state/tidy.hpp"

namespace sillon {

namespace {

void turn_to_crs(State& state, const std::string& code) {
  if (code == state.view.crs) return;
  if (!state.reduced_motion) state.morph = Morph{state.view.crs, look_now(state), state.now_s};
  state.view.crs = code;
}

}  // namespace

void show_view(State& state, View view, double duration_s) {
  const Camera goal = view.camera;
  view.camera = state.view.camera;  // the flight starts from where we are
  turn_to_crs(state, view.crs);
  state.view = std::move(view);
  state.hover = Nothing{};
  state.playing.reset();
  fly_in(state, goal, duration_s);
}

void apply(State& state, const SetDate& action) {
  state.view.date = tidy(action.date);
  state.playing.reset();
}

void apply(State& state, const SetLayers& action) {
  state.view.layers = action.layers;
}

void apply(State& state, const SetCrs& action) {
  if (!action.code.empty()) turn_to_crs(state, action.code);
}

void apply(State& state, const SetTheme& action) {
  state.view.theme = action.theme;
}

void apply(State& state, const SetLanguage& action) {
  if (!action.language.empty()) state.view.language = action.language;
}

// A place chosen while a chain waits for its other end becomes that end. A chain leaves with the place it
// starts at, steps stay while one walks from place to place.
void apply(State& state, const Select& action) {
  View& view = state.view;
  const Selection what = tidy(action.what);
  const auto* start = std::get_if<PlaceKey>(&view.selection);
  const auto* place = std::get_if<PlaceKey>(&what);
  if (state.choosing_chain_end && start && place) {
    if (*place == *start) return;
    view.chain_to = place->id;
    state.choosing_chain_end = false;
    return;
  }
  if (what == view.selection) return;
  view.selection = what;
  view.chain_to.clear();
  state.choosing_chain_end = false;
  if (std::holds_alternative<Nothing>(what)) view.neighbour_steps = 0;
  state.sheet = Sheet::none;
}

void apply(State& state, const ReplaceView& action) {
  show_view(state, tidy(action.view, state.view));
}

void apply(State& state, const SetNeighbourSteps& action) {
  state.view.neighbour_steps = std::clamp(action.steps, 0, most_neighbour_steps);
}

void apply(State& state, const SetChain& action) {
  state.view.chain_to = action.to;
  state.choosing_chain_end = false;
}

void apply(State& state, const ChooseChainEnd& action) {
  state.choosing_chain_end = action.on && std::holds_alternative<PlaceKey>(state.view.selection);
}

void apply(State& state, const ShowStory& action) {
  state.story = action.place;
  if (state.story.story.empty()) {
    state.story = {};
    return;
  }
  show_view(state, tidy(action.view, state.view));
}

}  // namespace sillon
