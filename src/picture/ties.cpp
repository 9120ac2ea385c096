#include "picture/ties.hpp"

#include "query/summary.hpp"

namespace sillon {
namespace {

std::vector<Row> selected_places(const Atlas& atlas, const Visible& visible, const Selection& what) {
  if (const auto* key = std::get_if<PlaceKey>(&what)) {
    if (const auto row = atlas.place_row(key->id)) return {*row};
  } else if (const auto* town = std::get_if<TownKey>(&what)) {
    if (const auto row = atlas.town_row(town->id)) return shown_in_town(atlas, visible, *row);
  }
  return {};
}

Ties along_chain(const Atlas& atlas, const Visible& visible, Row from, const std::string& to_id) {
  Ties ties;
  ties.place_step.assign(atlas.places.size(), Ties::none);
  ties.link_step.assign(atlas.links.size(), Ties::none);
  ties.place_step[from] = 0;
  const auto to = atlas.place_row(to_id);
  if (to) ties.chain = shortest_chain(atlas, visible, from, *to);
  if (!ties.chain) return ties;
  for (const Row place : ties.chain->places) ties.place_step[place] = place == from ? 0 : 1;
  for (const Row link : ties.chain->links) ties.link_step[link] = 1;
  return ties;
}

}  // namespace

std::shared_ptr<const Ties> ties_of(const Atlas& atlas, const Visible& visible, const View& view) {
  if (view.chain_to.empty() && view.neighbour_steps == 0) return nullptr;
  const std::vector<Row> start = selected_places(atlas, visible, view.selection);
  if (start.empty()) return nullptr;
  if (!view.chain_to.empty() && std::holds_alternative<PlaceKey>(view.selection))
    return std::make_shared<const Ties>(along_chain(atlas, visible, start.front(), view.chain_to));
  if (view.neighbour_steps == 0) return nullptr;
  Neighbours found = neighbours(atlas, visible, start, view.neighbour_steps);
  return std::make_shared<const Ties>(Ties{std::move(found.place_step), std::move(found.link_step),
                                           std::move(found.places_at_step), std::nullopt});
}

}  // namespace sillon
