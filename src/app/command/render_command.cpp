// `sillon render`: any screen as a PNG, without a display.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <optional>

#include "app/command/draw_image.hpp"
#include "app/command/standard_output.hpp"
#include "app/commands.hpp"
#include "app/opening.hpp"
#include "app/options.hpp"
#include "app/ui_scale.hpp"
#include "image/difference.hpp"
#include "report/failure.hpp"
#include "report/file.hpp"
#include "report/log.hpp"
#include "report/nearest_word.hpp"
#include "screen/offscreen_context.hpp"
#include "ui/command.hpp"

namespace sillon {
namespace {

struct RenderOptions {
  ViewOptions view;
  FrameOptions frame;
  std::string output, reference;
  double tolerance = 0.5;  // percent of pixels that may differ visibly
  bool text = false;
};

// Which word is not known, and which are: the command's name, or what follows it.
std::string unknown_words(const std::string& name, const Session& session, const FrameValues& values) {
  const std::size_t end = std::min(name.find(':'), name.size() - 1) + 1;
  const Command* command = find_command(std::string_view(name).substr(0, end));
  std::vector<std::string> known;
  if (command == nullptr || command->name.back() != ':') {
    for (const Command& each : commands()) known.push_back(each.name);
    return "there is no such command. " + known_values_hint(name, known, 40);
  }
  for (const CommandChoice& choice :
       command_choices(command->name, session.state(), values.derived, values.picture))
    known.push_back(choice.argument);
  const std::string argument = name.substr(end);
  const std::string remedy = known.empty() ? command->tooltip + "." : known_values_hint(argument, known, 40);
  return fmt::format("{} does not know '{}'. {}", command->name, argument, remedy);
}

void run_commands(Session& session, const std::vector<std::string>& names, FrameSize screen, bool panels) {
  for (const std::string& name : names) {
    session.carry_out = [&](const Effect&) {
      throw Failure(ExitCode::usage,
                    fmt::format("--do {}: this needs the window. Here -o writes the picture, and `sillon "
                                "list -o` the list.",
                                name));
    };
    const FrameSize size = sized_for_reader(screen, session.state());
    const FrameValues values = make_frame_values(session, size, panels);
    if (const char* why = command_hindrance(name, session.state(), values.derived, values.picture))
      throw Failure(ExitCode::usage, fmt::format("--do {}: this is not available now. {}.", name, why));
    const auto actions = run_command(name, session.state(), values.derived, values.picture);
    if (!actions)
      throw Failure(ExitCode::usage, fmt::format("--do {}: {}", name, unknown_words(name, session, values)));
    session.dispatch(*actions);
    session.dispatch(Action(Tick{60}));  // motions end, headless shows where they lead
  }
}

// At rest: what moves towards the step has arrived, its words are there.
void begin_story(Session& session, const std::vector<Action>& story, FrameSize screen, bool panels) {
  if (story.empty()) return;
  session.fit_home(sized_for_reader(screen, session.state()), panels);
  session.dispatch(story);
  session.fit_home(sized_for_reader(screen, session.state()), panels);
  session.dispatch(Action(Tick{60}));
}

int compare(const Image& image, const RenderOptions& options) {
  const Image reference = read_png(options.reference);
  const Difference difference = difference_of(image, reference);
  const bool same = difference.score() <= options.tolerance;
  fmt::print(stderr, "{}: {} (tolerance {} % of pixels)\n", same ? "Same" : "Different", to_text(difference),
             options.tolerance);
  return static_cast<int>(same ? ExitCode::done : ExitCode::no);
}

int render(const RenderOptions& options) {
  const FrameSize screen = frame_size_from(options.frame);
  mode_from(options.view);  // a mode that is not known is said before anything is read
  const bool panels = !options.frame.no_panels;
  if (options.output.empty() && !options.text && options.reference.empty())
    throw Failure(
        ExitCode::usage,
        "Nothing to do: name the picture with -o OUT.png, compare with --reference, or ask for --text.");
  if (!(options.tolerance >= 0 && options.tolerance <= 100))
    throw Failure(ExitCode::usage, fmt::format("--tolerance {}: a tolerance is a percentage from 0 to 100.",
                                               options.tolerance));
  const auto folder = atlas_folder(options.view.atlas);
  auto reading = start_reading(folder);
  std::optional<OffscreenContext> context;
  if (!options.text) context.emplace();  // the driver starts while the tables are read
  AtlasReading atlas = finish_reading(std::move(reading), folder);
  Report wrong, missing;
  const View base = default_view(*atlas.atlas, wrong);
  settle(wrong, ExitCode::bad_data);
  const View view = view_over(options.view, *atlas.atlas, base, missing);
  const std::vector<Action> story = story_from(options.view, atlas, view);
  Session session(std::move(atlas), view, Mode::explore);
  begin_story(session, story, screen, panels);
  run_commands(session, options.view.commands, screen, panels);
  // What the scene names and this atlas lacks is said on the picture, as the window says it.
  for (const std::string& sentence : sentences_of(missing))
    session.dispatch(Action(Notify{sentence, Level::warning}));
  const FrameSize size = sized_for_reader(screen, session.state());
  if (options.text && options.view.mode != "speaker") {
    // Once to learn which tier of the base map is wanted, once with it.
    make_frame_values(session, size, panels);
    session.take_arrivals(true);
    const std::string text = picture_text(make_frame_values(session, size, panels).picture);
    if (options.output.empty() || options.output == "-")
      print_result(text);
    else
      write_file(options.output, text);
    return 0;
  }
  const Image image =
      options.view.mode == "speaker" ? draw_speaker(session, screen) : draw_to_image(session, screen, panels);
  if (options.output == "-")
    print_result(encode_png(image));
  else if (!options.output.empty())
    write_png(image, options.output);
  return options.reference.empty() ? 0 : compare(image, options);
}

}  // namespace

void add_render_command(CLI::App& program, Run& run) {
  auto options = std::make_shared<RenderOptions>();
  CLI::App* command = program.add_subcommand("render", "Draw any screen into a PNG; needs no display");
  add_atlas_option(*command, options->view);
  add_view_options(*command, options->view);
  add_frame_options(*command, options->frame);
  command->add_option("--do", options->view.commands, "Run a command first, e.g. select:bliiida or zoom-in")
      ->type_name("COMMAND")
      ->expected(1)
      ->take_all();
  add_story_options(*command, options->view);
  command->add_option("--step", options->view.step, "Which step of the story, from 1")->type_name("N");
  command->add_flag("--no-panels", options->frame.no_panels, "The map alone");
  command->add_option("-o,--output", options->output, "The picture to write; - is standard output")
      ->type_name("OUT.png");
  command->add_option("--reference", options->reference, "Compare with this picture; exit 1 when different")
      ->type_name("R.png");
  command->add_option("--tolerance", options->tolerance,
                      "Percent of pixels that may differ visibly (default 0.5)");
  command->add_flag("--text", options->text, "The picture as exact text instead of pixels");
  command->callback([options, &run] { run = [options] { return render(*options); }; });
}

}  // namespace sillon
