// The window itself.
#include "ui/command/groups.hpp"

namespace sillon {

CommandGroup window_commands() {
  CommandGroup group{
      in_catalogue("Window"),
      {
          {{"fullscreen", "F11", in_catalogue("Full screen"), {}},
           [](const Scope& s) -> Answer { return Actions{SetFullscreen{!s.state.fullscreen}}; },
           nullptr,
           [](const Scope& s) { return s.state.fullscreen; }},
          {{"quit", "Ctrl+Q", in_catalogue("Quit"), {}},
           [](const Scope&) -> Answer { return Actions{Quit{}}; }},
      }};
  for (Entry& entry : group.entries) entry.command.at = CommandPlace::everywhere;
  return group;
}

}  // namespace sillon
