#include "app/session.hpp"

#include <algorithm>
#include <array>

#include "report/log.hpp"
#include "state/journal.hpp"
#include "state/policy.hpp"
#include "state/tidy.hpp"

namespace sillon {
namespace {

constexpr unsigned bit_of(Tier tier) {
  return 1u << static_cast<unsigned>(tier);
}

}  // namespace

Session::Session(AtlasReading reading, View view, Mode mode, std::function<void()> wake)
    : reading_(std::move(reading)),
      typesetter_(std::make_shared<Typesetter>()),
      derivations_(std::make_unique<Derivations>(typesetter_, wake)),
      wake_(std::move(wake)) {
  state_.view = tidy(std::move(view), View{});
  state_.mode = mode;
  derivations_->set_atlas(reading_.atlas);
}

Session::~Session() = default;

void Session::dispatch(const Action& action) {
  if (!is_permitted(state_.mode, action.body)) {
    log_debug(action_name(action.body) + " is not permitted in this mode");
    return;
  }
  if (journal && is_worth_a_line(state_, action.body)) journal(action);
  Step step = reduce(std::move(state_), action);
  state_ = std::move(step.state);
  if (carry_out)
    for (const Effect& effect : step.effects) carry_out(effect);
}

void Session::dispatch(const std::vector<Action>& actions) {
  for (const Action& action : actions) dispatch(action);
}

void Session::replace_atlas(AtlasReading reading, const BaseTiers& tiers) {
  reading_ = std::move(reading);
  derivations_->set_atlas(reading_.atlas);
  tiers_asked_ = bit_of(Tier::coarse);
  tiers_ = tiers;
  for (const auto& tier : tiers) {
    derivations_->set_tier(tier);
    tiers_asked_ |= bit_of(tier->tier);
  }
}

void Session::replace_report(Report report, std::size_t rows_left_out) {
  reading_.report = std::move(report);
  reading_.rows_left_out = rows_left_out;
}

void Session::fit_home(FrameSize size, bool panels) {
  const HomeKey key{reading_.atlas, state_.view.crs, map_layout(size, state_, panels).fit};
  if (home_key_ == key) return;
  dispatch(Action(HomeIs{derivations_->home(state_, size, panels)}));
  home_key_ = key;
}

void Session::want_tier(Tier tier) {
  if (tiers_asked_ & bit_of(tier)) return;
  tiers_asked_ |= bit_of(tier);
  const auto read = [folder = reading_.atlas->folder, tier] {
    Report report;
    auto base = read_base_tier(folder, tier, report);
    print_report(report);
    return base;
  };
  arrivals_.push_back({reading_.atlas, {read, wake_}});
}

std::vector<Tier> Session::tiers_in_use() const {
  std::vector<Tier> tiers;
  for (const Tier tier : {Tier::medium, Tier::fine})
    if (tiers_asked_ & bit_of(tier)) tiers.push_back(tier);
  return tiers;
}

std::optional<Session::Clock::time_point> Session::waits_since() const {
  std::optional<Clock::time_point> since;
  for (const Arrival& arrival : arrivals_)
    since = since ? std::min(*since, arrival.tier.since()) : arrival.tier.since();
  return since;
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
    if (!wait && !arrival->tier.is_ready()) {
      ++arrival;
      continue;
    }
    const auto tier = arrival->tier.take();
    // What was read for an atlas that has gone since is of no use.
    if (arrival->of == reading_.atlas) {
      derivations_->set_tier(tier);
      tiers_.push_back(tier);
      changed = true;
    }
    arrival = arrivals_.erase(arrival);
  }
  return changed;
}

}  // namespace sillon
