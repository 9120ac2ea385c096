// `sillon list`: what a view shows, as data.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <memory>
#include <optional>

#include "app/command/standard_output.hpp"
#include "app/commands.hpp"
#include "app/frame.hpp"
#include "app/opening.hpp"
#include "app/options.hpp"
#include "export/list_text.hpp"
#include "export/twin_text.hpp"
#include "report/failure.hpp"
#include "report/file.hpp"
#include "report/nearest_word.hpp"

namespace sillon {
namespace {

struct ListOptions {
  ViewOptions view;
  std::string what = "places", output;
  std::optional<std::string> format;
};

[[noreturn]] void fail_on_word(const char* option, const std::string& word,
                               const std::vector<std::string>& known) {
  throw Failure(ExitCode::usage, fmt::format("{}: '{}' is not known. {}", option, printable(word),
                                             known_values_hint(word, known)));
}

Subject subject_of(const ListOptions& options) {
  const auto subject = subject_named(options.what);
  if (!subject) fail_on_word("--what", options.what, subject_names());
  return *subject;
}

// The one that is named, else that of the output file's suffix, else text. A suffix that says something else
// is a mistake: nobody wants text in a picture's file.
ListFormat format_of(const ListOptions& options) {
  if (options.format) {
    const auto format = list_format_named(*options.format);
    if (!format) fail_on_word("--format", *options.format, list_format_names());
    return *format;
  }
  const std::filesystem::path name = std::filesystem::path(options.output).filename();
  const auto format = list_format_of_file(name.string());
  if (!format && !name.extension().empty())
    throw Failure(ExitCode::usage,
                  fmt::format("-o {}: '{}' says no format of a list. Name the file .csv, .json, .geojson, "
                              ".html or .txt, or say --format.",
                              printable(options.output), printable(name.extension().string())));
  return format.value_or(ListFormat::text);
}

// Large enough that the names on the map do not crowd, and as wide as a page.
constexpr FrameSize twin_size{1200, 960, 1};

// The page of the whole view. Its picture is made without OpenGL.
std::string twin_of(AtlasReading reading, View view) {
  view.layers.every_place = false;  // a page counts places in rings: each as a mark of its own is pixels
  Session session(std::move(reading), std::move(view), Mode::explore);
  make_frame_values(session, twin_size, false);  // to learn which tier of the base map is wanted
  session.take_arrivals(true);
  const FrameValues values = make_frame_values(session, twin_size, false);
  return twin_text(session.atlas(), *values.derived.visible, session.state().view, *values.derived.words,
                   values.picture);
}

std::string text_of(AtlasReading reading, const View& view, Subject subject, ListFormat format,
                    std::size_t width) {
  if (format == ListFormat::html && subject == Subject::places) return twin_of(std::move(reading), view);
  const Atlas& atlas = *reading.atlas;
  const auto shown = visible(atlas, view.filter, view.date);
  return list_text(atlas, *shown, view, shown_rows(atlas, *shown, view, subject), format, width);
}

int list(const ListOptions& options) {
  const Subject subject = subject_of(options);
  const ListFormat format = format_of(options);
  const bool to_stdout = options.output.empty() || options.output == "-";

  const auto folder = atlas_folder(options.view.atlas);
  AtlasReading reading = finish_reading(start_reading(folder), folder);
  const View view = view_from(options.view, *reading.atlas, true);
  const std::string text =
      text_of(std::move(reading), view, subject, format, to_stdout ? terminal_width() : 0);
  if (to_stdout) {
    print_result(text);
  } else {
    write_file(options.output, text);
  }
  return 0;
}

}  // namespace

void add_list_command(CLI::App& program, Run& run) {
  auto options = std::make_shared<ListOptions>();
  CLI::App* command = program.add_subcommand("list", "Print what a view shows as data");
  add_atlas_option(*command, options->view);
  add_view_options(*command, options->view);
  command->add_option("--what", options->what, "places (default), links, indicators, statements or matrix")
      ->type_name("WHAT");
  command
      ->add_option("--format", options->format,
                   "text, csv, json, geojson or html; when left out, by the file's suffix, else text")
      ->type_name("FORMAT");
  command->add_option("-o,--output", options->output, "The file to write; - is standard output")
      ->type_name("OUT");
  command->footer(
      "--format html writes one page for readers without the map: its picture, the places and links of the\n"
      "view, its counts, and what is hidden and why. With --what links, indicators, statements or matrix it\n"
      "is a page with that table alone.\n\n" +
      command->get_footer());
  command->callback([options, &run] { run = [options] { return list(*options); }; });
}

}  // namespace sillon
