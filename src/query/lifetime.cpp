#include "query/lifetime.hpp"

#include <algorithm>
#include <limits>
#include <utility>

#include "atlas/month.hpp"
#include "work/shares.hpp"

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

// What a record with events is changes only in the months that its dates begin in, and after those that they
// end in: it is asked once for each stretch between. `changes` is scratch.
void add_stretches(const Places& places, Row row, std::span<const Event> events, EndWords words,
                   std::vector<int>& changes, std::vector<MonthStretch>& stretches) {
  const PartialDate since = places.since[row], until = places.until[row];
  changes.clear();
  const auto note = [&](PartialDate date) {
    if (!date.known()) return;
    changes.push_back(month_number(date, 1));
    changes.push_back(month_number(date, 12) + 1);
  };
  note(since);
  note(until);
  for (const Event& event : events) note(event.date);
  std::sort(changes.begin(), changes.end());
  changes.erase(std::unique(changes.begin(), changes.end()), changes.end());
  bool exists = false;
  for (std::size_t i = 0; i < changes.size(); ++i) {
    const PartialDate at = date_of_month(changes[i]);
    const std::uint8_t status = status_with(events, places.status[row], until, words, at);
    const Presence presence = presence_with(events, since, until, status, words, at);
    const bool existed =
        std::exchange(exists, presence == Presence::present || presence == Presence::in_course);
    if (exists && !existed) stretches.push_back({row, changes[i], std::numeric_limits<int>::max()});
    if (!exists && existed) stretches.back().to = changes[i];
  }
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

std::vector<MonthStretch> stretches_of_months(const Atlas& atlas, const EventsByRow& events) {
  const EndWords words = place_end_words(atlas.taxonomy);
  std::vector<std::vector<MonthStretch>> parts(share_count());
  in_parts(events.places.size(), parts.size(), 1, [&](std::size_t part, std::size_t begin, std::size_t end) {
    std::vector<int> changes;
    for (std::size_t i = begin; i < end; ++i)
      add_stretches(atlas.places, events.places[i].row, events.places[i].of(atlas), words, changes,
                    parts[part]);
  });
  std::vector<MonthStretch> all;
  for (const std::vector<MonthStretch>& part : parts) all.insert(all.end(), part.begin(), part.end());
  return all;
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
