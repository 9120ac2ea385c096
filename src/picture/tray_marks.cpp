// The chips of trays as a frame shows them.
#include <cmath>

#include "picture/map_marks.hpp"
#include "picture/quiet.hpp"

namespace sillon {
namespace {

// A chip as this frame shows it.
struct Chip {
  PixelBox box;
  const std::string* text;
};

// Wider when it has to say whose it is, because the name beside it has left the view.
Chip chip_of(const Sight& sight, const Tray& tray, const TextStyle& style) {
  const PixelPoint at = sight.at(tray.anchor);
  const auto moved = [&](const PixelBox& box) {
    return PixelBox{std::round(at.x_px + box.x_px), std::round(at.y_px + box.y_px), box.width_px,
                    box.height_px};
  };
  Chip chip{moved(tray.box), &tray.text};
  if (tray.text_alone.empty() || lies_within(moved(tray.name_box), sight.layout.clear)) return chip;
  chip.text = &tray.text_alone;
  const float wider =
      sight.type.measure(tray.text_alone, style).width_px - sight.type.measure(tray.text, style).width_px;
  chip.box.x_px -= std::round(wider / 2);
  chip.box.width_px += wider;
  return chip;
}

}  // namespace

void add_tray_marks(const Sight& sight, const MapPlan& plan, std::uint32_t chosen, std::uint32_t hovered,
                    MarkSheet& sheet, Picture& picture) {
  const float s = sight.scale;
  const TextStyle style{Face::lato_semibold, 12 * s, 0};
  for (std::size_t i = 0; i < plan.trays.size(); ++i) {
    const auto [box, words] = chip_of(sight, plan.trays[i], style);
    const std::uint32_t stop = plan.first_tray + static_cast<std::uint32_t>(i);
    const PixelBox& clear = sight.layout.clear;
    if (box.x_px < clear.x_px || box.right_px() > clear.right_px()) continue;  // half a chip says nothing
    const bool strong = stop == chosen;
    const MarksSince before(sheet);
    sheet.plates.push_back({box, 3 * s, with_alpha(sight.palette.halo_core, 0.86f),
                            (strong ? 2.5f : 1.0f) * s,
                            strong || stop == hovered ? sight.palette.ink : sight.palette.hairline});
    TextMark text;
    text.text = *words;
    text.style = style;
    const TextExtent extent = sight.type.measure(text.text, text.style);
    text.origin = {box.x_px + (box.width_px - extent.width_px) / 2,
                   box.y_px + (box.height_px + extent.cap_height_px) / 2};
    text.colour = sight.palette.ink_3;
    sheet.texts.push_back(std::move(text));
    if (!is_tied(sight, stop)) before.quieten(sight.palette.map_core, quiet_share_of(sight.view.theme));
    // A chip is wider than a disc: three discs cover it.
    const TrayKey key{sight.atlas.taxonomy.territories[plan.trays[i].territory].key};
    for (const float across : {0.2f, 0.5f, 0.8f})
      picture.hit_discs.push_back(
          {key, {box.x_px + box.width_px * across, box.y_px + box.height_px / 2}, box.width_px * 0.2f});
  }
}

}  // namespace sillon
