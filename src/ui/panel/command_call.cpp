#include "ui/panel/command_call.hpp"

#include "ui/command.hpp"

namespace sillon {

void carry_out(PanelFrame& frame, std::string_view name) {
  const Snapshot& shown = frame.snapshot;
  if (const char* hindrance = hindrance_of(frame, name)) return frame.send(Notify{frame.text(hindrance), {}});
  if (auto actions = run_command(name, shown.state, shown.derived, shown.picture))
    for (Action& action : *actions) frame.actions().push_back(std::move(action));
}

const char* hindrance_of(const PanelFrame& frame, std::string_view name) {
  const Snapshot& shown = frame.snapshot;
  return command_hindrance(name, shown.state, shown.derived, shown.picture);
}

bool is_on(const PanelFrame& frame, std::string_view name) {
  const Snapshot& shown = frame.snapshot;
  return is_switched_on(name, shown.state, shown.derived, shown.picture);
}

}  // namespace sillon
