// What exists at a date, and in which status, before any filter is asked.
#pragma once

#include <optional>
#include <vector>

#include "atlas/atlas.hpp"
#include "query/subject_events.hpp"

namespace sillon {

// Rules, for places and links alike:
// - A record exists from its `since` or its first event, whichever is earlier, until its `until`. A record
// whose
//   last event not after the date closed it (status "closed", "ended") exists until that event.
// - Without `since` and without a dated event it is undated, up to its end when that is known.
// - Its status is that of Atlas::place_status_at and Atlas::link_status_at.
// - A record that is closed today, without a date of its end, is taken to exist: it is shown struck at any
// date. Without a date everything is present, in its latest status.
struct Existence {
  std::vector<Presence> place, link;                    // by row
  std::vector<std::uint8_t> place_status, link_status;  // Taxonomy::statuses, ::link_statuses
};

// `events` are events_by_row(atlas). The columns of dates are compared as numbers, many rows at once; only
// records with events are looked at one by one.
Existence existence_at(const Atlas& atlas, const EventsByRow& events, std::optional<PartialDate> date);
Existence existence_at(const Atlas& atlas, std::optional<PartialDate> date);

}  // namespace sillon
