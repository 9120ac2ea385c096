#include "picture/emphasis.hpp"

#include <algorithm>

#include "picture/map_marks.hpp"

namespace sillon {
namespace {

// What of a bundle the selection touches.
bool is_chosen(const Sight& sight, Row link) {
  if (sight.ties) return sight.ties->link_step[link] != Ties::none;
  const Atlas& atlas = sight.atlas;
  const Selection& selection = sight.view.selection;
  if (const auto* key = std::get_if<LinkKey>(&selection)) return atlas.links.id[link] == key->id;
  if (const auto* key = std::get_if<PlaceKey>(&selection))
    return atlas.places.id[atlas.links.from[link]] == key->id ||
           atlas.places.id[atlas.links.to[link]] == key->id;
  return false;
}

void add_arcs(const Sight& sight, const MapPlan& plan, const LinkBundle& bundle, std::uint32_t chosen_stop,
              std::vector<LinkArc>& arcs) {
  const Links& links = sight.atlas.links;
  const bool region = sight.closeness() == Closeness::region;
  const bool whole_chosen = !sight.ties && chosen_stop != no_stop &&
                            (bundle.a == chosen_stop || bundle.b == chosen_stop) &&
                            !std::holds_alternative<PlaceKey>(sight.view.selection);
  // [direction][chosen]: direction 0 from a to b, 1 from b to a.
  LinkArc parts[2][2];
  for (const Row link : bundle.links) {
    const bool forward = plan.stop_of_place[links.from[link]] == bundle.a;
    const bool chosen = whole_chosen || is_chosen(sight, link);
    // At region scale a bundle is one arc, whichever way most of its links go.
    const bool along = region && !chosen ? bundle.forward >= bundle.backward : forward;
    LinkArc& arc = parts[along ? 0 : 1][chosen ? 1 : 0];
    arc.from = along ? bundle.a : bundle.b;
    arc.to = along ? bundle.b : bundle.a;
    arc.only = arc.count++ == 0 ? link : no_row;
    arc.crossing = arc.crossing || links.crosses_border[link] != 0;
    arc.chosen = chosen;
    if (sight.ties && chosen) {
      const std::uint8_t step = sight.ties->link_step[link];
      arc.step = arc.count == 1 ? step : std::min(arc.step, step);
    }
    arc.head =
        arc.head || ((!region || chosen) && sight.atlas.taxonomy.link_kinds[links.kind[link]].directed);
  }
  for (auto& direction : parts)
    for (LinkArc& arc : direction)
      if (arc.count > 0) arcs.push_back(arc);
}

std::vector<LinkArc> arcs_of(const Sight& sight, const MapPlan& plan) {
  const std::uint32_t chosen_stop = stop_of(sight, plan, sight.view.selection);
  std::vector<LinkArc> arcs;
  for (const LinkBundle& bundle : plan.bundles.between) add_arcs(sight, plan, bundle, chosen_stop, arcs);
  // Fewer links below more; nearer ties above those further away.
  std::stable_sort(arcs.begin(), arcs.end(), [](const LinkArc& a, const LinkArc& b) {
    if (a.chosen != b.chosen) return b.chosen;
    if (a.step != b.step) return a.step > b.step;
    if (a.crossing != b.crossing) return b.crossing;
    return a.count < b.count;
  });
  return arcs;
}

std::vector<bool> tied_stops(const Ties& ties, const Atlas& atlas, const MapPlan& plan) {
  std::vector<bool> tied(plan.first_tray + plan.trays.size());
  for (Row place = 0; place < atlas.places.size(); ++place)
    if (plan.stop_of_place[place] != no_stop && ties.place_step[place] != Ties::none)
      tied[plan.stop_of_place[place]] = true;
  // A city is the end of links and no place of the ring.
  const Towns& towns = atlas.towns;
  for (std::size_t i = 0; i < plan.towns.rings.size(); ++i)
    for (const Row town : plan.towns.rings[i].towns)
      for (std::uint32_t k = towns.first[town]; k < towns.first[town + 1]; ++k)
        if (ties.place_step[towns.members[k]] != Ties::none) tied[i] = true;
  return tied;
}

}  // namespace

Emphasis make_emphasis(const Sight& sight, const MapPlan& plan) {
  Emphasis emphasis;
  if (sight.view.layers.links) emphasis.arcs = arcs_of(sight, plan);
  if (sight.ties) emphasis.tied = tied_stops(*sight.ties, sight.atlas, plan);
  return emphasis;
}

}  // namespace sillon
