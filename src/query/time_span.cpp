#include "query/time_span.hpp"

#include <algorithm>

#include "atlas/month.hpp"

namespace sillon {

TimeSpan time_span(const Atlas& atlas) {
  const Places& places = atlas.places;
  const Links& links = atlas.links;
  std::vector<std::int16_t> began;
  began.reserve(places.size() + links.size());
  for (const auto* dates : {&places.since, &links.since})
    for (const PartialDate date : *dates)
      if (date.known()) began.push_back(date.year);

  const auto latest_of = [](std::initializer_list<const std::vector<PartialDate>*> columns) {
    int latest = 0;
    for (const auto* dates : columns)
      for (const PartialDate date : *dates)
        if (date.known()) latest = std::max(latest, month_number(date, 12));
    return latest;
  };
  const int known_until = latest_of({&places.as_of, &links.as_of});
  int last_month = std::max(known_until, latest_of({&places.since, &links.since}));
  for (const Event& event : atlas.events.rows)
    if (event.date.known()) last_month = std::max(last_month, month_number(event.date, 12));
  const int ends = latest_of({&places.until, &links.until});
  last_month = std::max(last_month, known_until == 0 ? ends : std::min(ends, known_until));
  if (last_month == 0) return {};

  TimeSpan span{date_of_month(last_month - last_month % 12), date_of_month(last_month)};
  if (!began.empty()) {
    const auto twentieth = began.begin() + static_cast<std::ptrdiff_t>(began.size() / 20);
    std::nth_element(began.begin(), twentieth, began.end());
    const int five_years = *twentieth / 5 * 5;
    span.first.year = static_cast<std::int16_t>(std::clamp<int>(five_years, 1, span.first.year));
  }
  if (span.first.year == span.last.year && span.first.year > 1) --span.first.year;  // no span without a year
  return span;
}

}  // namespace sillon
