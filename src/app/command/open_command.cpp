// `sillon [ATLAS]`: the window.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <filesystem>

#include "app/command/open_window.hpp"
#include "app/command/standard_output.hpp"
#include "app/commands.hpp"
#include "app/end_signals.hpp"
#include "app/first_reading.hpp"
#include "app/kept_files.hpp"
#include "app/locations.hpp"
#include "app/opening.hpp"
#include "app/options.hpp"
#include "app/window_loop.hpp"
#include "report/failure.hpp"
#include "report/nearest_word.hpp"
#include "state/journal.hpp"
#include "state/scene.hpp"

namespace sillon {
namespace {

void refuse_mistyped_command(const std::string& named) {
  static const std::vector<std::string> subcommands = {"render", "check",    "list", "show",
                                                       "replay", "generate", "story"};
  std::error_code failed;
  if (named.empty() || std::filesystem::exists(named, failed)) return;
  if (const auto near = nearest_word(named, subcommands))
    throw Failure(ExitCode::usage,
                  fmt::format("There is no command or folder '{}'. Did you mean 'sillon {}'?", named, *near));
}

// Where the window opens: where it stood, unless a size or a monitor is asked for.
WindowOptions window_from(const OpenOptions& options, const UserFolders& folders,
                          std::vector<std::string>& troubles) {
  WindowOptions wanted;
  const FrameSize size = frame_size_from(options.frame);
  wanted.width_px = size.width_px;
  wanted.height_px = size.height_px;
  wanted.fullscreen = options.fullscreen;
  wanted.monitor = options.monitor;
  if (folders.state && options.frame.size.empty() && options.monitor.empty()) {
    auto last = recall_place(place_path(*folders.state));
    wanted.place = std::move(last.value);
    if (last.trouble) troubles.push_back(*last.trouble);
  }
  return wanted;
}

// What the last session left, over it what the options name. A scene is shown as its file says, not as the
// last session would have it.
Begin begin_from(const OpenOptions& options, const Atlas& atlas, const UserFolders& folders,
                 std::vector<std::string>& troubles) {
  Report unsaid;  // `sillon check` judges the atlas's own scene
  Begin begin;
  begin.view = default_view(atlas, unsaid);
  const View as_opened = begin.view;
  if (folders.state) {
    auto last = recall_session(session_path(*folders.state, atlas.folder), begin);
    if (last.value) {
      last.value->view = drawable(std::move(last.value->view), begin.view);
      begin = std::move(*last.value);
    }
    if (last.trouble) troubles.push_back(*last.trouble);
  }
  Report missing;
  begin.view = view_over(options.view, atlas, options.view.scene.empty() ? begin.view : as_opened, missing);
  if (options.view.scene.empty()) missing = unknown_keys(begin.view, atlas, "The last session");
  for (const std::string& sentence : sentences_of(missing)) troubles.push_back(sentence);
  if (!options.frame.size.empty()) begin.fullscreen = false;
  if (options.fullscreen) begin.fullscreen = true;
  return begin;
}

// In what theme and language the person waits for the atlas: as the session will begin, as far as that can be
// known without it. A wrong word on the command line is said by view_over.
ReaderSettings reader_from(const OpenOptions& options, const UserFolders& folders,
                           const std::filesystem::path& atlas_folder) {
  ReaderSettings reader;
  if (folders.state) reader = settings_of_last_session(*folders.state, atlas_folder);
  View view;
  if (options.view.scene.empty()) {
    view.theme = reader.theme;
    view.language = reader.language;
  }
  view = view_before_atlas(options.view, view);
  reader.theme = view.theme;
  reader.language = view.language;
  return reader;
}

}  // namespace

int open_window(const OpenOptions& options) {
  const EndSignals signals([] { Window::wake(); });
  mode_from(options.view);  // a mode that is not known is said before a window opens
  if (options.view.mode == "speaker")
    throw Failure(ExitCode::usage,
                  "--mode speaker: the speaker's window opens with a show, on the second monitor. `sillon "
                  "render --mode speaker` draws it.");
  refuse_mistyped_command(options.view.atlas);
  LoopOptions loop;
  loop.journal = options.journal;
  loop.folders = {state_folder(), data_folder()};
  loop.end_asked = [&signals] { return signals.asked(); };
  const WindowOptions wanted = window_from(options, loop.folders, loop.troubles);
  const auto folder = atlas_folder(options.view.atlas);
  std::optional<FirstReading> first(folder);
  Window window(wanted);
  PanelScreen panels(window);
  auto reading = first->await(window, panels, reader_from(options, loop.folders, folder), loop.end_asked);
  first.reset();
  if (!reading) return 0;  // given up before there was anything to show
  loop.begin = begin_from(options, *reading->atlas, loop.folders, loop.troubles);
  loop.story = story_from(options.view, *reading, loop.begin.view);
  Session session(std::move(*reading), loop.begin.view, Mode::explore, [] { Window::wake(); });
  run_window(session, window, panels, loop);
  if (options.print_state) print_result(state_text(session.state()));
  return 0;
}

void add_open_command(CLI::App& program, Run& run) {
  auto options = std::make_shared<OpenOptions>();
  add_atlas_option(program, options->view);
  add_view_options(program, options->view);
  program.add_option("--size", options->frame.size, "Size of the window (default 1280x800)")
      ->type_name("WxH");
  add_story_options(program, options->view);
  program.add_flag("--fullscreen", options->fullscreen, "Cover the whole monitor");
  program.add_option("--monitor", options->monitor, "The monitor to open on, by name")->type_name("NAME");
  program.add_option("--journal", options->journal, "Append every action to this file")->type_name("FILE");
  program.add_flag("--print-state", options->print_state, "At the end, print the state as JSON");
  program.callback([options, &program, &run] {
    if (program.get_subcommands().empty()) run = [options] { return open_window(*options); };
  });
}

}  // namespace sillon
