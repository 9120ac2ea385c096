#include <algorithm>
#include <cmath>

#include "state/reduce_slices.hpp"

namespace sillon {

namespace {

constexpr double notice_s = 6;  // long enough to read two lines

}  // namespace

// The same sentence again stays longer; it is not stacked.
void apply(State& state, const Notify& action) {
  std::erase_if(state.notices, [&action](const Notice& notice) { return notice.text == action.text; });
  state.notices.push_back({action.text, action.level, state.now_s + notice_s});
}

void apply(State& state, const Tick& action) {
  if (!std::isfinite(action.dt_s) || !(action.dt_s > 0)) return;
  state.now_s += action.dt_s;
  if (is_over(state.motion, state.now_s)) state.motion = Still{};
  std::erase_if(state.notices, [&state](const Notice& notice) { return notice.until_s <= state.now_s; });
}

}  // namespace sillon
