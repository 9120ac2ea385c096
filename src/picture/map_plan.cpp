#include "picture/map_plan.hpp"

#include <cmath>

#include "picture/map_labels.hpp"

namespace sillon {
namespace {

constexpr double step_ratio = 1.12;

void take_rings(const Sight& sight, const PixelFromMap& frame, LabelPlacer& placer, const MapPlan& plan) {
  for (const Ring& ring : plan.towns.rings) {
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

void count_town_links(const Sight& sight, MapPlan& plan) {
  const Links& links = sight.atlas.links;
  const auto& town_of = sight.atlas.places.town;
  for (Row link = 0; link < links.size(); ++link) {
    const Row from = town_of[links.from[link]], to = town_of[links.to[link]];
    if (!is_shown(sight.visible.link[link]) || from == no_row || to == no_row || from == to) continue;
    ++plan.town_links;
    plan.town_links_crossing += links.crosses_border[link] != 0;
  }
}

}  // namespace

double plan_scale(double m_per_px) {
  return std::pow(step_ratio, std::round(std::log(m_per_px) / std::log(step_ratio)));
}

PixelFromMap step_frame(const Sight& sight, double m_per_px) {
  return PixelFromMap(sight.plane.origin, {0, 0}, m_per_px, sight.plane.turn_rad);
}

std::shared_ptr<const MapPlan> make_map_plan(const Sight& sight, const PlaneTier* land) {
  auto plan = std::make_shared<MapPlan>();
  plan->m_per_px = plan_scale(sight.pixel_from_map.m_per_px());
  plan->own_layers = own_layers_in(sight.atlas);
  plan->towns =
      gather_towns(sight.atlas, sight.visible, sight.plane, sight.view.filter, plan->m_per_px, sight.scale);
  plan->first_tray = static_cast<std::uint32_t>(plan->towns.rings.size());
  plan->stop_of_place.assign(sight.atlas.places.size(), no_stop);

  const PixelFromMap frame = step_frame(sight, plan->m_per_px);
  LabelPlacer placer;
  take_rings(sight, frame, placer, *plan);
  const Layers& layers = sight.view.layers;
  if (layers.labels) place_town_labels(sight, land, frame, placer, *plan);
  place_trays(sight, frame, placer, *plan);
  plan->bundles = bundle_links(sight.atlas, sight.visible, plan->stop_of_place, plan->first_tray,
                               plan->first_tray + static_cast<std::uint32_t>(plan->trays.size()));
  count_town_links(sight, *plan);
  if (layers.labels) {
    place_land_names(sight, frame, placer, *plan);
    if (layers.rivers) place_river_labels(sight, land, frame, placer, *plan);
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
