// A show on stage (state/show.hpp).
#include <algorithm>
#include <cmath>
#include <utility>

#include "state/reduce_slices.hpp"
#include "state/tidy.hpp"

namespace sillon {

namespace {

constexpr double words_after_share = 0.6;  // of a flight (visual.md, section 7)
constexpr double longest_transition_s = 10, longest_wait_s = 3600;
constexpr int most_steps = 10'000;

// The time spent on the step that is left goes to its account.
void book_time(Show& show, int step) {
  const auto at = static_cast<std::size_t>(std::clamp(step, 0, most_steps - 1));
  if (show.spent_s.size() <= at) show.spent_s.resize(at + 1, 0.0);
  show.spent_s[at] += std::exchange(show.step_s, 0.0);
}

// The words wait for most of the flight; without one, or with little motion, they are there at once.
double words_from(const State& state) {
  if (state.reduced_motion) return state.now_s - 2 * words_fade_s;
  const auto* flight = std::get_if<Flight>(&state.motion);
  return state.now_s + (flight ? words_after_share * flight->duration_s : 0);
}

Stage with_curtain_open(Stage stage) {
  return {Curtain::open, false, 0, 0, false, stage.spotlight, stage.speaker};
}

}  // namespace

WordsShown words_shown(const Show& show, double now_s) {
  const double share = std::clamp((now_s - show.words_s) / words_fade_s, 0.0, 2.0);
  if (show.from.story.empty()) return {0, std::min(share, 1.0)};
  return {1 - std::min(share, 1.0), std::max(share - 1, 0.0)};
}

void apply(State& state, Effects& effects, const BeginShow& action) {
  if (action.place.story.empty() || action.place.step < 0 || action.place.step >= most_steps) return;
  Show show;
  if (state.show) {
    show.view_before = state.show->view_before;
    show.fullscreen_before = state.show->fullscreen_before;
    show.plate_before = state.show->plate_before;
    show.stage.speaker = state.show->stage.speaker;
  } else {
    show.view_before = state.view;
    show.fullscreen_before = state.fullscreen;
    show.plate_before = !state.story.story.empty();
  }
  show.recording = action.recording;
  show.by_itself = action.by_itself;
  apply(state, SetMode{Mode::present});
  apply(state, effects, SetFullscreen{true});
  state.list = {};
  state.playing.reset();
  state.motion = Still{};
  state.morph.reset();
  state.view = tidy(action.view, state.view);
  state.story = action.place;
  show.turn_s = state.now_s;
  show.words_s = state.now_s - 2 * words_fade_s;  // a show begins with all of its first step
  state.show = std::move(show);
}

void apply(State& state, const TurnTo& action) {
  if (!state.show || action.place.story.empty() || action.place.step < 0 || action.place.step >= most_steps)
    return;
  Show& show = *state.show;
  book_time(show, state.story.step);
  show.stage = with_curtain_open(show.stage);
  show.from = std::exchange(state.story, action.place);
  show.turn_s = state.now_s;
  const double wanted = std::isfinite(action.transition_s) ? action.transition_s : 0;
  show_view(state, tidy(action.view, state.view), std::clamp(wanted, 0.0, longest_transition_s));
  show.words_s = words_from(state);
}

void apply(State& state, const SetStage& action) {
  if (!state.show) return;
  Stage& stage = state.show->stage;
  stage = action.stage;
  stage.highlighted = std::clamp(stage.highlighted, 0, most_steps - 1);
  if (stage.typed < 0 || stage.typed >= most_steps) stage.typed = 0;
}

void apply(State& state, const TimePasses& action) {
  if (!state.show || !std::isfinite(action.passed_s) || action.passed_s < 0) return;
  const double passed_s = std::min(action.passed_s, longest_wait_s);
  state.show->elapsed_s += passed_s;
  state.show->step_s += passed_s;
  if (action.minute_of_day >= 0 && action.minute_of_day < 24 * 60)
    state.show->minute_of_day = action.minute_of_day;
}

// Back to where the presenter came from; whoever came from a step of a story finds its plate at the step that
// was shown last.
void apply(State& state, Effects& effects, const EndShow&) {
  if (!state.show) return;
  Show show = std::move(*state.show);
  state.show.reset();
  book_time(show, state.story.step);
  if (show.recording) effects.push_back(KeepRehearsal{state.story.story, show.spent_s});
  apply(state, SetMode{Mode::explore});
  apply(state, effects, SetFullscreen{show.fullscreen_before});
  state.motion = Still{};
  state.morph.reset();
  const View told = std::exchange(state.view, std::move(show.view_before));
  if (!show.plate_before) {
    state.story = {};
    return;
  }
  const Theme theme = state.view.theme;
  state.view = told;
  state.view.theme = theme;
}

void apply(State& state, const MonitorsAre& action) {
  state.monitors = action.names;
}

void apply(State& state, Effects& effects, const SetStageMonitor& action) {
  if (state.stage_monitor == action.name) return;
  state.stage_monitor = action.name;
  effects.push_back(KeepStageMonitor{action.name});
}

void take_map_in_hand(State& state) {
  if (state.show) state.show->stage.exploring = true;
}

}  // namespace sillon
