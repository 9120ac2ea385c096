// Links as arcs: bundles between towns, cross-border above domestic, what belongs to the selection last.
#include <algorithm>
#include <cmath>

#include "picture/curve.hpp"
#include "picture/link_counts.hpp"
#include "picture/map_marks.hpp"

namespace sillon {
namespace {

constexpr float bow = 0.12f;  // control point, share of the length, to the right of travel
constexpr float largest_sagitta_px = 0.2f;
constexpr float end_gap = 4;  // logical pixels between an arc's end and the symbol
constexpr float halo_extra = 2.6f;
constexpr float quiet_cross = 0.32f, quiet_domestic = 0.24f;  // opacity beside a selection
constexpr float quiet_contrast = 0.75f;                       // the same where contrast is asked for
// Opacity at region scale while nothing is chosen: single links stay behind the bundles.
constexpr float single_cross = 0.5f, single_domestic = 0.4f, bundle_opacity = 0.88f;
// Neighbours further away stand behind nearer ones, by step.
constexpr float step_width[] = {1, 1, 0.62f, 0.45f}, step_opacity[] = {1, 1, 0.72f, 0.5f};
constexpr float beyond_ties = 0.13f,
                beyond_ties_contrast = 0.3f;  // opacity of what the selection is not tied to
constexpr float single_width = 1.3f, widest = 4.5f, narrowest_chosen = 2.5f;  // logical pixels

constexpr float gathered_thin = 1, gathered_opacity = 0.5f, gathered_opacity_on_dots = 0.28f;

// What a status says goes before what the kind says; logical pixels.
constexpr Dash announced_dash = {3.5f, 3, 3.5f, 3};
constexpr float ended_opacity = 0.45f;

// Dashes by kind of link (visual.md 5), logical pixels.
Dash dash_of(LinkDash dash) {
  switch (dash) {
    case LinkDash::dashed:
      return {7, 4, 7, 4};
    case LinkDash::dotted:
      return {2, 6, 2, 6};
    case LinkDash::contact:
      return {1.5f, 5, 1.5f, 5};
    case LinkDash::solid:
    case LinkDash::gap:
      break;
  }
  return {};
}

// The distance from a stop's centre to its edge in a direction.
float edge_distance(const StopPlace& stop, PixelPoint direction) {
  if (!stop.is_box) return stop.half_size.x_px;
  const float x = std::fabs(direction.x_px), y = std::fabs(direction.y_px);
  return std::min(x > 1e-4f ? stop.half_size.x_px / x : 1e9f, y > 1e-4f ? stop.half_size.y_px / y : 1e9f);
}

// A quadratic curve cut so that it starts and ends outside the symbols.
std::vector<PixelPoint> curve_between(const StopPlace& from, const StopPlace& to, float scale) {
  const PixelPoint d = to.at - from.at;
  const float far = length(d);
  if (far < 2) return {};
  const PixelPoint right_of_travel{-d.y_px, d.x_px};  // y points down: right of travel
  const PixelPoint control = (from.at + to.at) * 0.5f + right_of_travel * bow;
  const auto unit = [](PixelPoint p) { return p * (1 / std::max(1e-4f, length(p))); };
  const float cut_from = edge_distance(from, unit(control - from.at)) + end_gap * scale;
  const float cut_to = edge_distance(to, unit(control - to.at)) + end_gap * scale;
  if (cut_from + cut_to > far * 0.9f) return {};
  // A chord over the share h of a curve B leaves it by |B''| h^2 / 8 at most; here |B''| is 4 bow far.
  const int steps =
      std::clamp(static_cast<int>(std::ceil(std::sqrt(bow * far / (2 * largest_sagitta_px)))), 4, 48);
  return quadratic_curve(from.at, control, to.at, cut_from / far, 1 - cut_to / far, steps);
}

float width_of(const Sight& sight, const LinkArc& arc) {
  const Links& links = sight.atlas.links;
  float width = 1.0f + 0.9f * std::sqrt(static_cast<float>(arc.count));
  if (arc.only != no_row && !std::isnan(links.strength[arc.only])) {
    constexpr float by_strength[] = {1.25f, 2, 3.2f, 5};
    width = by_strength[std::clamp(static_cast<int>(links.strength[arc.only]) - 1, 0, 3)];
  }
  width = std::min(width * (arc.crossing ? 1.0f : 0.8f), widest);
  if (!arc.chosen) return width * sight.scale;
  return std::max(width, narrowest_chosen) * step_width[arc.step] * sight.scale;
}

// A half-arrow: the barb on the right side only, so that two directions show side by side.
Fan barb_at_end(const std::vector<PixelPoint>& points, float width_px, float scale, Rgba colour) {
  const float reach = 6 * scale + 2.1f * width_px;
  const PixelPoint tip = points.back();
  const PixelPoint d = direction_at_end(points, reach);
  const PixelPoint right{-d.y_px, d.x_px};
  return {{tip + d * (0.4f * width_px), tip - d * reach + right * (reach * 0.52f), tip - d * (reach * 0.72f),
           tip - right * (width_px * 0.5f)},
          colour};
}

// Between neighbourhoods all bundles are strong: only beside the strongest one is told how much.
void quieten_gathered(const Sight& sight, const LinkArc& arc, std::uint32_t most_links, Stroke& stroke) {
  const float share = std::sqrt(static_cast<float>(arc.count) / static_cast<float>(std::max(1u, most_links)));
  stroke.width_px = (gathered_thin + (widest - gathered_thin) * share) * sight.scale;
  const float opacity = sight.as_dots ? gathered_opacity_on_dots : gathered_opacity;
  stroke.colour.a *= opacity + (1 - opacity) * share;
}

void add_arc(const Sight& sight, const MapPlan& plan, const LinkArc& arc, bool something_chosen,
             std::uint32_t most_links, MarkSheet& sheet, Picture& picture, std::vector<CountedArc>& counted) {
  const StopPlace from = place_of_stop(sight, plan, arc.from), to = place_of_stop(sight, plan, arc.to);
  std::vector<PixelPoint> points = curve_between(from, to, sight.scale);
  if (points.empty()) return;
  MapBox reach;  // of pixels here
  for (const PixelPoint p : points) reach.add({p.x_px, p.y_px});
  const PixelBox box{static_cast<float>(reach.left_m), static_cast<float>(reach.bottom_m),
                     static_cast<float>(reach.width_m()) + 1, static_cast<float>(reach.height_m()) + 1};
  if (!box.touches(sight.layout.clear)) return;

  Stroke stroke;
  stroke.width_px = width_of(sight, arc);
  stroke.colour = arc.crossing ? sight.palette.cross : sight.palette.domestic;
  const bool region = sight.closeness() == Closeness::region;
  const bool to_a_tray = arc.from >= plan.first_tray || arc.to >= plan.first_tray;
  const bool contrast = sight.view.theme == Theme::contrast;
  if (sight.ties)
    stroke.colour.a = arc.chosen ? step_opacity[arc.step] : contrast ? beyond_ties_contrast : beyond_ties;
  else if (something_chosen && !arc.chosen)
    stroke.colour.a = contrast ? quiet_contrast : arc.crossing ? quiet_cross : quiet_domestic;
  else if (region && !arc.chosen && (arc.count == 1 || to_a_tray))
    stroke.colour.a = contrast ? quiet_contrast : arc.crossing ? single_cross : single_domestic;
  else if (region && !arc.chosen)
    stroke.colour.a = bundle_opacity;
  if (!plan.gathered_stop.empty() && !arc.chosen) quieten_gathered(sight, arc, most_links, stroke);
  if (region && !arc.chosen && (arc.count == 1 || to_a_tray)) stroke.width_px = single_width * sight.scale;
  if (stroke.colour.a == 1) {
    stroke.halo = sight.palette.halo_core;
    stroke.halo_px = halo_extra * sight.scale;
  }
  const Atlas& atlas = sight.atlas;
  LinkDash kind_dash = LinkDash::solid;
  if (arc.only != no_row && (!region || arc.chosen)) {
    kind_dash = atlas.taxonomy.link_kinds[atlas.links.kind[arc.only]].dash;
    const std::string& status = atlas.taxonomy.link_statuses[sight.visible.link_status[arc.only]].key;
    if (status == "contact") kind_dash = LinkDash::contact;
    if (status == "ended") {
      kind_dash = LinkDash::dotted;
      stroke.colour.a = std::min(stroke.colour.a, ended_opacity);
    }
    stroke.dash = status == "announced" ? announced_dash : dash_of(kind_dash);
    if (status == "announced") kind_dash = LinkDash::dashed;  // one stroke, whatever its kind
    for (float& length_px : stroke.dash) length_px *= sight.scale;
    stroke.round_caps = kind_dash == LinkDash::contact;
  }
  const bool quiet = (sight.ties || something_chosen) && !arc.chosen;
  if (arc.count >= 2 && !to_a_tray && !quiet)
    counted.push_back({points, arc.count, stroke.colour, arc.chosen});
  if (arc.head) sheet.fans.push_back(barb_at_end(points, stroke.width_px, sight.scale, stroke.colour));

  Selection what;
  if (arc.only != no_row)
    what = LinkKey{std::string(atlas.links.id[arc.only])};
  else if (arc.from < plan.first_tray)
    what = TownKey{atlas.towns.key[plan.towns.rings[arc.from].town]};
  else
    what = TrayKey{atlas.taxonomy.territories[plan.trays[arc.from - plan.first_tray].territory].key};
  picture.hit_lines.push_back({std::move(what), points, std::max(4.0f * sight.scale, stroke.width_px)});

  if (kind_dash == LinkDash::gap) {  // solid with a 3 px gap in the middle: two strokes
    const auto half = static_cast<std::ptrdiff_t>(points.size() / 2);
    Stroke second = stroke;
    const PixelPoint a = points[static_cast<std::size_t>(half)],
                     d = points[static_cast<std::size_t>(half) - 1] - a;
    const PixelPoint step = d * (1.5f * sight.scale / std::max(1e-4f, length(d)));
    second.points.assign(points.begin() + half, points.end());
    second.points.front() = a - step;
    points.resize(static_cast<std::size_t>(half));
    points.push_back(a + step);
    sheet.strokes.push_back(std::move(second));
  }
  stroke.points = std::move(points);
  sheet.strokes.push_back(std::move(stroke));
}

}  // namespace

void add_link_marks(const Sight& sight, const MapPlan& plan, MarkSheet& sheet, Picture& picture) {
  PictureCounts& counts = picture.counts;
  counts.links_drawn = plan.bundles.drawn;
  counts.links_in_a_town = plan.bundles.in_a_town;
  counts.links_at_a_tray = plan.bundles.at_a_tray;
  counts.links_hidden = plan.bundles.hidden;
  counts.town_links = plan.town_links;
  counts.town_links_crossing = plan.town_links_crossing;
  if (!sight.view.layers.links) return;

  const std::uint32_t chosen_stop = stop_of(sight, plan, sight.view.selection);
  const bool something_chosen =
      chosen_stop != no_stop || std::holds_alternative<LinkKey>(sight.view.selection);
  std::vector<CountedArc> counted;
  std::uint32_t most_links = 1;
  for (const LinkArc& arc : sight.emphasis->arcs) most_links = std::max(most_links, arc.count);
  for (const LinkArc& arc : sight.emphasis->arcs)
    add_arc(sight, plan, arc, something_chosen, most_links, sheet, picture, counted);
  counts.arcs_counted = static_cast<std::uint32_t>(add_link_counts(sight, plan, std::move(counted), sheet));
  std::reverse(picture.hit_lines.begin(), picture.hit_lines.end());  // what is on top answers first
}

}  // namespace sillon
