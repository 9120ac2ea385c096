#include "picture/map_labels.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace sillon {
namespace {

constexpr float label_gap = 5;  // between a ring and its name, logical pixels

struct NameSize {
  float width_px, height_px, cap_px;
};

// How large a town's name is (visual.md 3): by what it holds, or, where almost all hold much, by its place
// among them.
class NameRanks {
 public:
  explicit NameRanks(const std::vector<const Ring*>& by_count) {
    const auto count_at = [&](std::size_t i) { return by_count[std::min(i, by_count.size() - 1)]->count; };
    if (by_count.size() <= crowd_of_names) return;
    large_ = std::max(large_, count_at(by_count.size() / 12));
    medium_ = std::max(medium_, count_at(by_count.size() / 4));
  }
  TextStyle style(std::uint32_t count, float scale) const {
    if (count >= large_) return {Face::lato_bold, 16 * scale, 0};
    if (count >= medium_) return {Face::lato_semibold, 14 * scale, 0};
    return {Face::lato_regular, 12.5f * scale, 0};
  }
  // Named even where its name stands away from it.
  bool is_large(std::uint32_t count) const { return count >= large_; }

 private:
  static constexpr std::size_t crowd_of_names = 160;
  std::uint32_t large_ = 10, medium_ = 4;
};

// Boxes around a ring of radius `r` for a name, best first: right, left, right-down, right-up, below, above,
// four diagonals, above-end-aligned.
std::vector<PixelBox> around(PixelPoint at, float r, NameSize name, float gap) {
  const float w = name.width_px, h = name.height_px, d = r * 0.72f;
  const auto box = [&](float left, float middle_y) {
    return PixelBox{at.x_px + left, at.y_px + middle_y - h / 2, w, h};
  };
  return {
      box(r + gap, 0),
      box(-r - gap - w, 0),
      box(r + gap * 0.6f, h * 0.55f),
      box(r + gap * 0.6f, -h * 0.55f),
      box(-w / 2, r + gap * 0.4f + h / 2),
      box(-w / 2, -r - gap * 0.4f - h / 2),
      box(d + gap, d + h * 0.4f),
      box(d + gap, -d - h * 0.4f),
      box(-d - gap - w, d + h * 0.4f),
      box(-d - gap - w, -d - h * 0.4f),
      box(-w + r, -r - gap * 0.4f - h / 2),
  };
}

// The same for a plate: its name stands above it, else below or beside.
std::vector<PixelBox> around_plate(PixelPoint at, const PixelBox& plate, NameSize name, float gap) {
  const float w = name.width_px, h = name.height_px;
  const float left = at.x_px + plate.x_px, top = at.y_px + plate.y_px;
  return {{at.x_px - w / 2, top - h, w, h},
          {left, top - h, w, h},
          {at.x_px - w / 2, top + plate.height_px, w, h},
          {left + plate.width_px + gap, at.y_px - h / 2, w, h},
          {left - gap - w, at.y_px - h / 2, w, h}};
}

PixelPoint baseline_of(const PixelBox& box, float cap_px) {
  return {box.x_px, box.y_px + (box.height_px + cap_px) / 2};
}

bool names_town(const Selection& selection, const Atlas& atlas, const Ring& ring) {
  const auto holds = [&](Row town) {
    return std::find(ring.towns.begin(), ring.towns.end(), town) != ring.towns.end();
  };
  if (const auto* key = std::get_if<TownKey>(&selection)) {
    const auto town = atlas.town_row(key->id);
    return town && holds(*town);
  }
  if (const auto* key = std::get_if<PlaceKey>(&selection)) {
    const auto place = atlas.place_row(key->id);
    return place && atlas.places.town[*place] != no_row && holds(atlas.places.town[*place]);
  }
  return false;
}

// "16 resources · 14 start-ups"
std::string counts_text(const Sight& sight, const Ring& ring) {
  std::string text = fmt::format(fmt::runtime(sight.words.text("{} resource", "{} resources", ring.count)),
                                 sight.words.number(ring.count));
  if (ring.startups > 0)
    text += " · " + fmt::format(fmt::runtime(sight.words.text("{} start-up", "{} start-ups", ring.startups)),
                                sight.words.number(ring.startups));
  return text;
}

Rgba halo_at(const Sight& sight, const PlaneTier* land, MapPoint place) {
  return lies_in(sight.plane, land, BaseLayer::core, place) ? sight.palette.halo_core
                                                            : sight.palette.halo_out;
}

}  // namespace

void place_town_labels(const Sight& sight, const PlaneTier* land, const PixelFromMap& frame,
                       LabelPlacer& placer, MapPlan& plan) {
  const float s = sight.scale;
  std::vector<const Ring*> order;
  for (const Ring& ring : plan.towns.rings)
    if (!ring.afar) order.push_back(&ring);
  const NameRanks ranks(order);
  std::stable_partition(order.begin(), order.end(), [&](const Ring* ring) {
    return names_town(sight.view.selection, sight.atlas, *ring);
  });
  for (const Ring* ring : order) {
    const bool chosen = names_town(sight.view.selection, sight.atlas, *ring);
    const std::string name(sight.atlas.town_name(ring->town, sight.view.language));
    const TextStyle style = chosen ? TextStyle{Face::lato_bold, 16 * s, 0} : ranks.style(ring->count, s);
    const TextExtent extent = sight.type.measure(name, style);
    const TextStyle sub_style{Face::lato_regular, 12.5f * s, 0};
    const std::string sub = chosen && !ring->context ? counts_text(sight, *ring) : std::string();
    const float sub_width = sub.empty() ? 0 : sight.type.measure(sub, sub_style).width_px;
    const float line = std::ceil(style.size_px * 1.2f),
                sub_line = sub.empty() ? 0 : std::ceil(sub_style.size_px * 1.3f);
    const NameSize size{std::max(extent.width_px, sub_width) + 2, line + sub_line, extent.cap_height_px};

    const PixelPoint true_place = frame(ring->place), at = true_place + ring->push;
    const bool open = ring->plate.width_px > 0;
    std::vector<PixelBox> candidates =
        open ? around_plate(at, ring->plate, size, label_gap * s)
             : around(at, ring->radius_px + (chosen ? 6 * s : 0), size, label_gap * s);
    const std::size_t beside_ring = candidates.size();
    if (!open && (ranks.is_large(ring->count) || chosen))
      for (const float far : {24.0f, 42.0f, 64.0f, 90.0f})
        for (const PixelBox& box : around(at, ring->radius_px + far * s, size, 0)) candidates.push_back(box);
    auto index = placer.place(candidates);
    if (!index && chosen) index = 0;
    if (!index) continue;
    const PixelBox& box = candidates[*index];
    const bool left_of_ring = box.x_px + box.width_px / 2 < at.x_px - 1;

    PlacedLabel label;
    label.anchor = ring->place;
    label.ring = static_cast<std::uint32_t>(ring - plan.towns.rings.data());
    label.text = name;
    label.style = style;
    label.colour = ring->context ? sight.palette.ink_3 : sight.palette.ink;
    label.halo = halo_at(sight, land, ring->place);
    const float slack = size.width_px - extent.width_px - 2;
    label.offset = baseline_of({box.x_px + 1, box.y_px, box.width_px, line}, size.cap_px) - true_place;
    if (left_of_ring) label.offset.x_px += slack;
    if (*index >= beside_ring) {
      label.leader = true;
      const PixelPoint near{left_of_ring ? box.right_px() : box.x_px, box.y_px + line / 2};
      const PixelPoint away = near - at;
      label.leader_from = (at + away * (ring->radius_px / std::max(1.0f, length(away)))) - true_place;
      label.leader_to = near - true_place;
    }
    const PixelPoint name_offset = label.offset;
    plan.labels.push_back(label);
    if (!sub.empty()) {
      PlacedLabel second = label;
      second.leader = false;
      second.text = sub;
      second.style = sub_style;
      second.colour = sight.palette.ink_2;
      second.offset = {box.x_px + 1 - true_place.x_px + (left_of_ring ? size.width_px - 2 - sub_width : 0),
                       name_offset.y_px + sub_line};
      plan.labels.push_back(std::move(second));
    }
  }
}

void place_waypoints(const Sight& sight, const PlaneTier* land, const PixelFromMap& frame,
                     LabelPlacer& placer, MapPlan& plan) {
  if (!sight.atlas.basemap) return;
  const float s = sight.scale;
  // Rank 1 always, rank 2 from the region's scale, rank 3 when closer; towns of the atlas name themselves.
  const int most = sight.m_per_logical_px > 700 ? 1 : sight.closeness() == Closeness::region ? 2 : 3;
  const TextStyle style{Face::lato_regular, 12.5f * s, 0};
  for (const Settlement& settlement : sight.atlas.basemap->settlements) {
    if (settlement.label_rank == 0 || settlement.label_rank > most) continue;
    const auto place = sight.plane.projection->map_from_lonlat(settlement.point);
    if (!place) continue;
    const PixelPoint at = frame(*place);
    const float r = 4 * s;
    const PixelBox dot{at.x_px - r, at.y_px - r, 2 * r, 2 * r};
    if (!placer.is_free(dot)) continue;
    std::string name(settlement.names.in(sight.view.language));
    if (settlement.names.find(sight.view.language) == nullptr) name = settlement.name;
    const TextExtent extent = sight.type.measure(name, style);
    const NameSize size{extent.width_px + 2, std::ceil(style.size_px * 1.2f), extent.cap_height_px};
    const auto candidates = around(at, r, size, 3 * s);
    const auto index = placer.place(candidates);
    if (!index) continue;
    placer.take(dot);
    const bool in_core = lies_in(sight.plane, land, BaseLayer::core, *place);
    plan.waypoints.push_back({*place, in_core, plan.labels.size()});
    PlacedLabel label;
    label.anchor = *place;
    label.text = std::move(name);
    label.style = style;
    label.colour = sight.palette.ink_3;
    label.halo = in_core ? sight.palette.halo_core : sight.palette.halo_out;
    const PixelBox& box = candidates[*index];
    label.offset = baseline_of({box.x_px + 1, box.y_px, box.width_px, box.height_px}, size.cap_px) - at;
    plan.labels.push_back(std::move(label));
  }
}

}  // namespace sillon
