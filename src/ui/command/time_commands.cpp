// The date of the network, and time that runs.
#include "ui/command/groups.hpp"

namespace sillon {

CommandGroup time_commands() {
  return {in_catalogue("Time"),
          {
              {{"time-bar", "Y", in_catalogue("Time bar"), in_catalogue("Let the years pass below the map")},
               [](const Scope& s) -> Answer { return Actions{ShowTimeBar{!s.state.time_bar}}; },
               nullptr,
               [](const Scope& s) { return s.state.time_bar; }},
              {{"date:", "", in_catalogue("The network as of a date"),
                in_catalogue("A year, a month or a day: 2015, 2015-06")},
               [](const Scope& s) -> Answer {
                 const auto date = parse_date(s.argument);
                 if (!date) return std::nullopt;
                 return Actions{SetDate{date}};
               }},
          }};
}

}  // namespace sillon
