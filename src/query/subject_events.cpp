#include "query/subject_events.hpp"

namespace sillon {

EventsByRow events_by_row(const Atlas& atlas) {
  EventsByRow found;
  const std::vector<Event>& events = atlas.events.rows;
  for (std::size_t begin = 0, end = 0; begin < events.size(); begin = end) {
    while (end < events.size() && events[end].subject == events[begin].subject) ++end;
    const Event& first = events[begin];
    const auto add = [&](std::vector<SubjectEvents>& to, Row row) {
      to.push_back({row, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
    };
    if (first.place != no_row)
      add(found.places, first.place);
    else if (first.link != no_row)
      add(found.links, first.link);
  }
  return found;
}

}  // namespace sillon
