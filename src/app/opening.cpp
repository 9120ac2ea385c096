#include "app/opening.hpp"

#include <fmt/format.h>

#include "app/atlas_cache.hpp"
#include "app/locations.hpp"
#include "geo/projection.hpp"
#include "report/failure.hpp"
#include "report/log.hpp"
#include "state/scene.hpp"

namespace sillon {

// Of an atlas that is shown all the same. `sillon check` says every one.
constexpr std::size_t most_errors_said = 10;

UnderWay reading_words(const Words& words, const std::filesystem::path& folder, const Progress& progress,
                       bool asked_for) {
  UnderWay work;
  work.what = fmt::format(fmt::runtime(words.text("Reading “{}”")), name_of_folder(folder));
  work.rest = words.text("Preparing the map");
  work.rows = progress.rows();
  work.bytes = progress.bytes();
  work.expected_bytes = progress.expected_bytes();
  work.asked_for = asked_for;
  return work;
}

std::string name_of_folder(const std::filesystem::path& folder) {
  const std::filesystem::path path = folder.lexically_normal();
  return printable((path.has_filename() ? path : path.parent_path()).filename().string());
}

std::future<AtlasReading> start_reading(std::filesystem::path folder) {
  return std::async(std::launch::async, [folder = std::move(folder)] { return open_atlas(folder); });
}

AtlasReading finish_reading(std::future<AtlasReading> reading, const std::filesystem::path& folder) {
  return judge_reading(reading.get(), folder);
}

AtlasReading judge_reading(AtlasReading result, const std::filesystem::path& folder) {
  if (!result.atlas) {
    for (const Diagnostic& diagnostic : result.report.diagnostics())
      if (diagnostic.level == Level::error) throw Failure(ExitCode::bad_data, to_text(diagnostic));
    throw Failure(ExitCode::bad_data, fmt::format("{} holds no atlas that can be shown.", folder.string()));
  }
  std::size_t said = 0;
  for (const Diagnostic& diagnostic : result.report.diagnostics())
    if (diagnostic.level == Level::error && said++ < most_errors_said) log_error(to_text(diagnostic));
  if (said > most_errors_said)
    log_error(fmt::format("{} more errors are not listed here.", said - most_errors_said));
  if (result.rows_left_out > 0)
    log_warning(fmt::format(
        "{} left out. `sillon check {}` tells all.",
        result.rows_left_out == 1 ? "1 row was" : fmt::format("{} rows were", result.rows_left_out),
        folder.string()));
  return result;
}

View default_view(const Atlas& atlas, Report& report) {
  if (atlas.info.default_scene.empty()) return {};
  return apply_scene(atlas.info.default_scene, "atlas.json (default_scene)", View(), report);
}

View drawable(View view, const View& otherwise) {
  try {
    static_cast<void>(Projection::make(view.crs));
  } catch (const Failure& failure) {
    log_debug(failure.what());
    view.crs = otherwise.crs;
  }
  return view;
}

std::filesystem::path atlas_folder(const std::string& named) {
  if (named.empty()) return shipped_atlas();
  std::error_code failed;
  if (!std::filesystem::exists(named, failed))
    throw Failure(ExitCode::no_input,
                  fmt::format("There is no folder {}. Name a folder that holds an atlas.json.", named));
  if (!std::filesystem::is_directory(named, failed))
    throw Failure(ExitCode::bad_data,
                  fmt::format("{} is not a folder. An atlas is a folder that holds an atlas.json.", named));
  return named;
}

}  // namespace sillon
