#include "ui/panel/time_bar_steps.hpp"

#include <algorithm>

#include "atlas/month.hpp"

namespace sillon {
namespace {

int first_month(const TimeSpan& span) {
  return month_number(span.first, 1);
}
int last_month(const TimeSpan& span) {
  return month_number(span.last, 12);
}

}  // namespace

std::optional<PartialDate> stepped_by_months(std::optional<PartialDate> date, int months,
                                             const TimeSpan& span) {
  if (months == 0) return date;
  if (!date) return months < 0 ? std::optional(span.last) : std::nullopt;
  const int from = month_number(*date, months < 0 ? 1 : 12);
  return date_of_month(std::clamp(from + months, first_month(span), last_month(span)));
}

std::optional<PartialDate> stepped_by_years(std::optional<PartialDate> date, int years,
                                            const TimeSpan& span) {
  if (years == 0) return date;
  if (!date) return years < 0 ? std::optional(PartialDate{span.last.year, 0, 0}) : std::nullopt;
  if (date->month != 0) return stepped_by_months(date, 12 * years, span);
  const int year = std::clamp<int>(date->year + years, span.first.year, span.last.year);
  return PartialDate{static_cast<std::int16_t>(year), 0, 0};
}

Play play_from_here(const View& view, const TimeSpan& span) {
  const int month = view.date ? month_number(*view.date, 1) : last_month(span);
  const bool has_time_left = month < last_month(span);
  return {date_of_month(has_time_left ? std::max(month, first_month(span)) : first_month(span)), span.last};
}

void switch_play(PanelFrame& frame) {
  if (frame.state().playing)
    frame.send(Pause{});
  else
    frame.send(play_from_here(frame.view(), frame.sieve().span()));
}

}  // namespace sillon
