#include "query/existence.hpp"

#include <array>
#include <span>

namespace sillon {

namespace {

std::uint32_t packed(PartialDate date) {
  return static_cast<std::uint32_t>(date.year) << 16 | static_cast<std::uint32_t>(date.month) << 8 | date.day;
}

// What is known to be over is gone, even when nobody knows when it began.
Presence presence_of(PartialDate since, PartialDate until, PartialDate at) {
  if (!since.known() && until.known() && until.last_day() < at.first_day()) return Presence::absent;
  return presence_at(since, until, at);
}

// Rows share few pairs of dates, and presence_at has to count days: the last answer for each of many pairs is
// kept.
class PresenceMemo {
 public:
  explicit PresenceMemo(PartialDate at) : at_(at) {
    keys_.fill(packed_pair({}, {}));
    answers_.fill(presence_of({}, {}, at));
  }

  Presence operator()(PartialDate since, PartialDate until) {
    const std::uint64_t key = packed_pair(since, until);
    // Fibonacci hashing (Knuth 1998, The Art of Computer Programming 3, 6.4): the top bits of a product with
    // 2^64 divided by the golden ratio.
    const std::size_t slot = (key * 0x9E3779B97F4A7C15u) >> (64 - slot_bits);
    if (keys_[slot] != key) {
      keys_[slot] = key;
      answers_[slot] = presence_of(since, until, at_);
    }
    return answers_[slot];
  }

 private:
  static std::uint64_t packed_pair(PartialDate since, PartialDate until) {
    return std::uint64_t{packed(since)} << 32 | packed(until);
  }

  static constexpr int slot_bits = 12;
  PartialDate at_;
  std::array<std::uint64_t, std::size_t{1} << slot_bits> keys_;
  std::array<Presence, std::size_t{1} << slot_bits> answers_;
};

// The status words of the atlas format that end a record, and the one before the end.
struct EndWords {
  std::optional<std::uint8_t> ended, running;
};

PartialDate earliest(PartialDate since, std::span<const Event> events) {
  for (const Event& event : events)
    if (event.date.known() && (!since.known() || event.date.first_day() < since.first_day()))
      since = event.date;
  return since;
}

// The date of the last event that ended the record, among those not after `at`.
PartialDate last_ending(std::span<const Event> events, std::uint8_t ended, PartialDate at) {
  PartialDate date;
  for (const Event& event : events)
    if (event.status == ended && event.date.known() && event.date.first_day() <= at.last_day())
      date = event.date;
  return date;
}

// A record with events; `status` is the one at the date.
Presence presence_with(std::span<const Event> events, PartialDate since, PartialDate until,
                       std::uint8_t status, EndWords words, PartialDate at) {
  if (!until.known() && words.ended && status == *words.ended) until = last_ending(events, *words.ended, at);
  return presence_of(earliest(since, events), until, at);
}

// All records, as if none had events.
void judge_by_dates(const std::vector<PartialDate>& since, const std::vector<PartialDate>& until,
                    PresenceMemo& memo, EndWords words, PartialDate at, std::vector<Presence>& presence,
                    std::vector<std::uint8_t>& status) {
  presence.resize(since.size());
  for (std::size_t row = 0; row < since.size(); ++row) {
    presence[row] = memo(since[row], until[row]);
    const bool ends_later = words.ended && status[row] == *words.ended && until[row].known() &&
                            until[row].first_day() > at.last_day();
    if (ends_later && words.running) status[row] = *words.running;
  }
}

}  // namespace

Existence existence_at(const Atlas& atlas, std::optional<PartialDate> date) {
  const Places& places = atlas.places;
  const Links& links = atlas.links;
  Existence existence;
  existence.place_status = places.status;
  existence.link_status = links.status;
  if (!date) {
    existence.place.assign(places.size(), Presence::present);
    existence.link.assign(links.size(), Presence::present);
    return existence;
  }

  const EndWords place_words{index_of(atlas.taxonomy.statuses, "closed"),
                             index_of(atlas.taxonomy.statuses, "open")};
  const EndWords link_words{index_of(atlas.taxonomy.link_statuses, "ended"),
                            index_of(atlas.taxonomy.link_statuses, "active")};
  PresenceMemo memo(*date);
  judge_by_dates(places.since, places.until, memo, place_words, *date, existence.place,
                 existence.place_status);
  judge_by_dates(links.since, links.until, memo, link_words, *date, existence.link, existence.link_status);

  const std::span<const Event> events(atlas.events.rows);
  for (std::size_t begin = 0, end = 0; begin < events.size(); begin = end) {
    while (end < events.size() && events[end].subject == events[begin].subject) ++end;
    const auto own = events.subspan(begin, end - begin);
    if (const Row row = own.front().place; row != no_row) {
      const std::uint8_t status = existence.place_status[row] = atlas.place_status_at(row, date);
      existence.place[row] =
          presence_with(own, places.since[row], places.until[row], status, place_words, *date);
    } else if (const Row link = own.front().link; link != no_row) {
      const std::uint8_t status = existence.link_status[link] = atlas.link_status_at(link, date);
      existence.link[link] =
          presence_with(own, links.since[link], links.until[link], status, link_words, *date);
    }
  }
  return existence;
}

}  // namespace sillon
