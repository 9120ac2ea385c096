#include "state/reduce_slices.hpp"
#include "state/tidy.hpp"

namespace sillon {

void apply(State& state, const SetDate& action) {
  state.view.date = tidy(action.date);
}

void apply(State& state, const SetLayers& action) {
  state.view.layers = action.layers;
}

void apply(State& state, const SetCrs& action) {
  if (!action.code.empty()) state.view.crs = action.code;
}

void apply(State& state, const SetTheme& action) {
  state.view.theme = action.theme;
}

void apply(State& state, const SetLanguage& action) {
  if (!action.language.empty()) state.view.language = action.language;
}

void apply(State& state, const Select& action) {
  state.view.selection = tidy(action.what);
}

void apply(State& state, const ReplaceView& action) {
  View view = tidy(action.view, state.view);
  const Camera goal = view.camera;
  view.camera = state.view.camera;  // the flight starts from where we are
  state.view = std::move(view);
  state.hover = Nothing{};
  fly(state, goal);
}

}  // namespace sillon
