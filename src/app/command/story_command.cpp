// `sillon story`: what is done with a story without a window.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <memory>
#include <optional>
#include <utility>

#include "app/chosen_story.hpp"
#include "app/commands.hpp"
#include "app/film_walk.hpp"
#include "app/held_signals.hpp"
#include "app/opening.hpp"
#include "app/options.hpp"
#include "app/story_export.hpp"
#include "report/failure.hpp"
#include "work/progress.hpp"

namespace sillon {
namespace {

struct ExportOptions {
  std::string story;
  ViewOptions view;
  FrameOptions frame;
  std::string output;
  std::optional<int> frames_per_s;
};

enum class Form { pictures, deck, film };

// By its ending; a name with none, or one that ends with a slash, is a folder.
Form form_of(const std::string& output) {
  std::string ending = std::filesystem::path(output).extension().string();
  for (char& c : ending)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  if (ending == ".pdf") return Form::deck;
  if (ending == ".mp4") return Form::film;
  if (output == "-")
    throw Failure(ExitCode::usage,
                  "-o -: a story is not written to standard output. Name a folder or a file.");
  if (ending.empty() || ending == "." || std::filesystem::is_directory(output)) return Form::pictures;
  throw Failure(
      ExitCode::usage,
      fmt::format("-o {}: this ending is not known. Name a .pdf for a deck, a .mp4 for a film, or a "
                  "folder for pictures, with a / at its end where its name has a dot.",
                  printable(output)));
}

void require_film(const ExportOptions& options, FrameSize screen) {
  if (screen.width_px % 2 != 0 || screen.height_px % 2 != 0)
    throw Failure(ExitCode::usage,
                  fmt::format("--size {}x{}: the sides of a film are even numbers. Ask for {}x{}.",
                              screen.width_px, screen.height_px, screen.width_px + screen.width_px % 2,
                              screen.height_px + screen.height_px % 2));
  const int rate = options.frames_per_s.value_or(1);
  if (rate < 1 || rate > most_frames_per_s)
    throw Failure(ExitCode::usage,
                  fmt::format("--fps {}: a film has from 1 to {} frames a second, for example "
                              "30.",
                              rate, most_frames_per_s));
}

int export_story(ExportOptions options) {
  if (options.frame.size.empty()) options.frame.size = "1920x1080";
  const Form form = form_of(options.output);
  StoryOrder order;
  order.screen = frame_size_from(options.frame);
  if (form == Form::film) {
    require_film(options, order.screen);
    order.frames_per_s = options.frames_per_s.value_or(order.frames_per_s);
  } else if (options.frames_per_s) {
    throw Failure(ExitCode::usage, "--fps: only a film has frames a second. Name a file with -o OUT.mp4.");
  }
  const HeldSignals signals;
  try {
    order.chosen = choose_story(options.story, options.view.atlas, [&signals] { signals.stop_if_asked(); });
    if (options.view.theme.empty()) options.view.theme = "stage";
    order.reader = view_from(options.view, *order.chosen.reading.atlas, false);
    signals.stop_if_asked();
    switch (form) {
      case Form::pictures:
        export_pictures(std::move(order), options.output, signals);
        break;
      case Form::deck:
        export_deck(std::move(order), options.output, signals);
        break;
      case Form::film:
        export_film(std::move(order), options.output, signals);
        break;
    }
  } catch (const Cancelled&) {
    // Nothing is left behind; the signal now ends the program as it always does.
  }
  return 0;
}

void add_export_command(CLI::App& story, Run& run) {
  auto options = std::make_shared<ExportOptions>();
  CLI::App* command = story.add_subcommand(
      "export", "Take a story away: a picture for each step, a deck with its notes, or a film");
  command->add_option("STORY", options->story, "A story's file, or the id of one of the atlas's stories")
      ->required()
      ->type_name("");
  add_atlas_option(*command, options->view);
  command
      ->add_option("-o,--output", options->output,
                   "A folder for one PNG a step, a .pdf for a deck, or a .mp4 for a film (needs ffmpeg)")
      ->required()
      ->type_name("DIR|OUT.pdf|OUT.mp4");
  command->add_option("--fps", options->frames_per_s, "Frames a second of a film (default 30)")
      ->type_name("N");
  command->add_option("--size", options->frame.size, "Size in pixels (default 1920x1080)")->type_name("WxH");
  command->add_option("--lang", options->view.language, "Language: fr, de, en or lb")->type_name("LANG");
  command->add_option("--theme", options->view.theme, "paper, stage (default) or contrast")
      ->type_name("THEME");
  command->callback([options, &run] { run = [options] { return export_story(*options); }; });
}

}  // namespace

void add_story_command(CLI::App& program, Run& run) {
  CLI::App* command = program.add_subcommand("story", "Take a story away");
  command->require_subcommand(1);
  add_export_command(*command, run);
}

}  // namespace sillon
