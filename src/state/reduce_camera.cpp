#include <algorithm>
#include <cmath>

#include "state/reduce_slices.hpp"
#include "state/tidy.hpp"

namespace sillon {

namespace {

// visual.md, section 7: a desk is watched from near, a stage by many, and the longer way takes longer there.
constexpr double desk_flight_s = 0.7;
constexpr double shortest_stage_flight_s = 1.4, longest_stage_flight_s = 2.2;
constexpr double stage_s_per_length = 0.45;  // of the path, in van Wijk and Nuij's measure

double flight_s(Mode mode, const Look& from, const Look& to) {
  if (mode != Mode::present) return desk_flight_s;
  return std::clamp(stage_s_per_length * path_length(from, to), shortest_stage_flight_s,
                    longest_stage_flight_s);
}

}  // namespace

void fly_in(State& state, const Camera& goal, double duration_s) {
  const Look from = look_now(state);
  state.view.camera = goal;
  state.motion = Still{};
  const Look to = look_now(state);
  if (from == to || state.reduced_motion) return;
  state.motion = Flight{from, to, state.now_s, duration_s > 0 ? duration_s : flight_s(state.mode, from, to)};
}

void fly(State& state, const Camera& goal) {
  fly_in(state, goal, 0);
}

void apply(State& state, const LookAt& action) {
  const auto look = tidy(action.look);
  if (!look) return;
  take_map_in_hand(state);
  state.view.camera = *look;
  state.motion = Still{};
}

void apply(State& state, const FlyTo& action) {
  const auto look = tidy(action.look);
  if (!look) return;
  take_map_in_hand(state);
  fly(state, *look);
}

// A zoom during a zoom goes on from where the camera is: the factor multiplies what was already asked for,
// the anchor is the new one.
void apply(State& state, const ZoomBy& action) {
  const auto anchor = tidy(action.anchor);
  if (!anchor || !std::isfinite(action.factor) || !(action.factor > 0)) return;
  const Look from = look_now(state);
  const auto* running = std::get_if<Zoom>(&state.motion);
  const double wanted_km = (running ? running->to_span_km : from.span_km) / action.factor;
  take_map_in_hand(state);
  Zoom zoom;
  zoom.anchor = *anchor;
  zoom.from = from;
  zoom.to_span_km = std::clamp(wanted_km, smallest_span_km, largest_span_km);
  zoom.start_s = state.now_s;
  if (!running && zoom.to_span_km == from.span_km) return;  // already as near or as far as it goes
  state.view.camera = end_of(zoom);
  state.motion = Still{};
  if (!state.reduced_motion && zoom.to_span_km != from.span_km) state.motion = zoom;
}

void apply(State& state, const GoHome&) {
  fly(state, WholeRegion{});
}

// A flight home ends where home is now.
void apply(State& state, const HomeIs& action) {
  const auto home = tidy(action.look);
  if (!home) return;
  state.home = *home;
  if (auto* flight = std::get_if<Flight>(&state.motion);
      flight && std::holds_alternative<WholeRegion>(state.view.camera))
    flight->to = *home;
}

void apply(State& state, const SetReducedMotion& action) {
  state.reduced_motion = action.on;
  if (action.on) state.motion = Still{};
}

}  // namespace sillon
