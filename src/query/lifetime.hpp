// When one record exists, from its own dates and events: the rules that existence.hpp states, for one record.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "atlas/atlas.hpp"
#include "query/subject_events.hpp"

namespace sillon {

// The status words of the atlas format that end a record, and the one before the end.
struct EndWords {
  std::optional<std::uint8_t> ended, running;
};
EndWords place_end_words(const Taxonomy& taxonomy);
EndWords link_end_words(const Taxonomy& taxonomy);

// `since` or the first dated event, whichever is earlier; not known when nothing is dated.
PartialDate earliest(PartialDate since, std::span<const Event> events);

// The status at a date of a record with these events, sorted by date, which may be none; `own` is the latest.
// Atlas::place_status_at and link_status_at say the same of a row.
std::uint8_t status_with(std::span<const Event> events, std::uint8_t own, PartialDate until, EndWords words,
                         PartialDate at);

// A record without events. What is known to be over is gone, even when nobody knows when it began.
Presence presence_of(PartialDate since, PartialDate until, PartialDate at);

// A record with events, sorted by date; `status` is the one at the date.
Presence presence_with(std::span<const Event> events, PartialDate since, PartialDate until,
                       std::uint8_t status, EndWords words, PartialDate at);

// The months, since January of the year 0, in which a place with events exists or is in course: `from` is one
// of them, `to` is not.
struct MonthStretch {
  Row row = no_row;
  int from = 0, to = 0;  // to: the greatest int where it goes on
};
// Of all places with events, by their ids, then by time.
std::vector<MonthStretch> stretches_of_months(const Atlas& atlas, const EventsByRow& events);

// The year each place is first known in: that of its `since` or of its first event, whichever is earlier; 0
// where neither is dated. By place row.
std::vector<std::int16_t> first_known_years(const Atlas& atlas);

}  // namespace sillon
