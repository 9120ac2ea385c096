// `sillon show`: everything known of one place or link, with its sources.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <memory>

#include "app/command/near_ids.hpp"
#include "app/command/standard_output.hpp"
#include "app/commands.hpp"
#include "app/opening.hpp"
#include "export/record.hpp"
#include "report/failure.hpp"

namespace sillon {
namespace {

constexpr std::size_t readable_width = 100;  // columns of text where the terminal does not say

struct ShowOptions {
  std::vector<std::string> inputs;  // [ATLAS] ID
  std::string language = "en";
  bool json = false;
};

[[noreturn]] void fail_on_id(const Atlas& atlas, const std::string& id) {
  const auto near = near_ids(atlas, id, 5);
  throw Failure(ExitCode::no_input,
                fmt::format("No place and no link has the id '{}'. {}", printable(id),
                            near.empty() ? std::string("`sillon list` prints the ids of all places.")
                                         : fmt::format("Did you mean {}?", fmt::join(near, ", "))));
}

int show(const ShowOptions& options) {
  const auto folder = atlas_folder(options.inputs.size() > 1 ? options.inputs.front() : "");
  const std::string& id = options.inputs.back();
  const AtlasReading reading = finish_reading(start_reading(folder), folder);
  const Atlas& atlas = *reading.atlas;
  const auto place = atlas.place_row(id), link = atlas.link_row(id);
  if (!place && !link) fail_on_id(atlas, id);
  const Record record = place ? place_record(atlas, *place) : link_record(atlas, *link);
  if (options.json) {
    print_result(record_json(record));
  } else {
    const std::size_t width = terminal_width();
    print_result(record_text(record, atlas, Words(options.language),
                             width > 0 ? std::min(width, readable_width) : readable_width));
  }
  return 0;
}

}  // namespace

void add_show_command(CLI::App& program, Run& run) {
  auto options = std::make_shared<ShowOptions>();
  CLI::App* command =
      program.add_subcommand("show", "Print everything known of one place or link, with its sources");
  command->add_option("INPUTS", options->inputs, "[ATLAS] ID")->required()->expected(1, 2)->type_name("");
  command->add_option("--lang", options->language, "Language: fr, de, en (default) or lb")->type_name("LANG");
  command->add_flag("--json", options->json, "As JSON, keyed by the columns of the atlas's files");
  command->callback([options, &run] { run = [options] { return show(*options); }; });
}

}  // namespace sillon
