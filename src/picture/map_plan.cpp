#include "picture/map_plan.hpp"

#include <algorithm>
#include <cmath>

#include "picture/link_gathering.hpp"
#include "picture/map_labels.hpp"

namespace sillon {
namespace {

constexpr double step_ratio = 1.12;
constexpr float dot_room = 4;  // around the middle of a town whose places are dots, logical pixels

void take_rings(const Sight& sight, const PixelFromMap& frame, LabelPlacer& placer, const MapPlan& plan) {
  for (const Ring& ring : plan.towns.rings) {
    if (ring.afar) continue;
    const PixelPoint at = frame(ring.place) + ring.push;
    if (ring.plate.width_px > 0) {
      placer.take(
          {at.x_px + ring.plate.x_px, at.y_px + ring.plate.y_px, ring.plate.width_px, ring.plate.height_px});
      continue;
    }
    const float r = ring.radius_px + 1.5f * sight.scale;
    placer.take({at.x_px - r, at.y_px - r, 2 * r, 2 * r});
  }
}

// Dots stand for their places: rings then only gather links and names.
void forget_rings(std::vector<Ring>& rings, float scale) {
  for (Ring& ring : rings) {
    ring.push = {};
    ring.radius_px = dot_room * scale;
    ring.plate = {};
    ring.places.clear();
  }
}

void gather_links(const Sight& sight, const PixelFromMap& frame, MapPlan& plan) {
  std::vector<PixelPoint> at;
  for (const Ring& ring : plan.towns.rings) at.push_back(frame(ring.place));
  plan.gathered_stop = gathered_stops(plan.towns.rings, at, plan.bundles, plan.stop_count(), sight.scale);
  if (plan.gathered_stop.empty()) return;
  for (const LinkBundle& bundle : plan.bundles.between)
    if (plan.gathered_stop[bundle.a] == plan.gathered_stop[bundle.b]) {
      plan.bundles.drawn -= bundle.count;
      plan.bundles.in_a_town += bundle.count;
    }
}

}  // namespace

double plan_scale(double m_per_px) {
  return std::pow(step_ratio, std::round(std::log(m_per_px) / std::log(step_ratio)));
}

PixelFromMap step_frame(const Sight& sight, double m_per_px) {
  return PixelFromMap(sight.plane.origin, {0, 0}, m_per_px, sight.plane.turn_rad);
}

std::optional<PixelBox> plan_window(const Sight& sight, const TownSums& sums) {
  if (!is_crowded(sums) && sight.closeness() != Closeness::town) return std::nullopt;
  const double m_per_px = plan_scale(sight.pixel_from_map.m_per_px());
  const PixelFromMap frame = step_frame(sight, m_per_px);
  const PixelBox& fit = sight.layout.fit;
  const PixelPoint middle =
      frame(sight.pixel_from_map.map_from_pixel({fit.x_px + fit.width_px / 2, fit.y_px + fit.height_px / 2}));
  // Panels come and go without a new plan: the window is that of the frame around the map's middle.
  const float width = 2 * std::max(fit.x_px + fit.width_px, fit.width_px),
              height = 2 * std::max(fit.y_px + fit.height_px, fit.height_px);
  const float step_x = std::ceil(width / 4), step_y = std::ceil(height / 4);
  const float left = std::floor((middle.x_px - width / 2) / step_x) * step_x,
              top = std::floor((middle.y_px - height / 2) / step_y) * step_y;
  return PixelBox{left, top, 5 * step_x, 5 * step_y};
}

std::shared_ptr<const MapPlan> make_map_plan(const Sight& sight, const TownSums& sums, const LinkSums& links,
                                             const std::optional<PixelBox>& window, const PlaneTier* land) {
  auto plan = std::make_shared<MapPlan>();
  plan->m_per_px = plan_scale(sight.pixel_from_map.m_per_px());
  plan->crowded = is_crowded(sums);
  plan->pairs = links.of;
  plan->town_links = links.town_links;
  plan->town_links_crossing = links.town_links_crossing;
  plan->own_layers = own_layers_in(sight.atlas);
  plan->towns = gather_towns(sight.atlas, sight.visible, sums, sight.plane,
                             counted_kinds(sight.atlas.taxonomy, sight.view.filter),
                             {plan->m_per_px, sight.scale, plan->crowded ? window : std::nullopt});
  if (sight.as_dots) forget_rings(plan->towns.rings, sight.scale);
  plan->first_tray = static_cast<std::uint32_t>(plan->towns.rings.size());

  const PixelFromMap frame = step_frame(sight, plan->m_per_px);
  LabelPlacer placer;
  take_rings(sight, frame, placer, *plan);
  const Layers& layers = sight.view.layers;
  // In a crowd chips find no room beside the rings: names then yield to them.
  if (plan->crowded) place_trays(sight, sums, links, frame, placer, *plan);
  if (layers.labels) place_town_labels(sight, land, frame, placer, *plan);
  if (!plan->crowded) place_trays(sight, sums, links, frame, placer, *plan);
  plan->bundles = bundle_links(links, plan->stops());
  gather_links(sight, frame, *plan);
  if (layers.labels) {
    place_land_names(sight, frame, placer, *plan);
    if (layers.rivers) place_river_labels(sight, land, frame, window, placer, *plan);
    if (layers.surroundings) place_waypoints(sight, land, frame, placer, *plan);
  }
  return plan;
}

bool lies_in(const Plane& plane, const PlaneTier* land, BaseLayer layer, MapPoint point) {
  if (!land) return false;
  const auto x = static_cast<float>(point.x_m - plane.origin.x_m),
             y = static_cast<float>(point.y_m - plane.origin.y_m);
  bool inside = false;
  for (const BaseFeature& feature : land->source->geometry.features) {
    if (feature.layer != layer || !feature.polygon) continue;
    for (std::uint32_t part = feature.first_part; part < feature.first_part + feature.part_count; ++part) {
      const std::uint32_t first = land->part_first[part], end = land->part_first[part + 1];
      for (std::uint32_t i = first, j = end - 1; i < end; j = i++) {
        const PlaneVertex a = land->vertices[i], b = land->vertices[j];
        if ((a.y_m > y) != (b.y_m > y) && x < (b.x_m - a.x_m) * (y - a.y_m) / (b.y_m - a.y_m) + a.x_m)
          inside = !inside;
      }
    }
  }
  return inside;
}

}  // namespace sillon
