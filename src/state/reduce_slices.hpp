// The slices of the reducer: one overload for each action, gathered in files by what they change.
// Each is pure and takes a state in which the view is sound (tidy.hpp).
#pragma once

#include <vector>

#include "state/reduce.hpp"

namespace sillon {

using Effects = std::vector<Effect>;

// reduce_view.cpp
void apply(State& state, const SetDate& action);
void apply(State& state, const SetLayers& action);
void apply(State& state, const SetCrs& action);
void apply(State& state, const SetTheme& action);
void apply(State& state, const SetLanguage& action);
void apply(State& state, const Select& action);
void apply(State& state, const ReplaceView& action);
void apply(State& state, const SetNeighbourSteps& action);
void apply(State& state, const SetChain& action);
void apply(State& state, const ChooseChainEnd& action);
void apply(State& state, const ShowStory& action);

// reduce_history.cpp
void apply(State& state, const Undo& action);
void apply(State& state, const Redo& action);

// reduce_filter.cpp
void apply(State& state, const SetFilter& action);
void apply(State& state, const ClearFilters& action);

// reduce_camera.cpp
void apply(State& state, const LookAt& action);
void apply(State& state, const FlyTo& action);
void apply(State& state, const ZoomBy& action);
void apply(State& state, const GoHome& action);
void apply(State& state, const HomeIs& action);
void apply(State& state, const SetReducedMotion& action);

// reduce_panels.cpp
void apply(State& state, const Hover& action);
void apply(State& state, const SetSearch& action);
void apply(State& state, const SetList& action);
void apply(State& state, const ToggleSection& action);
void apply(State& state, const SetMode& action);
void apply(State& state, const ShowSheet& action);
void apply(State& state, const ShowMenu& action);
void apply(State& state, const ShowTimeBar& action);
void apply(State& state, const SetCommandSearch& action);
void apply(State& state, const SetMeasuring& action);
void apply(State& state, const SetTextSize& action);
void apply(State& state, const BookmarksAre& action);
void apply(State& state, const RecentAtlasesAre& action);
void apply(State& state, const CloseInnermost& action);

// reduce_show.cpp
void apply(State& state, Effects& effects, const BeginShow& action);
void apply(State& state, const TurnTo& action);
void apply(State& state, const SetStage& action);
void apply(State& state, const TimePasses& action);
void apply(State& state, Effects& effects, const EndShow& action);
void apply(State& state, const MonitorsAre& action);
void apply(State& state, Effects& effects, const SetStageMonitor& action);
// The map was moved by hand: on stage the words make room for it.
void take_map_in_hand(State& state);

// reduce_time.cpp
void apply(State& state, const Notify& action);
void apply(State& state, const Tick& action);
void apply(State& state, const Play& action);
void apply(State& state, const Pause& action);

// reduce_outside.cpp: what the outside world is asked to do
void apply(State& state, Effects& effects, const SetFullscreen& action);
void apply(State& state, Effects& effects, const SavePicture& action);
void apply(State& state, Effects& effects, const SaveList& action);
void apply(State& state, Effects& effects, const SaveTwin& action);
void apply(State& state, Effects& effects, const AddBookmark& action);
void apply(State& state, Effects& effects, const RemoveBookmark& action);
void apply(State& state, Effects& effects, const OpenPath& action);
void apply(State& state, Effects& effects, const CancelWork& action);
void apply(State& state, Effects& effects, const Begin& action);
void apply(State& state, Effects& effects, const Quit& action);

// Turns the view's camera to `goal`, on a way that starts where the camera is now: shared by the view and the
// camera. Sets no motion when there is no way to go or motion is not wanted.
void fly(State& state, const Camera& goal);
// The same in that many seconds; 0: as long as the way is.
void fly_in(State& state, const Camera& goal, double duration_s);

// Shows a sound view instead of the one that is shown: the camera flies, the projection morphs.
void show_view(State& state, View view, double duration_s = 0);

}  // namespace sillon
