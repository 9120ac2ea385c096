#include "picture/map_plan.hpp"

#include <fmt/format.h>

#include <cmath>

#include "picture/map_labels.hpp"

namespace sillon {
namespace {

constexpr double step_ratio = 1.12;
constexpr float chip_height = 20, chip_padding = 8;

// Where a territory's name stands, which is where its tray belongs.
MapPoint territory_anchor(const Sight& sight, const Territory& territory) {
  if (sight.atlas.basemap)
    for (const MapLabel& label : sight.atlas.basemap->labels)
      if (label.role == "territory" && label.key == territory.key)
        if (const auto p = sight.plane.projection->map_from_lonlat(label.point)) return *p;
  // A territory without a name on the map (the region as a whole): south-west of the region, in empty land.
  MapBox box;
  for (const MapPoint p : sight.plane.region_outline) box.add(p);
  if (box.empty()) return sight.plane.origin;
  return {box.left_m + 0.16 * box.width_m(), box.bottom_m + 0.24 * box.height_m()};
}

// Right beside its territory's name a chip need not repeat it.
std::string tray_text(const Sight& sight, const Territory& territory, std::uint32_t places,
                      bool beside_name) {
  const std::string unknown = sight.words.text("town not known"), count = sight.words.number(places);
  if (beside_name) return fmt::format("{} · {}", unknown, count);
  return fmt::format("{}, {} · {}", sight.name_of(territory), unknown, count);
}

// Trays that a shown link ends at, with the chip's size; placed after the rings, before any label.
void make_trays(const Sight& sight, const PixelFromMap& frame, LabelPlacer& placer, MapPlan& plan) {
  const Atlas& atlas = sight.atlas;
  const auto& territories = atlas.taxonomy.territories;
  std::vector<std::uint32_t> places(territories.size(), 0);
  std::vector<std::uint8_t> has_link(territories.size(), 0);
  const auto is_unplaced = [&](Row place) { return atlas.places.town[place] == no_row; };
  for (Row place = 0; place < atlas.places.size(); ++place)
    if (is_unplaced(place) && sight.visible.place[place] != Shown::hidden)
      ++places[atlas.places.territory[place]];
  for (Row link = 0; link < atlas.links.size(); ++link) {
    if (sight.visible.link[link] == Shown::hidden) continue;
    for (const Row end : {atlas.links.from[link], atlas.links.to[link]})
      if (is_unplaced(end)) has_link[atlas.places.territory[end]] = 1;
  }
  std::vector<std::uint32_t> tray_of_territory(territories.size(), no_stop);
  const float s = sight.scale;
  const TextStyle style{Face::lato_semibold, 12 * s, 0};
  for (std::size_t t = 0; t < territories.size(); ++t) {
    if (!has_link[t] || !territories[t].in_region) continue;
    Tray tray;
    tray.territory = static_cast<std::uint8_t>(t);
    tray.places = places[t];
    tray.anchor = territory_anchor(sight, territories[t]);
    const PixelPoint at = frame(tray.anchor);
    // Below the name, above it, then further away with the whole text.
    std::vector<PixelBox> candidates;
    std::size_t beside_name = 0;
    const auto add_candidates = [&](bool beside, std::initializer_list<float> across,
                                    std::initializer_list<float> down) {
      const std::string text = tray_text(sight, territories[t], places[t], beside);
      const float width = sight.type.measure(text, style).width_px + 2 * chip_padding * s,
                  height = chip_height * s;
      for (const float dy : down)
        for (const float dx : across)
          candidates.push_back(
              {at.x_px - width / 2 + dx * width, at.y_px + dy * s - height / 2, width, height});
    };
    if (!territories[t].whole) add_candidates(true, {0.0f, -0.4f, 0.4f}, {22.0f, -24.0f});
    beside_name = candidates.size();
    add_candidates(false, {0.0f, -0.4f, 0.4f, -0.8f, 0.8f},
                   {22.0f, -24.0f, 44.0f, -46.0f, 66.0f, -68.0f, 90.0f, -92.0f, 116.0f, -118.0f});
    std::size_t chosen = beside_name;
    if (const auto free = placer.place(candidates))
      chosen = *free;
    else
      placer.take(candidates[chosen]);
    tray.text = tray_text(sight, territories[t], places[t], chosen < beside_name);
    const PixelBox& box = candidates[chosen];
    tray.box = {box.x_px - at.x_px, box.y_px - at.y_px, box.width_px, box.height_px};
    tray_of_territory[t] = plan.first_tray + static_cast<std::uint32_t>(plan.trays.size());
    plan.trays.push_back(std::move(tray));
  }
  for (Row place = 0; place < atlas.places.size(); ++place)
    plan.stop_of_place[place] = is_unplaced(place) ? tray_of_territory[atlas.places.territory[place]]
                                                   : plan.towns.ring_of_town[atlas.places.town[place]];
}

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
  plan->towns =
      gather_towns(sight.atlas, sight.visible, sight.plane, sight.view.filter, plan->m_per_px, sight.scale);
  plan->first_tray = static_cast<std::uint32_t>(plan->towns.rings.size());
  plan->stop_of_place.assign(sight.atlas.places.size(), no_stop);

  const PixelFromMap frame = step_frame(sight, plan->m_per_px);
  LabelPlacer placer;
  take_rings(sight, frame, placer, *plan);
  make_trays(sight, frame, placer, *plan);
  plan->bundles = bundle_links(sight.atlas, sight.visible, plan->stop_of_place, plan->first_tray,
                               plan->first_tray + static_cast<std::uint32_t>(plan->trays.size()));
  if (sight.view.layers.labels) {
    place_town_labels(sight, land, frame, placer, *plan);
    place_land_labels(sight, frame, placer, *plan);
    if (sight.view.layers.rivers) place_river_labels(sight, land, frame, placer, *plan);
    if (sight.view.layers.surroundings) place_waypoints(sight, land, frame, placer, *plan);
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
