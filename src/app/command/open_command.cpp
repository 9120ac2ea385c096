// `sillon [ATLAS]`: the window.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <filesystem>

#include "app/commands.hpp"
#include "app/opening.hpp"
#include "app/options.hpp"
#include "app/window_loop.hpp"
#include "report/failure.hpp"
#include "report/nearest_word.hpp"

namespace sillon {
namespace {

struct OpenOptions {
  ViewOptions view;
  FrameOptions frame;
  std::string monitor, journal;
  bool fullscreen = false;
};

int open(const OpenOptions& options) {
  const Mode mode = mode_from(options.view);
  WindowOptions wanted;
  const FrameSize size = frame_size_from(options.frame);
  wanted.width_px = size.width_px;
  wanted.height_px = size.height_px;
  wanted.fullscreen = options.fullscreen;
  wanted.monitor = options.monitor;
  std::error_code failed;
  static const std::vector<std::string> subcommands = {"render", "check", "list", "show", "replay"};
  if (!options.view.atlas.empty() && !std::filesystem::exists(options.view.atlas, failed))
    if (const auto near = nearest_word(options.view.atlas, subcommands))
      throw Failure(ExitCode::usage,
                    fmt::format("There is no command or folder '{}'. Did you mean 'sillon {}'?",
                                options.view.atlas, *near));
  const auto folder = atlas_folder(options.view.atlas);
  auto reading = start_reading(folder);
  Window window(wanted);
  AtlasReading atlas = finish_reading(std::move(reading), folder);
  const View view = view_from(options.view, *atlas.atlas, false);
  Session session(std::move(atlas), view, mode, [] { Window::wake(); });
  if (options.fullscreen) session.dispatch(Action(SetFullscreen{true}));
  run_window(session, window, {options.journal});
  return 0;
}

}  // namespace

void add_open_command(CLI::App& program, Run& run) {
  auto options = std::make_shared<OpenOptions>();
  add_atlas_option(program, options->view);
  add_view_options(program, options->view);
  program.add_option("--size", options->frame.size, "Size of the window (default 1280x800)")
      ->type_name("WxH");
  program.add_option("--mode", options->view.mode, "explore");
  program.add_flag("--fullscreen", options->fullscreen, "Cover the whole monitor");
  program.add_option("--monitor", options->monitor, "The monitor to open on, by name")->type_name("NAME");
  program.add_option("--journal", options->journal, "Append every action to this file")->type_name("FILE");
  program.callback([options, &program, &run] {
    if (program.get_subcommands().empty()) run = [options] { return open(*options); };
  });
}

}  // namespace sillon
