#include "query/growth.hpp"

#include <algorithm>
#include <chrono>
#include <span>

#include "query/kind_role.hpp"
#include "query/lifetime.hpp"
#include "query/place_filter.hpp"

namespace sillon {

namespace {

int month_of_day(std::int32_t days_since_1970) {
  const std::chrono::year_month_day date{std::chrono::sys_days(std::chrono::days(days_since_1970))};
  return static_cast<int>(date.year()) * 12 + static_cast<int>(static_cast<unsigned>(date.month())) - 1;
}

// Months gained and lost, summed up at the end: a place costs two steps, however long it exists.
class Tally {
 public:
  Tally(int first_month, int last_month)
      : first_(first_month), steps_(static_cast<std::size_t>(last_month - first_month) + 2) {}

  int first() const { return first_; }
  int end() const { return first_ + static_cast<int>(steps_.size()) - 1; }

  // Exists from month `from` up to, not including, `to`.
  void add(int from, int to) {
    from = std::clamp(from, first(), end());
    to = std::clamp(to, from, end());
    ++steps_[static_cast<std::size_t>(from - first_)];
    --steps_[static_cast<std::size_t>(to - first_)];
  }

  Growth summed() const {
    Growth growth{first_, {}};
    std::int32_t sum = 0;
    for (std::size_t i = 0; i + 1 < steps_.size(); ++i)
      growth.places.push_back(static_cast<std::uint32_t>(sum += steps_[i]));
    return growth;
  }

 private:
  int first_;
  std::vector<std::int32_t> steps_;
};

void add_by_dates(Tally& tally, PartialDate since, PartialDate until) {
  if (!since.known()) return;
  const int end = until.known() ? month_of_day(until.last_day()) + 1 : tally.end();
  tally.add(month_of_day(since.first_day()), end);
}

// What a record with events is changes only in the months that its dates begin in, and after those that they
// end in: it is asked once for each stretch between.
void add_by_events(Tally& tally, const Atlas& atlas, Row row, std::span<const Event> events, EndWords words) {
  const PartialDate since = atlas.places.since[row], until = atlas.places.until[row];
  std::vector<int> changes = {tally.first(), tally.end()};
  const auto note = [&](PartialDate date) {
    if (!date.known()) return;
    changes.push_back(month_of_day(date.first_day()));
    changes.push_back(month_of_day(date.last_day()) + 1);
  };
  note(since);
  note(until);
  for (const Event& event : events) note(event.date);
  for (int& month : changes) month = std::clamp(month, tally.first(), tally.end());
  std::sort(changes.begin(), changes.end());
  for (std::size_t i = 1; i < changes.size(); ++i) {
    if (changes[i - 1] == changes[i]) continue;
    const PartialDate at = date_of_month(changes[i - 1]);
    const Presence presence = presence_with(events, since, until, atlas.place_status_at(row, at), words, at);
    if (presence == Presence::present || presence == Presence::in_course)
      tally.add(changes[i - 1], changes[i]);
  }
}

}  // namespace

Growth growth(const Atlas& atlas, const Filter& filter, PartialDate first, PartialDate last,
              const FoldedText* folded) {
  const int first_month = month_number(first, 1), last_month = month_number(last, 12);
  if (!first.known() || !last.known() || last_month < first_month) return {};
  const Places& places = atlas.places;
  const PlaceFilter facets(atlas, filter, folded);
  const auto roles = kind_roles(atlas.taxonomy);
  const auto passes = [&](Row row) {
    return roles[places.kind[row]] != KindRole::city && facets.stopped_by(row, places.status[row]) == 0 &&
           facets.text_passes(row);
  };
  Tally tally(first_month, last_month);
  std::vector<std::uint8_t> has_events(places.size());
  const EndWords words = place_end_words(atlas.taxonomy);
  for_each_subject(atlas.events.rows, [&](std::span<const Event> events) {
    const Row row = events.front().place;
    if (row == no_row) return;
    has_events[row] = 1;
    if (passes(row)) add_by_events(tally, atlas, row, events, words);
  });
  for (Row row = 0; row < places.size(); ++row)
    if (has_events[row] == 0 && passes(row)) add_by_dates(tally, places.since[row], places.until[row]);
  return tally.summed();
}

}  // namespace sillon
