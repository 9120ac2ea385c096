// Places whose town is not known stand as a chip beside their territory's name, never at a false point.
#include <fmt/format.h>

#include <algorithm>

#include "picture/map_labels.hpp"

namespace sillon {
namespace {

constexpr float chip_height = 20, chip_padding = 8, name_gap = 4;  // logical pixels
constexpr float chip_size = 12;                                    // of its letters

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

// Among so many rings that none of the boxes is free a chip lies above them, but not above another chip or
// the name of a territory.
std::size_t clear_of_chips(const Sight& sight, const std::vector<PixelBox>& boxes, const PixelFromMap& frame,
                           const MapPlan& plan) {
  std::vector<PixelBox> taken;
  for (const Tray& tray : plan.trays) {
    const PixelPoint at = frame(tray.anchor);
    taken.push_back(
        {at.x_px + tray.box.x_px, at.y_px + tray.box.y_px, tray.box.width_px, tray.box.height_px});
  }
  for (const PlacedLabel& label : plan.labels) {
    const TextExtent extent = sight.type.measure(label.text, label.style);
    const PixelPoint at = frame(label.anchor) + label.offset;
    taken.push_back({at.x_px, at.y_px - extent.cap_height_px, extent.width_px, extent.cap_height_px});
  }
  for (std::size_t i = 0; i < boxes.size(); ++i)
    if (std::none_of(taken.begin(), taken.end(), [&](const PixelBox& box) { return box.touches(boxes[i]); }))
      return i;
  return 0;
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
    box = boxes[free ? *free : clear_of_chips(sight, boxes, frame, plan)];
    if (!free) placer.take(*box);
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
