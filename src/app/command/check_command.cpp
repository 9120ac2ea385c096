// `sillon check`: every offence of an atlas or of single files, with its place and its remedy.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <memory>

#include "app/command/check_file.hpp"
#include "app/command/check_result.hpp"
#include "app/command/check_scenes.hpp"
#include "app/command/glyph_census.hpp"
#include "app/command/standard_output.hpp"
#include "app/commands.hpp"
#include "app/opening.hpp"
#include "atlas/check_atlas.hpp"
#include "report/failure.hpp"

namespace sillon {
namespace {

struct CheckOptions {
  std::vector<std::string> inputs;  // atlas folders and files; none: the shipped atlas
  bool json = false, strict = false;
};

bool is_folder(const std::string& path) {
  std::error_code failed;
  return std::filesystem::is_directory(path, failed);
}

// Nothing is checked when one of the paths is mistyped.
void require_all(const std::vector<std::string>& inputs) {
  for (const std::string& input : inputs) {
    std::error_code failed;
    if (!std::filesystem::exists(input, failed))
      throw Failure(ExitCode::no_input,
                    fmt::format("There is no file or folder {}. Was it moved, or is the path mistyped?",
                                printable(input)));
  }
}

void check_folder(const std::string& folder, CheckResult& result) {
  AtlasCheck check = check_atlas_folder(folder);
  result.report.append(std::move(check.report));
  if (!check.atlas) return;
  check_scenes_of(*check.atlas, result.report);
  check_glyphs(*check.atlas, result.report);
  result.languages.push_back({folder, std::move(check.languages)});
}

CheckResult check_all(const CheckOptions& options) {
  CheckResult result;
  if (options.inputs.empty()) {
    check_folder(atlas_folder("").string(), result);
    return result;
  }
  require_all(options.inputs);
  const auto named = std::find_if(options.inputs.begin(), options.inputs.end(), is_folder);
  const std::string named_atlas = named == options.inputs.end() ? std::string() : *named;
  for (const std::string& input : options.inputs) {
    if (is_folder(input)) {
      check_folder(input, result);
    } else {
      result.report.append(check_file(input, named_atlas));
    }
  }
  return result;
}

int check(const CheckOptions& options) {
  const CheckResult result = check_all(options);
  print_result(options.json ? check_json(result) : check_text(result));
  const Report& report = result.report;
  const bool bad = report.has_errors() || (options.strict && report.count(Level::warning) > 0);
  return static_cast<int>(bad ? ExitCode::bad_data : ExitCode::done);
}

}  // namespace

void add_check_command(CLI::App& program, Run& run) {
  auto options = std::make_shared<CheckOptions>();
  CLI::App* command =
      program.add_subcommand("check", "Say everything that is wrong with an atlas or a file, and what to do");
  command
      ->add_option("INPUTS", options->inputs,
                   "Folders of atlases, .csv, .geojson and .json files; the shipped atlas when "
                   "left out")
      ->type_name("[ATLAS|FILE]...");
  command->add_flag("--json", options->json, "As JSON");
  command->add_flag("--strict", options->strict, "Exit 65 on warnings too");
  command->callback([options, &run] { run = [options] { return check(*options); }; });
}

}  // namespace sillon
