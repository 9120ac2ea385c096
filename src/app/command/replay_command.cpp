// `sillon replay`: recorded actions applied without a window.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <optional>

#include "app/command/draw_image.hpp"
#include "app/command/standard_output.hpp"
#include "app/commands.hpp"
#include "app/opening.hpp"
#include "app/options.hpp"
#include "app/ui_scale.hpp"
#include "report/failure.hpp"
#include "report/file.hpp"
#include "report/log.hpp"
#include "screen/offscreen_context.hpp"
#include "state/journal.hpp"

namespace sillon {
namespace {

struct ReplayOptions {
  std::vector<std::string> inputs;  // [ATLAS] JOURNAL
  ViewOptions view;
  FrameOptions frame;
  std::string output;
  bool print_state = false;
};

int replay(ReplayOptions options) {
  const FrameSize size = frame_size_from(options.frame);
  if (options.inputs.size() > 1) options.view.atlas = options.inputs.front();
  const std::string& file = options.inputs.back();
  const auto folder = atlas_folder(options.view.atlas);
  auto reading = start_reading(folder);
  Report report;
  const std::vector<Action> actions = read_journal(read_file(file, largest_json_bytes), file, report);
  if (report.has_errors()) {
    print_report(report);
    throw Failure(ExitCode::bad_data,
                  fmt::format("{} is not a journal that can be replayed: {}.", file, summary_text(report)));
  }
  print_report(report);
  AtlasReading atlas = finish_reading(std::move(reading), folder);
  const View view = view_from(options.view, *atlas.atlas, false);
  Session session(std::move(atlas), view, Mode::explore);
  session.fit_home(size, true);
  session.dispatch(actions);
  if (options.print_state) print_result(state_text(session.state()));
  if (options.output.empty()) return 0;
  OffscreenContext context;
  session.forget_home();  // the journal's window had another size
  make_frame_values(session, sized_for_reader(size, session.state()), true);
  write_png(draw_to_image(session, size, true), options.output);
  return 0;
}

}  // namespace

void add_replay_command(CLI::App& program, Run& run) {
  auto options = std::make_shared<ReplayOptions>();
  CLI::App* command = program.add_subcommand("replay", "Apply a journal of actions without a window");
  command->add_option("INPUTS", options->inputs, "[ATLAS] JOURNAL")
      ->required()
      ->expected(1, 2)
      ->type_name("");
  add_frame_options(*command, options->frame);
  command->add_flag("--print-state", options->print_state, "Print the state that results, as JSON");
  command->add_option("-o,--output", options->output, "Draw what results")->type_name("OUT.png");
  command->callback([options, &run] { run = [options] { return replay(*options); }; });
}

}  // namespace sillon
