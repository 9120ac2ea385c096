#include "picture/emphasis.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "picture/map_marks.hpp"

namespace sillon {
namespace {

// Rows of what the selection names, found once: every link is asked.
struct Chosen {
  Row place = no_row, link = no_row;

  Chosen(const Atlas& atlas, const Selection& selection) {
    if (const auto* key = std::get_if<LinkKey>(&selection)) link = atlas.link_row(key->id).value_or(no_row);
    if (const auto* key = std::get_if<PlaceKey>(&selection))
      place = atlas.place_row(key->id).value_or(no_row);
  }
};

// What of a bundle the selection touches.
bool is_chosen(const Sight& sight, const Chosen& chosen, Row link) {
  if (sight.ties) return sight.ties->link_step[link] != Ties::none;
  if (chosen.link != no_row) return link == chosen.link;
  const Links& links = sight.atlas.links;
  return chosen.place != no_row && (links.from[link] == chosen.place || links.to[link] == chosen.place);
}

void add_arcs(const Sight& sight, const MapPlan& plan, const LinkBundle& bundle, const Chosen& chosen_row,
              std::uint32_t chosen_stop, std::vector<LinkArc>& arcs) {
  const bool region = sight.closeness() == Closeness::region;
  const bool whole_chosen = !sight.ties && chosen_stop != no_stop &&
                            (bundle.a == chosen_stop || bundle.b == chosen_stop) &&
                            !std::holds_alternative<PlaceKey>(sight.view.selection);
  // [direction][chosen]: direction 0 from a to b, 1 from b to a.
  LinkArc parts[2][2];
  plan.bundles.each_link(bundle, *plan.pairs, sight.visible,
                         [&](Row link, bool forward, std::uint8_t traits) {
                           const bool chosen = whole_chosen || is_chosen(sight, chosen_row, link);
                           // At region scale a bundle is one arc, whichever way most of its links go.
                           const bool along = region && !chosen ? bundle.forward >= bundle.backward : forward;
                           LinkArc& arc = parts[along ? 0 : 1][chosen ? 1 : 0];
                           arc.from = along ? bundle.a : bundle.b;
                           arc.to = along ? bundle.b : bundle.a;
                           arc.only = arc.count++ == 0 ? link : no_row;
                           arc.crossing = arc.crossing || (traits & link_crossing) != 0;
                           arc.chosen = chosen;
                           if (sight.ties && chosen) {
                             const std::uint8_t step = sight.ties->link_step[link];
                             arc.step = arc.count == 1 ? step : std::min(arc.step, step);
                           }
                           arc.head = arc.head || ((!region || chosen) && (traits & link_directed) != 0);
                         });
  for (auto& direction : parts)
    for (LinkArc& arc : direction)
      if (arc.count > 0) arcs.push_back(arc);
}

bool are_afar(const MapPlan& plan, std::uint32_t a, std::uint32_t b) {
  const auto is_afar = [&](std::uint32_t stop) {
    return stop < plan.first_tray && plan.towns.rings[stop].afar;
  };
  return is_afar(a) && is_afar(b);
}

// The arcs that nobody chose, between neighbourhoods; each once, the way most of its links go.
std::vector<LinkArc> gathered(const MapPlan& plan, const std::vector<LinkArc>& arcs) {
  std::vector<LinkArc> out;
  std::unordered_map<std::uint64_t, std::size_t> arc_between;
  std::vector<std::uint32_t> along;  // links of each gathered arc that go from its `from` to its `to`
  for (const LinkArc& arc : arcs) {
    if (arc.chosen) {
      out.push_back(arc);
      along.push_back(arc.count);
      continue;
    }
    const std::uint32_t from = plan.gathered_stop[arc.from], to = plan.gathered_stop[arc.to];
    if (from == to) continue;
    const std::uint64_t key = static_cast<std::uint64_t>(std::min(from, to)) << 32 | std::max(from, to);
    const auto [found, is_new] = arc_between.try_emplace(key, out.size());
    if (is_new) {
      out.push_back(arc);
      out.back().from = from;
      out.back().to = to;
      out.back().head = false;
      along.push_back(arc.count);
      continue;
    }
    LinkArc& into = out[found->second];
    into.count += arc.count;
    into.only = no_row;
    into.crossing = into.crossing || arc.crossing;
    if (into.from == from) along[found->second] += arc.count;
  }
  for (std::size_t i = 0; i < out.size(); ++i)
    if (2 * along[i] < out[i].count) std::swap(out[i].from, out[i].to);
  return out;
}

std::vector<LinkArc> arcs_of(const Sight& sight, const MapPlan& plan) {
  const std::uint32_t chosen_stop = stop_of(sight, plan, sight.view.selection);
  const Chosen chosen(sight.atlas, sight.view.selection);
  std::vector<LinkArc> arcs;
  for (const LinkBundle& bundle : plan.bundles.between)
    if (!are_afar(plan, bundle.a, bundle.b)) add_arcs(sight, plan, bundle, chosen, chosen_stop, arcs);
  if (!plan.gathered_stop.empty()) arcs = gathered(plan, arcs);
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
  for (Row place = 0; place < atlas.places.size(); ++place) {
    if (ties.place_step[place] == Ties::none) continue;
    if (const std::uint32_t stop = plan.stop_of(atlas, place); stop != no_stop) tied[stop] = true;
  }
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
