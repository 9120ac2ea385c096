// Every group of commands. A new group is a file of its own, its function here, and its place in the menu.
#pragma once

#include <array>

#include "ui/command/entry.hpp"

namespace sillon {

CommandGroup view_commands();
CommandGroup panel_commands();
CommandGroup filter_commands();
CommandGroup tie_commands();
CommandGroup time_commands();
CommandGroup projection_commands();
CommandGroup measure_commands();
CommandGroup appearance_commands();
CommandGroup story_commands();
CommandGroup stage_commands();
CommandGroup file_commands();
CommandGroup window_commands();

// In the order of the menu.
inline constexpr std::array groups_of_commands = {
    view_commands,  panel_commands,      filter_commands,  tie_commands,
    time_commands,  projection_commands, measure_commands, appearance_commands,
    story_commands, stage_commands,      file_commands,    window_commands,
};

}  // namespace sillon
