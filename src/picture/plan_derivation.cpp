#include "picture/plan_derivation.hpp"

#include <tuple>

namespace sillon {
namespace {

constexpr double most_steps_off = 1.6;  // in scale: rings of a plan further off would lie on one another

// All that solving a map reads, so that another thread can do it.
struct Task {
  PlanDerivation::Wanted wanted;
  std::shared_ptr<const TownSums> towns;
  std::shared_ptr<const LinkSums> links;
  View view;
  PixelFromMap pixel_from_map;
  float scale = 1;
  double m_per_logical_px = 1;
  MapLayout layout;
  bool as_dots = false;
  std::optional<PixelBox> window;

  std::shared_ptr<const MapPlan> operator()() const {
    const Selection nothing;
    Sight sight{*wanted.atlas,  *wanted.visible, *wanted.plane,          view,
                nothing,        *wanted.words,   palette_of(view.theme), *wanted.typesetter,
                pixel_from_map, scale,           m_per_logical_px,       layout};
    sight.as_dots = as_dots;
    return make_map_plan(sight, *towns, *links, window, wanted.land.get());
  }
};

}  // namespace

std::shared_ptr<const MapPlan> PlanDerivation::plan(const Sight& sight, const Wanted& wanted,
                                                    const std::function<void()>& wake) {
  const auto& towns = town_sums_.get({wanted.visible, sight.view.filter.kind}, [&] {
    return std::make_shared<const TownSums>(
        town_sums(sight.atlas, sight.visible, counted_kinds(sight.atlas.taxonomy, sight.view.filter)));
  });
  const auto& links = link_sums_.get(wanted.visible, [&] {
    const auto& pairs = pairs_.get(
        wanted.atlas, [&] { return std::make_shared<const LinkPairs>(make_link_pairs(sight.atlas)); });
    return std::make_shared<const LinkSums>(link_sums(pairs, sight.visible));
  });
  const std::optional<PixelBox> window = plan_window(sight, *towns);
  const Key key{wanted.visible,
                wanted.plane,
                sight.view.language,
                sight.view.theme,
                sight.scale,
                sight.view.selection,
                sight.view.layers,
                sight.as_dots,
                wanted.land,
                plan_scale(sight.pixel_from_map.m_per_px()),
                window};
  take_arrival(key);
  if (known_ && known_->first == key) return known_->second;

  const Task task{wanted,
                  towns,
                  links,
                  sight.view,
                  sight.pixel_from_map,
                  sight.scale,
                  sight.m_per_logical_px,
                  sight.layout,
                  sight.as_dots,
                  window};
  if (wanted.moving && wake && is_good_enough(key)) {
    if (!coming_) coming_.emplace(key, Background<Made>(task, wake));
    return known_->second;
  }
  if (coming_ && coming_->first == key) {
    coming_->second.wait();
    take_arrival(key);
  }
  // One that is on its way for another key is dropped when it arrives: nobody waits for it.
  if (!known_ || !(known_->first == key)) known_ = {key, task()};
  return known_->second;
}

bool PlanDerivation::is_good_enough(const Key& key) const {
  if (!known_) return false;
  Key moved = known_->first;
  const double change = moved.m_per_px / key.m_per_px;
  moved.land = key.land;
  moved.m_per_px = key.m_per_px;
  moved.window = key.window;
  return moved == key && change < most_steps_off && change > 1 / most_steps_off;
}

void PlanDerivation::take_arrival(const Key& wanted) {
  if (!coming_ || !coming_->second.is_ready()) return;
  auto [key, background] = std::move(*coming_);
  coming_.reset();
  if (known_ && known_->first == wanted) return;  // it comes too late
  known_ = {std::move(key), background.take()};
}

void PlanDerivation::forget() {
  *this = PlanDerivation();
}

}  // namespace sillon
