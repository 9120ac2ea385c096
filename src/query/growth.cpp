#include "query/growth.hpp"

#include <algorithm>

namespace sillon {

namespace {

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
  tally.add(month_number(since, 1), until.known() ? month_number(until, 12) + 1 : tally.end());
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

  for (const MonthStretch& stretch : columns.stretches)
    if (rows.has(stretch.row)) all.add(stretch.from, stretch.to);
  return all.summed();
}

}  // namespace sillon
