#include "query/neighbours.hpp"

#include <algorithm>

namespace sillon {

Neighbours neighbours(const Atlas& atlas, const Visible& visible, std::span<const Row> start, int steps) {
  const Links& links = atlas.links;
  Neighbours found;
  found.place_step.assign(atlas.places.size(), Neighbours::beyond);
  found.link_step.assign(links.size(), Neighbours::beyond);
  steps = std::clamp(steps, 0, 254);
  found.places_at_step.assign(static_cast<std::size_t>(steps) + 1, 0);
  for (const Row place : start) found.place_step[place] = 0;
  found.places_at_step[0] = static_cast<std::uint32_t>(start.size());

  std::vector<Row> edge(start.begin(), start.end()), next;
  for (int step = 1; step <= steps && !edge.empty(); ++step, edge.swap(next)) {
    next.clear();
    for (const Row place : edge) {
      for (std::uint32_t i = links.first_of_place[place]; i < links.first_of_place[place + 1]; ++i) {
        const Row link = links.of_place[i];
        if (!is_shown(visible.link[link])) continue;
        if (found.link_step[link] == Neighbours::beyond)
          found.link_step[link] = static_cast<std::uint8_t>(step);
        const Row other = links.from[link] == place ? links.to[link] : links.from[link];
        if (found.place_step[other] != Neighbours::beyond) continue;
        found.place_step[other] = static_cast<std::uint8_t>(step);
        ++found.places_at_step[static_cast<std::size_t>(step)];
        next.push_back(other);
      }
    }
  }
  return found;
}

}  // namespace sillon
