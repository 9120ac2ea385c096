#include "state/reduce_slices.hpp"

namespace sillon {

void apply(State& state, Effects& effects, const SetFullscreen& action) {
  if (state.fullscreen == action.on) return;
  state.fullscreen = action.on;
  effects.push_back(MakeFullscreen{action.on});
}

void apply(State&, Effects& effects, const SavePicture& action) {
  effects.push_back(WritePicture{action.path});
}

void apply(State& state, Effects& effects, const SaveList& action) {
  effects.push_back(WriteList{action.path, state.list.subject});
}

void apply(State&, Effects& effects, const Quit&) {
  effects.push_back(EndProgram{});
}

}  // namespace sillon
