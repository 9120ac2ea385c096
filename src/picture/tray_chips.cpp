// Places whose town is not known stand as a chip beside their territory's name, never at a false point.
#include <fmt/format.h>

#include <algorithm>
#include <limits>

#include "picture/map_labels.hpp"

namespace sillon {
namespace {

constexpr float chip_height = 20, chip_padding = 8, name_gap = 4;  // logical pixels
constexpr float number_weight = 8,
                hidden_for_a_px = 14;  // square pixels of rings, rather than a pixel further from its place
constexpr float chip_size = 12;        // of its letters

// Where a territory's name belongs.
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

// Boxes for a chip with `text`: around the name's box when it stands, close to it.
class ChipBoxes {
 public:
  ChipBoxes(const Sight& sight, const std::string& text) : scale_(sight.scale) {
    const TextStyle style{Face::lato_semibold, chip_size * scale_, 0};
    width_px_ = sight.type.measure(text, style).width_px + 2 * chip_padding * scale_;
  }

  std::vector<PixelBox> beside(const PixelBox& name) const {
    const float middle = name.x_px + name.width_px / 2;
    std::vector<PixelBox> boxes;
    for (const float top :
         {name.bottom_px() + name_gap * scale_ - 2 * scale_, name.y_px - (name_gap + chip_height) * scale_})
      for (const float across : {0.0f, -0.2f, 0.2f, -0.4f, 0.4f, -0.6f, 0.6f})
        boxes.push_back({middle - width_px_ / 2 + across * width_px_, top, width_px_, chip_height * scale_});
    return boxes;
  }

  std::vector<PixelBox> around(PixelPoint at) const {
    std::vector<PixelBox> boxes;
    for (const float down : {0.0f, 22.0f, -24.0f, 44.0f, -46.0f, 66.0f, -68.0f, 90.0f, -92.0f, 116.0f,
                             -118.0f, 142.0f, -144.0f, 168.0f, -170.0f})
      for (const float across : {0.0f, -0.4f, 0.4f, -0.8f, 0.8f})
        boxes.push_back({at.x_px - width_px_ / 2 + across * width_px_,
                         at.y_px + (down - chip_height / 2) * scale_, width_px_, chip_height * scale_});
    return boxes;
  }

 private:
  float scale_ = 1, width_px_ = 0;
};

float overlap_px2(const PixelBox& a, const PixelBox& b) {
  const float width = std::min(a.right_px(), b.right_px()) - std::max(a.x_px, b.x_px);
  const float height = std::min(a.bottom_px(), b.bottom_px()) - std::max(a.y_px, b.y_px);
  return std::max(width, 0.0f) * std::max(height, 0.0f);
}

// What a chip would hide of the rings; their numbers weigh more.
float hidden_px2(const PixelBox& box, const PixelFromMap& frame, const MapPlan& plan) {
  float sum = 0;
  for (const Ring& ring : plan.towns.rings) {
    if (ring.afar) continue;
    const PixelPoint at = frame(ring.place) + ring.push;
    const float r = ring.radius_px, number = 0.5f * r;
    sum += overlap_px2(box, {at.x_px - r, at.y_px - r, 2 * r, 2 * r}) +
           number_weight * overlap_px2(box, {at.x_px - r, at.y_px - number, 2 * r, 2 * number});
  }
  return sum;
}

// Among so many rings that none of the boxes is free a chip lies where it hides least of them, near `at`, but
// not above another chip or the name of a territory.
std::size_t least_hiding(const Sight& sight, const std::vector<PixelBox>& boxes, PixelPoint at,
                         const PixelFromMap& frame, const MapPlan& plan) {
  std::vector<PixelBox> taken;
  for (const Tray& tray : plan.trays) {
    const PixelPoint stands = frame(tray.anchor);
    taken.push_back(
        {stands.x_px + tray.box.x_px, stands.y_px + tray.box.y_px, tray.box.width_px, tray.box.height_px});
  }
  for (const PlacedLabel& label : plan.labels) {
    const TextExtent extent = sight.type.measure(label.text, label.style);
    const PixelPoint begins = frame(label.anchor) + label.offset;
    taken.push_back({begins.x_px, begins.y_px - extent.cap_height_px, extent.width_px, extent.cap_height_px});
  }
  std::size_t best = 0;
  float least = std::numeric_limits<float>::infinity();
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    if (std::any_of(taken.begin(), taken.end(), [&](const PixelBox& box) { return box.touches(boxes[i]); }))
      continue;
    const PixelPoint off{boxes[i].x_px + boxes[i].width_px / 2 - at.x_px,
                         boxes[i].y_px + boxes[i].height_px / 2 - at.y_px};
    const float cost = hidden_px2(boxes[i], frame, plan) + hidden_for_a_px * sight.scale * length(off);
    if (cost >= least) continue;
    least = cost;
    best = i;
  }
  return best;
}

Tray place_tray(const Sight& sight, std::uint8_t territory, std::uint32_t places, const PixelFromMap& frame,
                LabelPlacer& placer, MapPlan& plan) {
  const Territory& named = sight.atlas.taxonomy.territories[territory];
  Tray tray;
  tray.territory = territory;
  tray.places = places;
  tray.anchor = territory_anchor(sight, named);
  const PixelPoint at = frame(tray.anchor);
  std::optional<PixelBox> box;
  if (const auto name = place_territory_name(sight, named.key, frame, placer, plan)) {
    tray.text = tray_text(sight, named, places, true);
    const auto boxes = ChipBoxes(sight, tray.text).beside(*name);
    if (const auto free = placer.place(boxes)) {
      box = boxes[*free];
      tray.name_box = {name->x_px - at.x_px, name->y_px - at.y_px, name->width_px, name->height_px};
      tray.text_alone = tray_text(sight, named, places, false);
    }
  }
  if (!box) {  // away from the name it says whose it is
    tray.text = tray_text(sight, named, places, false);
    const auto boxes = ChipBoxes(sight, tray.text).around(at);
    const auto free = placer.place(boxes);
    box = boxes[free ? *free : least_hiding(sight, boxes, at, frame, plan)];
    const float air = name_gap * sight.scale;
    if (!free)
      placer.take({box->x_px - air, box->y_px - air, box->width_px + 2 * air, box->height_px + 2 * air});
  }
  tray.box = {box->x_px - at.x_px, box->y_px - at.y_px, box->width_px, box->height_px};
  return tray;
}

}  // namespace

void place_trays(const Sight& sight, const TownSums& sums, const LinkSums& links, const PixelFromMap& frame,
                 LabelPlacer& placer, MapPlan& plan) {
  const auto& territories = sight.atlas.taxonomy.territories;
  plan.stop_of_territory.assign(territories.size(), no_stop);
  for (std::size_t t = 0; t < territories.size(); ++t) {
    if (links.linked_territory[t] == 0 || !territories[t].in_region) continue;
    plan.stop_of_territory[t] = plan.stop_count();
    plan.trays.push_back(
        place_tray(sight, static_cast<std::uint8_t>(t), sums.without_town[t], frame, placer, plan));
  }
}

}  // namespace sillon
