#include "query/lifetime.hpp"

#include <algorithm>

#include "query/subject_events.hpp"

namespace sillon {

namespace {

// The date of the last event that ended the record, among those not after `at`.
PartialDate last_ending(std::span<const Event> events, std::uint8_t ended, PartialDate at) {
  PartialDate date;
  for (const Event& event : events)
    if (event.status == ended && event.date.known() && event.date.first_day() <= at.last_day())
      date = event.date;
  return date;
}

}  // namespace

EndWords place_end_words(const Taxonomy& taxonomy) {
  return {index_of(taxonomy.statuses, "closed"), index_of(taxonomy.statuses, "open")};
}

EndWords link_end_words(const Taxonomy& taxonomy) {
  return {index_of(taxonomy.link_statuses, "ended"), index_of(taxonomy.link_statuses, "active")};
}

PartialDate earliest(PartialDate since, std::span<const Event> events) {
  for (const Event& event : events)
    if (event.date.known() && (!since.known() || event.date.first_day() < since.first_day()))
      since = event.date;
  return since;
}

std::uint8_t status_with(std::span<const Event> events, std::uint8_t own, PartialDate until, EndWords words,
                         PartialDate at) {
  if (!at.known()) return own;
  const std::int32_t last_day = at.last_day();
  const auto after = std::find_if(events.begin(), events.end(),
                                  [&](const Event& event) { return event.date.first_day() > last_day; });
  if (after != events.begin()) return std::prev(after)->status;
  const bool ends_later = !events.empty() || (until.known() && until.first_day() > at.last_day());
  return ends_later && words.ended == own ? words.running.value_or(own) : own;
}

Presence presence_of(PartialDate since, PartialDate until, PartialDate at) {
  if (!since.known() && until.known() && until.last_day() < at.first_day()) return Presence::absent;
  return presence_at(since, until, at);
}

Presence presence_with(std::span<const Event> events, PartialDate since, PartialDate until,
                       std::uint8_t status, EndWords words, PartialDate at) {
  if (!until.known() && words.ended && status == *words.ended) until = last_ending(events, *words.ended, at);
  return presence_of(earliest(since, events), until, at);
}

std::vector<std::int16_t> first_known_years(const Atlas& atlas) {
  const Places& places = atlas.places;
  std::vector<std::int16_t> years(places.size());
  for (Row row = 0; row < places.size(); ++row) years[row] = places.since[row].year;
  for (const SubjectEvents& subject : events_by_row(atlas).places)
    years[subject.row] = earliest(places.since[subject.row], subject.of(atlas)).year;
  return years;
}

}  // namespace sillon
