// The subcommands: each adds itself to the command line and, when asked for, sets what is to be run.
#pragma once

#include <functional>

namespace CLI {
class App;
}

namespace sillon {

// What the parsed command line asks for; returns the exit code.
using Run = std::function<int()>;

void add_open_command(CLI::App& program, Run& run);  // no subcommand: the window
void add_render_command(CLI::App& program, Run& run);
void add_check_command(CLI::App& program, Run& run);
void add_list_command(CLI::App& program, Run& run);
void add_show_command(CLI::App& program, Run& run);
void add_replay_command(CLI::App& program, Run& run);
void add_generate_command(CLI::App& program, Run& run);
void add_story_command(CLI::App& program, Run& run);

}  // namespace sillon
