#include "query/existence.hpp"

#include <algorithm>
#include <chrono>
#include <cstring>

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

  explicit DateNumbers(const PartialDate& date) {
    // PartialDate's octets, the year's lower one first.
    std::uint32_t octets = 0;
    std::memcpy(&octets, &date, sizeof octets);
    first = static_cast<std::int32_t>(octets << 16 | (octets >> 8 & 0xFF00u) | octets >> 24);
    const std::int32_t year = first & ~0xFFFF;
    last = (first & 0xFF00) == 0 ? year | last_of_year : (first & 0xFF) == 0 ? first | last_of_month : first;
  }
};

// presence_of and status_with for records without events, as comparisons of numbers.
struct MomentOfDates {
  std::int32_t first = 0, last = 0;
  std::int32_t over_by_first = 0;  // `first`; on the last day of a month, that of the longest month

  explicit MomentOfDates(PartialDate at) {
    using std::chrono::year_month_day;
    const auto day = [](std::int32_t since_1970) {
      return year_month_day(std::chrono::sys_days(std::chrono::days(since_1970)));
    };
    const auto number = [](year_month_day date) {
      return number_of(static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                       static_cast<unsigned>(date.day()));
    };
    const year_month_day from = day(at.first_day());
    first = number(from);
    last = number(day(at.last_day()));
    over_by_first = from == from.year() / from.month() / std::chrono::last ? first | last_of_month : first;
  }
};

// All records, as if none had events. Truth is a number here, and nothing is passed over: so the compiler
// takes several rows at once.
void judge_by_dates(const PartialDate* since, const PartialDate* until, std::size_t rows, MomentOfDates at,
                    std::uint8_t* presence) {
  constexpr auto code = [](Presence value) { return static_cast<std::int32_t>(value); };
  for (std::size_t row = 0; row < rows; ++row) {
    const DateNumbers begin(since[row]), end(until[row]);
    const std::int32_t over = (end.first != 0) & (end.last < at.first);
    const std::int32_t absent = over | ((begin.first != 0) & (begin.first > at.last));
    const std::int32_t whole = (begin.last <= at.over_by_first) & ((end.first == 0) | (end.first > at.last));
    std::int32_t answer = whole != 0 ? code(Presence::present) : code(Presence::in_course);
    answer = begin.first == 0 ? code(Presence::undated) : answer;
    presence[row] = static_cast<std::uint8_t>(absent != 0 ? code(Presence::absent) : answer);
  }
}

// What ends later is not shown as ended.
void put_off_ends(const PartialDate* until, std::size_t rows, MomentOfDates at, std::uint8_t ended,
                  std::uint8_t running, std::uint8_t* status) {
  for (std::size_t row = 0; row < rows; ++row) {
    const std::int32_t ends_later = (status[row] == ended) & (DateNumbers(until[row]).first > at.last);
    status[row] = ends_later != 0 ? running : status[row];
  }
}

template <class Rows>
void judge_by_dates(const Rows& rows, MomentOfDates at, EndWords words, std::vector<Presence>& presence,
                    std::vector<std::uint8_t>& status) {
  presence.resize(rows.size());
  in_word_parts(rows.size(), [&](std::size_t, std::size_t first_word, std::size_t end_word) {
    const std::size_t first = first_word * 64, count = std::min(end_word * 64, rows.size()) - first;
    judge_by_dates(rows.since.data() + first, rows.until.data() + first, count, at,
                   reinterpret_cast<std::uint8_t*>(presence.data()) + first);
    if (words.ended && words.running)
      put_off_ends(rows.until.data() + first, count, at, *words.ended, *words.running, status.data() + first);
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
    judge_by_dates(places, moment, place_words, existence.place, existence.place_status);
    judge_by_dates(links, moment, link_words, existence.link, existence.link_status);
  } else {
    existence.place = presence_when_nothing_is_asked(places.since);
    existence.link = presence_when_nothing_is_asked(links.since);
  }

  // Each record is named once, so that threads write to rows of their own.
  const auto judge_by_events = [&](const std::vector<SubjectEvents>& subjects, const auto& rows,
                                   EndWords words, std::vector<Presence>& presence,
                                   std::vector<std::uint8_t>& status) {
    in_shares(subjects.size(), 1024, [&](std::size_t begin, std::size_t end) {
      for (std::size_t i = begin; i < end; ++i) {
        const Row row = subjects[i].row;
        const std::span<const Event> own = subjects[i].of(atlas);
        status[row] = status_with(own, rows.status[row], rows.until[row], words, *date);
        presence[row] = presence_with(own, rows.since[row], rows.until[row], status[row], words, *date);
      }
    });
  };
  judge_by_events(events.places, places, place_words, existence.place, existence.place_status);
  judge_by_events(events.links, links, link_words, existence.link, existence.link_status);
  return existence;
}

Existence existence_at(const Atlas& atlas, std::optional<PartialDate> date) {
  return existence_at(atlas, events_by_row(atlas), date);
}

}  // namespace sillon
