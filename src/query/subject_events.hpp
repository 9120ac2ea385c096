// Whose the events of an atlas are, by row: found once, since subjects are texts.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "atlas/atlas.hpp"

namespace sillon {

// The events of one record, in the order of their dates.
struct SubjectEvents {
  Row row = no_row;
  std::uint32_t begin = 0, end = 0;  // Atlas::events

  std::span<const Event> of(const Atlas& atlas) const {
    return std::span(atlas.events.rows).subspan(begin, end - begin);
  }
};

struct EventsByRow {
  std::vector<SubjectEvents> places, links;  // of those that have any, in the order of their ids
};

EventsByRow events_by_row(const Atlas& atlas);

}  // namespace sillon
