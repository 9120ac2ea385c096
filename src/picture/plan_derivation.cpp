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
  return plan_.get(key, task, wake,
                   [&](const Key& known) { return wanted.moving && is_good_enough(known, key); });
}

bool PlanDerivation::is_good_enough(const Key& known, const Key& key) {
  Key moved = known;
  const double change = moved.m_per_px / key.m_per_px;
  moved.land = key.land;
  moved.m_per_px = key.m_per_px;
  moved.window = key.window;
  return moved == key && change < most_steps_off && change > 1 / most_steps_off;
}

void PlanDerivation::forget() {
  *this = PlanDerivation();
}

}  // namespace sillon
