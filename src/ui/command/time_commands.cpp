// The date of the network, and time that runs.
#include "ui/command/groups.hpp"
#include "ui/panel/time_bar_steps.hpp"

namespace sillon {
namespace {

Answer play_or_pause(const Scope& s) {
  if (s.state.playing) return Actions{Pause{}};
  return Actions{play_from_here(s.view(), s.derived.sieve->span())};
}

template <int months>
Answer step(const Scope& s) {
  const auto date = stepped_by_months(s.view().date, months, s.derived.sieve->span());
  return Actions{SetDate{date}};
}

const char* needs_date(const Scope& s) {
  return s.view().date ? nullptr : in_catalogue("No date is asked for");
}

}  // namespace

CommandGroup time_commands() {
  return {
      in_catalogue("Time"),
      {
          {{"time-bar", "Y", in_catalogue("Time bar"), in_catalogue("Let the years pass below the map")},
           [](const Scope& s) -> Answer { return Actions{ShowTimeBar{!s.state.time_bar}}; },
           nullptr,
           [](const Scope& s) { return s.state.time_bar; }},
          {{"play", "P", in_catalogue("Play or pause time"), in_catalogue("From the date shown to the end")},
           play_or_pause,
           nullptr,
           [](const Scope& s) { return s.state.playing.has_value(); }},
          {{"month-earlier", ", [", in_catalogue("One month earlier"), {}}, step<-1>},
          {{"month-later", ". ]", in_catalogue("One month later"), {}}, step<1>, needs_date},
          {{"date:", "", in_catalogue("The network as of a date"),
            in_catalogue("A year, a month or a day: 2015, 2015-06")},
           [](const Scope& s) -> Answer {
             const auto date = parse_date(s.argument);
             if (!date) return std::nullopt;
             return Actions{SetDate{date}};
           }},
          {{"date-off", "", in_catalogue("No date"), in_catalogue("Everything known")},
           [](const Scope&) -> Answer { return Actions{SetDate{}}; },
           needs_date},
      }};
}

}  // namespace sillon
