#include "query/chain.hpp"

#include <limits>

namespace sillon {

namespace {

constexpr std::uint32_t far = std::numeric_limits<std::uint32_t>::max();

Row other_end(const Links& links, Row link, Row place) {
  return links.from[link] == place ? links.to[link] : links.from[link];
}

// How many links each place is away from `to`, as far as `from` needs it.
std::vector<std::uint32_t> distances_to(const Atlas& atlas, const Visible& visible, Row from, Row to) {
  const Links& links = atlas.links;
  std::vector<std::uint32_t> distance(atlas.places.size(), far);
  distance[to] = 0;
  std::vector<Row> edge{to}, next;
  for (std::uint32_t step = 1; !edge.empty() && distance[from] == far; ++step, edge.swap(next)) {
    next.clear();
    for (const Row place : edge)
      for (std::uint32_t i = links.first_of_place[place]; i < links.first_of_place[place + 1]; ++i) {
        const Row link = links.of_place[i];
        if (!is_shown(visible.link[link])) continue;
        const Row other = other_end(links, link, place);
        if (distance[other] != far) continue;
        distance[other] = step;
        next.push_back(other);
      }
  }
  return distance;
}

}  // namespace

std::optional<Chain> shortest_chain(const Atlas& atlas, const Visible& visible, Row from, Row to) {
  const Links& links = atlas.links;
  const std::vector<std::uint32_t> distance = distances_to(atlas, visible, from, to);
  if (distance[from] == far) return std::nullopt;
  Chain chain{{from}, {}};
  for (Row place = from; place != to;) {
    Row best_place = no_row, best_link = no_row;
    for (std::uint32_t i = links.first_of_place[place]; i < links.first_of_place[place + 1]; ++i) {
      const Row link = links.of_place[i];
      if (!is_shown(visible.link[link])) continue;
      const Row other = other_end(links, link, place);
      if (distance[other] == far || distance[other] + 1 != distance[place]) continue;
      if (other < best_place || (other == best_place && link < best_link))
        best_place = other, best_link = link;
    }
    chain.links.push_back(best_link);
    chain.places.push_back(best_place);
    place = best_place;
  }
  return chain;
}

}  // namespace sillon
