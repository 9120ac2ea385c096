// `sillon story`: what is done with a story without a window.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <memory>
#include <optional>
#include <utility>

#include "app/chosen_story.hpp"
#include "app/command/check_file.hpp"
#include "app/command/check_result.hpp"
#include "app/command/open_window.hpp"
#include "app/command/standard_output.hpp"
#include "app/commands.hpp"
#include "app/film_walk.hpp"
#include "app/held_signals.hpp"
#include "app/locations.hpp"
#include "app/opening.hpp"
#include "app/options.hpp"
#include "app/rehearsal.hpp"
#include "app/story_check.hpp"
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

struct CheckOptions {
  std::string story, atlas;
  bool json = false, strict = false;
};

// The file of a story of the atlas, or the one that was named.
std::string file_of(const CheckOptions& options, const ChosenStory& chosen) {
  std::error_code failed;
  if (std::filesystem::is_regular_file(options.story, failed)) return options.story;
  const Story* story = chosen.reading.atlas->find_story(chosen.id);
  return (chosen.reading.atlas->folder / "stories" / story->file_name).string();
}

// A file with no step to show has nothing that could be judged on stage: what is wrong with it is all.
CheckResult check_story(const CheckOptions& options) {
  CheckResult result;
  std::error_code failed;
  const bool is_file = std::filesystem::is_regular_file(options.story, failed);
  std::optional<ChosenStory> chosen;
  try {
    chosen = choose_story(options.story, options.atlas);
  } catch (const Failure& failure) {
    if (!is_file || failure.code() != ExitCode::bad_data) throw;
    result.report = check_file(options.story, options.atlas);
    if (!result.report.has_errors()) throw;
    return result;
  }
  const Atlas& atlas = *chosen->reading.atlas;
  const std::string file = file_of(options, *chosen);
  result.report = check_file(file, atlas.folder.string());
  std::optional<Rehearsal> rehearsal;
  if (const auto state = state_folder()) {
    auto kept = recall_rehearsal(rehearsal_path(*state, atlas.folder, chosen->id));
    rehearsal = std::move(kept.value);
    if (kept.trouble) result.report.warning({}, *kept.trouble, "Rehearse the story again.");
  }
  check_on_stage(*atlas.find_story(chosen->id), file, atlas, Typesetter(), rehearsal, result.report);
  return result;
}

void add_story_check_command(CLI::App& story, Run& run) {
  auto options = std::make_shared<CheckOptions>();
  CLI::App* command = story.add_subcommand("check", "Say what would go wrong with a story on stage");
  command->add_option("STORY", options->story, "A story's file, or the id of one of the atlas's stories")
      ->required()
      ->type_name("");
  command->add_option("ATLAS", options->atlas, "Folder of the atlas; the shipped one when left out");
  command->add_flag("--json", options->json, "As JSON");
  command->add_flag("--strict", options->strict, "Exit 65 on warnings too");
  command->callback([options, &run] {
    run = [options] {
      const CheckResult result = check_story(*options);
      print_result(options->json ? check_json(result) : check_text(result));
      const bool bad =
          result.report.has_errors() || (options->strict && result.report.count(Level::warning) > 0);
      return static_cast<int>(bad ? ExitCode::bad_data : ExitCode::done);
    };
  });
}

void add_play_command(CLI::App& story, Run& run) {
  auto options = std::make_shared<OpenOptions>();
  CLI::App* command = story.add_subcommand("play", "Show a story on the whole screen");
  command->add_option("STORY", options->view.story, "A story's file, or the id of one of the atlas's stories")
      ->required()
      ->type_name("");
  add_view_options(*command, options->view);
  add_atlas_option(*command, options->view);
  command->add_option("--step", options->view.step, "Begin at this step, from 1")->type_name("N");
  command->add_flag("--rehearse", options->view.rehearse, "Keep the time that each step takes");
  command->add_flag("--by-itself", options->view.by_itself, "Steps turn when their time is over");
  command->add_option("--size", options->frame.size, "Size of the window beside the show")->type_name("WxH");
  command->add_option("--monitor", options->monitor, "The monitor to show it on, by name")->type_name("NAME");
  command->add_option("--journal", options->journal, "Append every action to this file")->type_name("FILE");
  command->callback([options, &run] {
    run = [options] {
      options->view.mode = "present";
      return open_window(*options);
    };
  });
}

}  // namespace

void add_story_command(CLI::App& program, Run& run) {
  CLI::App* command = program.add_subcommand("story", "Rehearse a story, show it, take it away");
  command->require_subcommand(1);
  add_story_check_command(*command, run);
  add_play_command(*command, run);
  add_export_command(*command, run);
}

}  // namespace sillon
