#include <utility>

#include "state/reduce_slices.hpp"
#include "state/tidy.hpp"

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
  effects.push_back(WriteList{action.path, state.list});
}

void apply(State&, Effects& effects, const SaveTwin& action) {
  effects.push_back(WriteTwin{action.path});
}

void apply(State& state, Effects& effects, const AddBookmark& action) {
  effects.push_back(WriteBookmark{action.title, state.view});
}

void apply(State&, Effects& effects, const RemoveBookmark& action) {
  if (!action.path.empty()) effects.push_back(DropBookmark{action.path});
}

void apply(State&, Effects& effects, const OpenPath& action) {
  if (!action.path.empty()) effects.push_back(ReadPath{action.path});
}

void apply(State&, Effects& effects, const CancelWork&) {
  effects.push_back(StopWork{});
}

void apply(State& state, Effects& effects, const Begin& action) {
  State fresh;
  fresh.mode = state.mode;
  fresh.home = state.home;
  fresh.view = tidy(action.view, View{});
  fresh.fullscreen = state.fullscreen;
  fresh.monitors = std::move(state.monitors);
  fresh.stage_monitor = std::move(state.stage_monitor);
  state = std::move(fresh);
  apply(state, SetList{action.list});
  state.open_sections = key_set(action.open_sections);
  state.time_bar = action.time_bar;
  apply(state, SetMeasuring{action.measuring});
  apply(state, SetTextSize{action.text_percent});
  state.reduced_motion = action.reduced_motion;
  apply(state, effects, SetFullscreen{action.fullscreen});
}

void apply(State&, Effects& effects, const Quit&) {
  effects.push_back(EndProgram{});
}

}  // namespace sillon
