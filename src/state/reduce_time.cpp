#include <algorithm>
#include <cmath>

#include "atlas/month.hpp"
#include "state/reduce_slices.hpp"
#include "state/tidy.hpp"

namespace sillon {

namespace {

constexpr double notice_s = 6;  // long enough to read two lines

// The whole run of time takes this long, unless its months would pass too fast to be seen or too slowly to
// hold the eye.
constexpr double play_s = 24;
constexpr double slowest_months_per_s = 4, fastest_months_per_s = 24;

void play_on(State& state) {
  const Playing& playing = *state.playing;
  const double passed = (state.now_s - playing.start_s) * playing.months_per_s;
  const int month = playing.first_month + static_cast<int>(std::min(passed, 120000.0));
  const PartialDate now = date_of_month(std::min(month, playing.last_month));
  // Whoever wants little motion sees year after year stand still.
  const bool by_years = state.reduced_motion && month < playing.last_month;
  state.view.date = by_years ? PartialDate{now.year, 0, 0} : now;
  if (month >= playing.last_month) state.playing.reset();
}

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
  if (state.morph && share_at(*state.morph, state.now_s) >= 1) state.morph.reset();
  if (state.playing) play_on(state);
  std::erase_if(state.notices, [&state](const Notice& notice) { return notice.until_s <= state.now_s; });
}

void apply(State& state, const Play& action) {
  const auto from = tidy(std::optional(action.from)), to = tidy(std::optional(action.to));
  if (!from || !to) return;
  const int first = month_number(*from, 1), last = month_number(*to, 12);
  if (first >= last) return;
  state.playing = Playing{first, last, state.now_s,
                          std::clamp((last - first) / play_s, slowest_months_per_s, fastest_months_per_s)};
  state.time_bar = true;
  state.view.date = date_of_month(first);
}

void apply(State& state, const Pause&) {
  state.playing.reset();
}

}  // namespace sillon
