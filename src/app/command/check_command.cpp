// `sillon check`: every offence of an atlas or of single files, with its place and its remedy.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <filesystem>
#include <memory>
#include <nlohmann/json.hpp>

#include "app/command/check_file.hpp"
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

Report check_all(const CheckOptions& options) {
  if (options.inputs.empty()) return check_atlas_folder(atlas_folder(""));
  require_all(options.inputs);
  const auto named = std::find_if(options.inputs.begin(), options.inputs.end(), is_folder);
  const std::string named_atlas = named == options.inputs.end() ? std::string() : *named;
  Report report;
  for (const std::string& input : options.inputs)
    report.append(is_folder(input) ? check_atlas_folder(input) : check_file(input, named_atlas));
  return report;
}

std::string report_text(const Report& report) {
  std::string text;
  for (const Diagnostic& diagnostic : report.diagnostics()) text += to_text(diagnostic) + '\n';
  return text + summary_text(report) + '\n';
}

// Lines and columns that are not known are null.
std::string report_json(const Report& report) {
  using Json = nlohmann::ordered_json;
  const auto known = [](std::int64_t number) { return number > 0 ? Json(number) : Json(nullptr); };
  Json json = {{"diagnostics", Json::array()}};
  for (const Diagnostic& diagnostic : report.diagnostics())
    json["diagnostics"].push_back({{"file", diagnostic.where.file},
                                   {"line", known(diagnostic.where.line)},
                                   {"column", known(diagnostic.where.column)},
                                   {"level", to_text(diagnostic.level)},
                                   {"what", diagnostic.what},
                                   {"remedy", diagnostic.remedy}});
  json["errors"] = report.count(Level::error);
  json["warnings"] = report.count(Level::warning);
  json["notes"] = report.count(Level::note);
  // A file name need not be UTF-8; everything else is.
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

int check(const CheckOptions& options) {
  const Report report = check_all(options);
  print_result(options.json ? report_json(report) : report_text(report));
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
