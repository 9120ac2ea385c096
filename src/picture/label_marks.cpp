// The plan's labels in this frame, and the name of what is hovered when it has no label of its own.
#include <algorithm>
#include <cmath>

#include "picture/map_marks.hpp"
#include "picture/quiet.hpp"
#include "words/brief.hpp"

namespace sillon {
namespace {

constexpr float halo_px = 3.2f;                                              // visual.md 5
constexpr float quiet_name_share = 0.5f, quiet_name_share_contrast = 0.75f;  // names still tell where one is

void add_text(const Sight& sight, const PlacedLabel& label, PixelPoint at, MarkSheet& sheet) {
  if (label.leader)
    sheet.strokes.push_back({{at + label.leader_from, at + label.leader_to},
                             false,
                             1 * sight.scale,
                             sight.palette.ink_2,
                             {},
                             false,
                             {},
                             0});
  TextMark text;
  text.text = label.text;
  text.style = label.style;
  text.colour = label.colour;
  text.halo = label.halo;
  text.halo_px = halo_px * sight.scale;
  const PixelPoint origin = at + label.offset;
  text.origin = {std::round(origin.x_px), std::round(origin.y_px)};
  sheet.texts.push_back(std::move(text));
}

void add_path_text(const Sight& sight, const MapPlan& plan, const PlacedLabel& label, MarkSheet& sheet) {
  TextMark text;
  text.text = label.text;
  text.style = label.style;
  text.colour = label.colour;
  text.halo = label.halo;
  text.halo_px = halo_px * sight.scale;
  for (const MapPoint p : label.path) text.path.push_back(sight.at(p));
  // The water's line passes through the letters' middle height at the baseline lifted by a third of their
  // size.
  const float lift = -0.28f * label.style.size_px;
  std::vector<PixelPoint> lifted;
  for (std::size_t i = 0; i < text.path.size(); ++i) {
    const PixelPoint d = text.path[std::min(i + 1, text.path.size() - 1)] - text.path[i == 0 ? 0 : i - 1];
    const float far = std::max(1e-3f, length(d));
    lifted.push_back(text.path[i] + PixelPoint{-d.y_px / far, d.x_px / far} * -lift);
  }
  text.path = std::move(lifted);
  const double scale_change = plan.m_per_px / sight.pixel_from_map.m_per_px();
  text.path_start_px = static_cast<float>(label.path_start_m / plan.m_per_px * std::max(0.9, scale_change));
  sheet.texts.push_back(std::move(text));
}

// The name, or as many of its first letters as there is room for: a label that sticks out is not drawn at
// all.
std::string fitting(const Sight& sight, std::string_view name, const TextStyle& style, float room_px) {
  std::size_t letters = most_letters_said;
  std::string some = brief(name, letters);
  while (letters > 1 && sight.type.measure(some, style).width_px > room_px)
    some = brief(name, letters -= std::max<std::size_t>(1, letters / 8));
  return some;
}

PixelBox box_of(const Sight& sight, const TextMark& text) {
  const TextExtent extent = sight.type.measure(text.text, text.style);
  return {text.origin.x_px, text.origin.y_px - extent.ascent_px * 0.8f, extent.width_px,
          extent.ascent_px * 0.8f + extent.descent_px};
}

// The furniture, and what the panels lay over the map: the zoom buttons at the upper right and the plate of a
// story. How high the plate beside the map grows is the text's matter, so names yield to all its right edge.
std::vector<PixelBox> covers_of(const Sight& sight, const Picture& picture) {
  std::vector<PixelBox> covers = picture.furniture;
  const float s = sight.scale;
  const PixelBox &clear = sight.layout.clear, &story = sight.layout.story;
  const bool has_panels = clear.x_px > 0 || clear.y_px > 0;
  if (has_panels) covers.push_back({clear.right_px() - 57 * s, clear.y_px + 12 * s, 45 * s, 120 * s});
  if (sight.layout.story_room == StoryRoom::beside) {
    const float upper = story.height_px * 0.45f;
    covers.push_back({story.right_px() - s, story.y_px + upper, 2 * s, story.height_px - upper});
  } else if (sight.layout.story_room != StoryRoom::none) {
    covers.push_back(story);
  }
  return covers;
}

}  // namespace

void drop_covered_labels(const Sight& sight, MarkSheet& labels, const Picture& picture) {
  const std::vector<PixelBox> covers = covers_of(sight, picture);
  const auto is_covered = [&](PixelPoint p) {
    return std::any_of(covers.begin(), covers.end(), [&](const PixelBox& box) { return box.contains(p); });
  };
  std::vector<PixelPoint> dropped;
  std::erase_if(labels.texts, [&](const TextMark& text) {
    if (!text.path.empty()) return std::any_of(text.path.begin(), text.path.end(), is_covered);
    const PixelBox box = box_of(sight, text);
    const bool drop =
        !lies_within(box, sight.layout.clear) ||
        std::any_of(covers.begin(), covers.end(), [&](const PixelBox& other) { return other.touches(box); });
    if (drop) dropped.push_back(text.origin);
    return drop;
  });
  // A chip goes with its words.
  std::erase_if(labels.plates, [&](const Plate& plate) {
    return std::any_of(dropped.begin(), dropped.end(),
                       [&](PixelPoint origin) { return plate.box.contains(origin); });
  });
  std::erase_if(labels.symbols, [&](const SymbolMark& dot) { return is_covered(dot.at); });
}

void add_labels(const Sight& sight, const MapPlan& plan, MarkSheet& sheet, Picture& picture) {
  const float s = sight.scale;
  // Among so many rings a chip finds no room of its own: it lies above them.
  if (plan.crowded && sight.view.layers.places)
    add_tray_marks(sight, plan, chosen_stops(sight, plan).chosen, stop_of(sight, plan, sight.hover), sheet,
                   picture);
  for (const Waypoint& waypoint : plan.waypoints) {
    const PixelPoint at = sight.at(waypoint.place);
    const PlacedLabel& name = plan.labels[waypoint.label];
    const PixelPoint origin = at + name.offset;
    const float width = sight.type.measure(name.text, name.style).width_px;
    // A dot without its name says nothing: both leave the map together.
    if (!lies_within({origin.x_px, origin.y_px - 12 * s, width, 16 * s}, sight.layout.clear)) continue;
    SymbolMark dot;
    dot.symbol = Symbol::ring;
    dot.at = at;
    dot.radius_px = 2.6f * s;
    dot.fill = waypoint.in_core ? sight.palette.map_core : sight.palette.map_outside;
    dot.outline = sight.palette.ink_3;
    dot.outline_px = 1.2f * s;
    sheet.symbols.push_back(dot);
  }
  for (const PlacedLabel& label : plan.labels) {
    const PixelPoint at = sight.at(label.anchor);
    if (!is_near(sight, at, 260 * s)) continue;
    const MarksSince before(sheet);
    if (label.path.empty())
      add_text(sight, label, at, sheet);
    else
      add_path_text(sight, plan, label, sheet);
    if (label.ring != no_stop && !is_tied(sight, label.ring))
      before.quieten(sight.palette.map_core,
                     sight.view.theme == Theme::contrast ? quiet_name_share_contrast : quiet_name_share);
  }
  // Hover shows a name that found no place; never needed for information, the list has it too.
  const std::uint32_t hovered = stop_of(sight, plan, sight.hover);
  if (hovered == no_stop || hovered >= plan.first_tray) return;
  const Ring& ring = plan.towns.rings[hovered];
  std::string name(sight.atlas.town_name(ring.town, sight.view.language));
  const bool place_hovered = std::holds_alternative<PlaceKey>(sight.hover);
  if (place_hovered && (sight.as_dots || sight.closeness() == Closeness::town))
    if (const auto row = sight.atlas.place_row(std::get<PlaceKey>(sight.hover).id))
      name = sight.atlas.place_name(*row, sight.view.language);
  for (const PlacedLabel& label : plan.labels)
    if (label.text == name) return;
  PlacedLabel label;
  label.style = {Face::lato_semibold, 14 * s, 0};
  label.colour = sight.palette.ink;
  label.halo = sight.palette.halo_core;
  PixelPoint at = sight.at(ring.place) + ring.push;
  float reach = ring.radius_px;
  if (place_hovered && sight.as_dots) {
    const auto row = sight.atlas.place_row(std::get<PlaceKey>(sight.hover).id);
    const auto point = row && sight.atlas.places.has_point(*row)
                           ? sight.plane.projection->map_from_lonlat(sight.atlas.places.point(*row))
                           : std::nullopt;
    if (point) at = sight.at(*point);
  }
  if (place_hovered && sight.closeness() == Closeness::town) reach = 0;
  // Beside the mouse, on the wider side where it does not fit on the right one.
  const PixelBox& clear = sight.layout.clear;
  const float gap = reach + 9 * s;
  label.text =
      fitting(sight, name, label.style, std::max(clear.right_px() - at.x_px, at.x_px - clear.x_px) - gap);
  const TextExtent extent = sight.type.measure(label.text, label.style);
  label.offset = {gap, extent.cap_height_px / 2};
  if (at.x_px + gap + extent.width_px > clear.right_px()) label.offset.x_px = -gap - extent.width_px;
  add_text(sight, label, at, sheet);
}

}  // namespace sillon
