#include "query/existence.hpp"

#include <algorithm>
#include <bit>
#include <chrono>

#include "query/lifetime.hpp"
#include "query/row_bits.hpp"

namespace sillon {

namespace {

// Dates as numbers that order as they do: year, month and day in four octets. A bare year or month stands for
// its first day as it is, since 0 is below every month and day; its last day is that of the longest month.
std::int32_t number_of(int year, unsigned month, unsigned day) {
  return year << 16 | static_cast<std::int32_t>(month << 8 | day);
}
constexpr std::int32_t last_of_year = 12 << 8 | 31, last_of_month = 31;

struct DateNumbers {
  std::int32_t first, last;

  explicit DateNumbers(PartialDate date) {
    // PartialDate's octets, the year's lower one first.
    const auto octets = std::bit_cast<std::uint32_t>(date);
    first = static_cast<std::int32_t>(octets << 16 | (octets >> 8 & 0xFF00u) | octets >> 24);
    const std::int32_t year = first & ~0xFFFF;
    last = (first & 0xFF00) == 0 ? year | last_of_year : (first & 0xFF) == 0 ? first | last_of_month : first;
  }
};

// presence_of and status_with for records without events, as comparisons of numbers.
class MomentOfDates {
 public:
  explicit MomentOfDates(PartialDate at) {
    using std::chrono::year_month_day;
    const year_month_day from{std::chrono::sys_days(std::chrono::days(at.first_day()))},
        to{std::chrono::sys_days(std::chrono::days(at.last_day()))};
    const auto number = [](year_month_day date) {
      return number_of(static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                       static_cast<unsigned>(date.day()));
    };
    first_ = number(from);
    last_ = number(to);
    // A month that is over on the day asked for has its last day as number_of's 31.
    const bool ends_a_month = from == from.year() / from.month() / std::chrono::last;
    over_by_first_ = ends_a_month ? first_ | last_of_month : first_;
  }

  std::uint8_t presence(PartialDate since, PartialDate until) const {
    const DateNumbers begin(since), end(until);
    const bool dated = begin.first != 0, ends = end.first != 0;
    const bool over = ends & (end.last < first_);
    const bool absent = over | (dated & (begin.first > last_));
    const bool whole = (begin.last <= over_by_first_) & (!ends | (end.first > last_));
    return static_cast<std::uint8_t>(absent   ? code(Presence::absent)
                                     : !dated ? code(Presence::undated)
                                     : whole  ? code(Presence::present)
                                              : code(Presence::in_course));
  }
  bool ends_later(PartialDate until) const { return DateNumbers(until).first > last_; }

 private:
  static constexpr std::uint8_t code(Presence presence) { return static_cast<std::uint8_t>(presence); }
  std::int32_t first_ = 0, last_ = 0, over_by_first_ = 0;
};

// All records, as if none had events. Plain arrays, so that the compiler takes several rows at once.
void judge_by_dates(const std::vector<PartialDate>& sinces, const std::vector<PartialDate>& untils,
                    const MomentOfDates& moment, EndWords words, std::vector<Presence>& presences,
                    std::vector<std::uint8_t>& statuses) {
  presences.resize(sinces.size());
  in_word_parts(sinces.size(), [&](std::size_t, std::size_t first_word, std::size_t end_word) {
    const std::size_t first = first_word * 64, end = std::min(end_word * 64, sinces.size());
    const PartialDate *since = sinces.data(), *until = untils.data();
    Presence* presence = presences.data();
    const MomentOfDates at = moment;
    for (std::size_t row = first; row < end; ++row)
      presence[row] = static_cast<Presence>(at.presence(since[row], until[row]));
    if (!words.ended || !words.running) return;
    std::uint8_t* status = statuses.data();
    const std::uint8_t ended = *words.ended, running = *words.running;
    for (std::size_t row = first; row < end; ++row)
      status[row] = (status[row] == ended) & at.ends_later(until[row]) ? running : status[row];
  });
}

std::vector<Presence> presence_when_nothing_is_asked(const std::vector<PartialDate>& since) {
  std::vector<Presence> presence(since.size());
  for (std::size_t row = 0; row < since.size(); ++row)
    presence[row] = since[row].known() ? Presence::present : Presence::undated;
  return presence;
}

}  // namespace

Existence existence_at(const Atlas& atlas, const EventsByRow& events, std::optional<PartialDate> date) {
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
  if (date->known()) {
    const MomentOfDates moment(*date);
    judge_by_dates(places.since, places.until, moment, place_words, existence.place, existence.place_status);
    judge_by_dates(links.since, links.until, moment, link_words, existence.link, existence.link_status);
  } else {
    existence.place = presence_when_nothing_is_asked(places.since);
    existence.link = presence_when_nothing_is_asked(links.since);
  }

  const auto judge_by_events = [&](const std::vector<SubjectEvents>& subjects, const auto& rows,
                                   EndWords words, std::vector<Presence>& presence,
                                   std::vector<std::uint8_t>& status) {
    for (const SubjectEvents& subject : subjects) {
      const Row row = subject.row;
      const std::span<const Event> own = subject.of(atlas);
      status[row] = status_with(own, rows.status[row], rows.until[row], words, *date);
      presence[row] = presence_with(own, rows.since[row], rows.until[row], status[row], words, *date);
    }
  };
  judge_by_events(events.places, places, place_words, existence.place, existence.place_status);
  judge_by_events(events.links, links, link_words, existence.link, existence.link_status);
  return existence;
}

Existence existence_at(const Atlas& atlas, std::optional<PartialDate> date) {
  return existence_at(atlas, events_by_row(atlas), date);
}

}  // namespace sillon
