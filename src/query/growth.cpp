#include "query/growth.hpp"

#include <algorithm>
#include <span>

#include "query/lifetime.hpp"

namespace sillon {

namespace {

// The months of a date's first and last day.
int first_month_of(PartialDate date) {
  return month_number(date, 1);
}
int last_month_of(PartialDate date) {
  return month_number(date, 12);
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

  void add(const Tally& other) {
    for (std::size_t i = 0; i < steps_.size(); ++i) steps_[i] += other.steps_[i];
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
  tally.add(first_month_of(since), until.known() ? last_month_of(until) + 1 : tally.end());
}

// What a record with events is changes only in the months that its dates begin in, and after those that they
// end in: it is asked once for each stretch between. `changes` is scratch.
void add_by_events(Tally& tally, const Places& places, Row row, std::span<const Event> events, EndWords words,
                   std::vector<int>& changes) {
  const PartialDate since = places.since[row], until = places.until[row];
  changes.assign({tally.first(), tally.end()});
  const auto note = [&](PartialDate date) {
    if (!date.known()) return;
    changes.push_back(first_month_of(date));
    changes.push_back(last_month_of(date) + 1);
  };
  note(since);
  note(until);
  for (const Event& event : events) note(event.date);
  for (int& month : changes) month = std::clamp(month, tally.first(), tally.end());
  std::sort(changes.begin(), changes.end());
  for (std::size_t i = 1; i < changes.size(); ++i) {
    if (changes[i - 1] == changes[i]) continue;
    const PartialDate at = date_of_month(changes[i - 1]);
    const std::uint8_t status = status_with(events, places.status[row], until, words, at);
    const Presence presence = presence_with(events, since, until, status, words, at);
    if (presence == Presence::present || presence == Presence::in_course)
      tally.add(changes[i - 1], changes[i]);
  }
}

}  // namespace

Growth growth(const Sieve& sieve, const Filter& filter, PartialDate first, PartialDate last) {
  const int first_month = month_number(first, 1), last_month = month_number(last, 12);
  if (!first.known() || !last.known() || last_month < first_month) return {};
  const Atlas& atlas = sieve.atlas();
  const Places& places = atlas.places;
  const FacetColumns& columns = sieve.columns();
  const RowBits rows = sieve.passing(filter, std::nullopt);

  const Tally nothing(first_month, last_month);
  std::vector<Tally> parts(parts_for(rows.size()), nothing);
  in_word_parts(rows.size(), [&](std::size_t part, std::size_t first_word, std::size_t end_word) {
    Tally tally = nothing;
    for (std::size_t word = first_word; word < end_word; ++word)
      for_each_row(rows.words()[word] & ~columns.with_events.words()[word], word,
                   [&](Row row) { add_by_dates(tally, places.since[row], places.until[row]); });
    parts[part] = std::move(tally);
  });
  Tally all = nothing;
  for (const Tally& part : parts) all.add(part);

  const EndWords words = place_end_words(atlas.taxonomy);
  std::vector<int> changes;
  for (const SubjectEvents& subject : columns.events.places)
    if (rows.has(subject.row)) add_by_events(all, places, subject.row, subject.of(atlas), words, changes);
  return all.summed();
}

}  // namespace sillon
