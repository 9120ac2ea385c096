#include "query/existence.hpp"

#include <array>

#include "query/lifetime.hpp"

namespace sillon {

namespace {

std::uint32_t packed(PartialDate date) {
  return static_cast<std::uint32_t>(date.year) << 16 | static_cast<std::uint32_t>(date.month) << 8 | date.day;
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

  const EndWords place_words = place_end_words(atlas.taxonomy), link_words = link_end_words(atlas.taxonomy);
  PresenceMemo memo(*date);
  judge_by_dates(places.since, places.until, memo, place_words, *date, existence.place,
                 existence.place_status);
  judge_by_dates(links.since, links.until, memo, link_words, *date, existence.link, existence.link_status);

  for_each_subject(atlas.events.rows, [&](std::span<const Event> own) {
    if (const Row row = own.front().place; row != no_row) {
      const std::uint8_t status = existence.place_status[row] = atlas.place_status_at(row, date);
      existence.place[row] =
          presence_with(own, places.since[row], places.until[row], status, place_words, *date);
    } else if (const Row link = own.front().link; link != no_row) {
      const std::uint8_t status = existence.link_status[link] = atlas.link_status_at(link, date);
      existence.link[link] =
          presence_with(own, links.since[link], links.until[link], status, link_words, *date);
    }
  });
  return existence;
}

}  // namespace sillon
