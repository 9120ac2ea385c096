#include "state/state.hpp"

namespace sillon {

namespace {

struct LookNow {
  const State& state;
  Look operator()(const Still&) const {
    const auto* look = std::get_if<Look>(&state.view.camera);
    return look ? *look : state.home;
  }
  Look operator()(const Flight& flight) const { return look_at(flight, state.now_s); }
  Look operator()(const Zoom& zoom) const { return look_at(zoom, state.now_s); }
};

}  // namespace

Look look_now(const State& state) {
  return std::visit(LookNow{state}, state.motion);
}

double morph_share(const State& state) {
  return state.morph ? share_at(*state.morph, state.now_s) : 1;
}

bool is_animated(const State& state) {
  const bool words_come = state.show && words_shown(*state.show, state.now_s).now < 1;
  return !std::holds_alternative<Still>(state.motion) || state.morph || state.playing || words_come;
}

bool is_moving(const State& state) {
  return is_animated(state) || !state.notices.empty();
}

}  // namespace sillon
