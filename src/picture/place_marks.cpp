// Places as rings, symbols and opened plates; rings of selection and hover.
#include <algorithm>
#include <cmath>
#include <numbers>

#include "picture/map_marks.hpp"
#include "picture/quiet.hpp"

namespace sillon {
namespace {

constexpr float symbol_radius = 6.2f, plate_symbol_radius = 8, startup_radius = 9;
constexpr float least_slice = 0.006f;  // of a turn: what is there is seen
constexpr float symbol_halo_least = 3, symbol_halo_share = 0.42f;

bool is_planned(std::string_view status) {
  return status == "announced" || status == "candidate";
}

// Begins or ends in the course of the date asked for: a dotted ring outside.
void add_in_course(const Sight& sight, PixelPoint at, float edge_px, MarkSheet& sheet) {
  const float s = sight.scale;
  add_circle(sheet.ring_strokes, at, edge_px + 3 * s, 1.4f * s, sight.palette.ink_2);
  sheet.ring_strokes.back().dash = {1.6f * s, 2.4f * s, 1.6f * s, 2.4f * s};
}

bool is_in_course(const Sight& sight, Row place) {
  return sight.visible.place[place] == Shown::in_course;
}

// The mix of kinds clockwise from 12 h in table order, the count inside. Planned places are hollow in the
// ring.
void add_donut(const Sight& sight, const Ring& ring, PixelPoint at, MarkSheet& sheet) {
  const Palette& palette = sight.palette;
  const float s = sight.scale, r = ring.radius_px;
  Donut donut;
  donut.at = at;
  donut.radius_px = r;
  donut.width_px = (r < 14 * s ? 3.6f : 4.4f) * s;
  donut.edge_px = 1 * s;
  donut.halo_px = 2.6f * s;
  donut.halo = palette.halo_core;
  donut.fill = palette.surface;
  donut.edge = palette.ink_2;
  const auto& groups = sight.atlas.taxonomy.kind_groups;
  const auto present = static_cast<int>(
      std::count_if(ring.by_group.begin(), ring.by_group.end(), [](std::uint32_t n) { return n > 0; }));
  const float gap = present > 1 ? 1.8f * s / (2 * std::numbers::pi_v<float> * donut.middle_px()) : 0;
  float begin = 0;
  for (std::size_t g = 0; g < groups.size(); ++g) {
    if (ring.by_group[g] == 0) continue;
    const float share = static_cast<float>(ring.by_group[g]) / static_cast<float>(ring.count);
    const float planned = static_cast<float>(ring.planned_by_group[g]) / static_cast<float>(ring.count);
    const Rgba fill = palette.kind(groups[g].symbol).fill;
    const float end = begin + std::max(share - gap, least_slice), open_end = std::max(begin, end - planned);
    if (open_end - begin > least_slice / 3) donut.slices.push_back({begin, open_end, false, fill});
    if (planned > 0) donut.slices.push_back({open_end, end, true, fill});
    begin += share;
  }
  sheet.donuts.push_back(std::move(donut));

  TextMark number;
  number.text = sight.words.number(ring.count);
  number.style = {Face::lato_bold, (r < 14 * s ? 11.0f : r < 18 * s ? 13.0f : 15.0f) * s, 0};
  const TextExtent extent = sight.type.measure(number.text, number.style);
  number.origin = {at.x_px - extent.width_px / 2, at.y_px + extent.cap_height_px / 2};
  number.colour = palette.ink;
  sheet.texts.push_back(std::move(number));
}

// Start-ups of a town as a count on a small disc at 5 h.
void add_startup_count(const Sight& sight, const Ring& ring, PixelPoint at, MarkSheet& sheet) {
  const float s = sight.scale;
  TextMark number;
  number.text = sight.words.number(ring.startups);
  number.style = {Face::lato_bold, (ring.startups > 9 ? 10.0f : 11.0f) * s, 0};
  const TextExtent extent = sight.type.measure(number.text, number.style);
  const float radius = std::max(startup_radius * s, extent.width_px / 2 + 3 * s);  // of hundreds and more
  const float reach = ring.radius_px + 3 * s + (radius - startup_radius * s) * 0.6f;
  const PixelPoint centre = at + PixelPoint{0.5f, 0.866f} * reach;
  sheet.discs.push_back({centre, radius + 1.5f * s, sight.palette.halo_core, 0, {}});
  sheet.discs.push_back({centre, radius, sight.palette.kind(Symbol::small_disc).fill, 0, {}});
  number.origin = {centre.x_px - extent.width_px / 2, centre.y_px + extent.cap_height_px / 2};
  number.colour = sight.palette.surface;
  sheet.texts.push_back(std::move(number));
}

void add_plate(const Sight& sight, const Ring& ring, const PixelBox& box, MarkSheet& sheet,
               Picture& picture) {
  const float s = sight.scale;
  sheet.plates.push_back({box, 6 * s, sight.palette.halo_core, 1 * s, sight.palette.hairline});
  for (std::size_t i = 0; i < ring.places.size(); ++i) {
    const auto column = static_cast<float>(i % plate_columns), row = static_cast<float>(i / plate_columns);
    const PixelPoint at{box.x_px + (plate_padding + (column + 0.5f) * plate_pitch) * s,
                        box.y_px + (plate_padding + (row + 0.5f) * plate_pitch) * s};
    const Row place = ring.places[i];
    const MarksSince before(sheet);
    sheet.symbols.push_back(symbol_mark(sight, place, at, plate_symbol_radius));
    sheet.symbols.back().halo_px = 0;
    if (is_in_course(sight, place)) {
      add_in_course(sight, at, sheet.symbols.back().radius_px, sheet);
      ++picture.counts.places_in_course;
    }
    if (sight.ties && sight.ties->place_step[place] == Ties::none)
      before.quieten(sight.palette.halo_core, quiet_share_of(sight.view.theme));
    const PlaceKey key{std::string(sight.atlas.places.id[place])};
    picture.hit_discs.push_back({key, at, plate_pitch * 0.5f * s});
    if (sight.view.selection == Selection{key})
      add_circle(sheet.ring_strokes, at, sheet.symbols.back().radius_px + 4 * s, 2.5f * s, sight.palette.ink);
    else if (sight.hover == Selection{key})
      add_circle(sheet.ring_strokes, at, sheet.symbols.back().radius_px + 4 * s, 1.5f * s, sight.palette.ink);
  }
}

void add_ring(const Sight& sight, const Ring& ring, std::uint32_t stop, std::uint32_t chosen,
              std::uint32_t hovered, MarkSheet& sheet, Picture& picture) {
  const float s = sight.scale;
  const Palette& palette = sight.palette;
  const PixelPoint true_place = sight.at(ring.place), at = true_place + ring.push;
  if (length(ring.push) > ring.radius_px) {  // it left its disc: a leader marks the true place
    sheet.strokes.push_back({{true_place, at}, false, 1 * s, palette.ink_2, {}, false, {}, 0});
    sheet.discs.push_back({true_place, 2.2f * s, palette.ink_2, 0, {}});
  }
  const TownKey town{sight.atlas.towns.key[ring.town]};
  float edge = ring.radius_px;
  picture.counts.places_drawn += ring.shown;
  if (ring.plate.width_px > 0) {
    const PixelBox plate{std::round(at.x_px + ring.plate.x_px), std::round(at.y_px + ring.plate.y_px),
                         ring.plate.width_px, ring.plate.height_px};
    add_plate(sight, ring, plate, sheet, picture);
    if (chosen == stop && std::holds_alternative<TownKey>(sight.view.selection))
      sheet.plates.back().border = palette.ink, sheet.plates.back().border_px = 2.5f * s;
    return;
  }
  if (ring.context) {
    SymbolMark dot;
    dot.symbol = Symbol::ring;
    dot.at = at;
    dot.radius_px = ring.radius_px + 0.6f * s;
    dot.fill = palette.map_core;
    dot.outline = palette.ink_3;
    dot.outline_px = 1.2f * s;
    dot.halo = palette.halo_core;
    dot.halo_px = 1.5f * s;
    sheet.symbols.push_back(dot);
  } else if (ring.count >= 2) {
    add_donut(sight, ring, at, sheet);
    if (ring.startups > 0 && sight.closeness() != Closeness::region)
      add_startup_count(sight, ring, at, sheet);
  } else if (!ring.places.empty()) {
    sheet.symbols.push_back(symbol_mark(sight, ring.places.front(), at, symbol_radius));
    edge = sheet.symbols.back().radius_px * 1.15f;
    const bool startups_besides = ring.startups > (ring.count > 0 ? 0u : 1u);
    if (startups_besides && sight.closeness() != Closeness::region) add_startup_count(sight, ring, at, sheet);
  }
  if (ring.in_course > 0) add_in_course(sight, at, edge, sheet);
  picture.counts.places_in_course += ring.in_course;
  const bool one_place = ring.shown == 1 && ring.places.size() == 1 && ring.towns.size() == 1;
  const Selection what = one_place
                             ? Selection{PlaceKey{std::string(sight.atlas.places.id[ring.places.front()])}}
                             : Selection{town};
  picture.hit_discs.push_back({what, at, std::max(edge + 3 * s, 12 * s)});
  if (chosen == stop)
    add_circle(sheet.ring_strokes, at, edge + 4.5f * s, 2.5f * s, palette.ink);
  else if (hovered == stop)
    add_circle(sheet.ring_strokes, at, edge + 4 * s, 1.5f * s, palette.ink);
}

}  // namespace

SymbolMark symbol_mark(const Sight& sight, Row place, PixelPoint at, float radius) {
  const Palette& palette = sight.palette;
  const Atlas& atlas = sight.atlas;
  SymbolMark mark;
  mark.symbol = atlas.taxonomy.kinds[atlas.places.kind[place]].symbol;
  mark.at = at;
  mark.radius_px = (mark.symbol == Symbol::small_disc ? radius * 0.55f : radius) * sight.scale;
  const KindColour& colour = palette.kind(mark.symbol);
  mark.fill = colour.fill;
  mark.outline = colour.outline;
  mark.outline_px = std::max(palette.symbol_outline_px * sight.scale, 0.13f * mark.radius_px);
  mark.halo = palette.halo_core;
  mark.halo_px = std::max(symbol_halo_least * sight.scale, symbol_halo_share * mark.radius_px);
  const std::string& status = atlas.taxonomy.statuses[sight.visible.place_status[place]].key;
  const Rgba hollow = palette.map_core;
  if (is_planned(status)) {
    mark.outline =
        is_visible(colour.outline) && sight.view.theme != Theme::stage ? colour.outline : colour.fill;
    mark.fill = hollow;
    mark.dashed_outline = true;
    mark.outline_px = std::max(mark.outline_px, 1.6f * sight.scale);
  } else if (status == "closed") {
    mark.outline = sight.view.theme != Theme::stage ? colour.outline : colour.fill;
    mark.fill = hollow;
    mark.struck = true;
  }
  return mark;
}

void add_circle(std::vector<Stroke>& strokes, PixelPoint at, float radius, float width, Rgba colour,
                float from, float to) {
  Stroke stroke;
  stroke.width_px = width;
  stroke.colour = colour;
  const float share = to - from;
  stroke.closed = share >= 1;
  // Chords that leave the circle by less than an eighth of a pixel.
  const float whole = std::max(16.0f, std::numbers::pi_v<float> * std::sqrt(std::max(radius, 0.0f) / 0.25f));
  const int steps = std::max(share >= 1 ? 12 : 2, static_cast<int>(std::ceil(share * whole)));
  for (int i = 0; i <= steps - (stroke.closed ? 1 : 0); ++i) {
    const float turn = from + share * static_cast<float>(i) / static_cast<float>(steps);
    const float angle = 2 * std::numbers::pi_v<float> * turn;
    stroke.points.push_back({at.x_px + radius * std::sin(angle), at.y_px - radius * std::cos(angle)});
  }
  strokes.push_back(std::move(stroke));
}

ChosenStops chosen_stops(const Sight& sight, const MapPlan& plan) {
  ChosenStops stops{stop_of(sight, plan, sight.view.selection), no_stop};
  if (const auto* key = std::get_if<LinkKey>(&sight.view.selection))
    if (const auto link = sight.atlas.link_row(key->id)) {
      stops.chosen = plan.stop_of(sight.atlas, sight.atlas.links.from[*link]);
      stops.other_end = plan.stop_of(sight.atlas, sight.atlas.links.to[*link]);
    }
  return stops;
}

void add_place_marks(const Sight& sight, const MapPlan& plan, MarkSheet& sheet, Picture& picture) {
  picture.counts.places_dropped = static_cast<std::uint32_t>(sight.plane.dropped);
  if (!sight.view.layers.places) return;
  const auto [chosen, other_end] = chosen_stops(sight, plan);
  const std::uint32_t hovered = stop_of(sight, plan, sight.hover);
  if (sight.as_dots) {
    picture.counts.places_drawn =
        static_cast<std::uint32_t>(picture.dots.field->as_dots + picture.dots.field->as_shade);
    add_dot_marks(sight, sheet);
    if (!plan.crowded) add_tray_marks(sight, plan, chosen, hovered, sheet, picture);
    return;
  }
  for (std::uint32_t i = 0; i < plan.towns.rings.size(); ++i) {
    const Ring& ring = plan.towns.rings[i];
    if (ring.afar || !is_near(sight, sight.at(ring.place), 200 * sight.scale)) continue;
    const MarksSince before(sheet);
    add_ring(sight, ring, i, i == other_end ? other_end : chosen, hovered, sheet, picture);
    if (!is_tied(sight, i)) before.quieten(sight.palette.map_core, quiet_share_of(sight.view.theme));
  }
  if (!plan.crowded) add_tray_marks(sight, plan, chosen, hovered, sheet, picture);
}

}  // namespace sillon
