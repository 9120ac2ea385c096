#include "app/session.hpp"

#include <chrono>

#include "report/log.hpp"
#include "state/policy.hpp"

namespace sillon {

Session::Session(AtlasReading reading, View view, Mode mode, std::function<void()> wake)
    : reading_(std::move(reading)),
      typesetter_(std::make_shared<Typesetter>()),
      derivations_(std::make_unique<Derivations>(typesetter_)),
      wake_(std::move(wake)) {
  state_.view = std::move(view);
  state_.mode = mode;
  derivations_->set_atlas(reading_.atlas);
}

Session::~Session() = default;

void Session::dispatch(const Action& action) {
  if (!is_permitted(state_.mode, action.body)) {
    log_debug(action_name(action.body) + " is not permitted in this mode");
    return;
  }
  if (journal) journal(action);
  Step step = reduce(std::move(state_), action);
  state_ = std::move(step.state);
  if (carry_out)
    for (const Effect& effect : step.effects) carry_out(effect);
}

void Session::dispatch(const std::vector<Action>& actions) {
  for (const Action& action : actions) dispatch(action);
}

void Session::fit_home(FrameSize size, bool panels) {
  const HomeKey key{size, panels, state_.view.crs};
  if (home_key_ == key) return;
  home_key_ = key;
  state_ = reduce(std::move(state_), HomeIs{derivations_->home(state_, size, panels)}).state;
}

void Session::want_tier(Tier tier) {
  const unsigned bit = 1u << static_cast<unsigned>(tier);
  if (tiers_asked_ & bit) return;
  tiers_asked_ |= bit;
  arrivals_.push_back(
      {tier, std::async(std::launch::async, [folder = reading_.atlas->folder, tier, wake = wake_] {
         Report report;
         auto base = read_base_tier(folder, tier, report);
         print_report(report);
         if (wake) wake();
         return base;
       })});
}

bool Session::camera_moved() {
  const Look now = look_now(state_);
  const bool moved = last_look_ && !(*last_look_ == now);
  last_look_ = now;
  return moved;
}

bool Session::take_arrivals(bool wait) {
  bool changed = false;
  for (auto arrival = arrivals_.begin(); arrival != arrivals_.end();) {
    if (!wait && arrival->value.wait_for(std::chrono::seconds(0)) != std::future_status::ready) {
      ++arrival;
      continue;
    }
    derivations_->set_tier(arrival->value.get());
    arrival = arrivals_.erase(arrival);
    changed = true;
  }
  return changed;
}

}  // namespace sillon
