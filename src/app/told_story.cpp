#include "app/told_story.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <utility>
#include <vector>

#include "atlas/read_story.hpp"
#include "report/failure.hpp"
#include "report/file.hpp"
#include "report/log.hpp"
#include "report/nearest_word.hpp"

namespace sillon {
namespace {

namespace fs = std::filesystem;

std::string unknown_story(const std::string& named, const Atlas& atlas) {
  std::vector<std::string> known;
  for (const Story& story : atlas.stories) known.push_back(story.id);
  const std::string remedy =
      known.empty() ? "This atlas has no stories: name a file." : known_values_hint(named, known);
  return fmt::format("{}: there is no such file, and the atlas has no story of that name. {}", named, remedy);
}

}  // namespace

std::shared_ptr<const Atlas> with_story(const Atlas& atlas, Story story) {
  auto more = std::make_shared<Atlas>(atlas);
  const auto known = std::find_if(more->stories.begin(), more->stories.end(),
                                  [&](const Story& one) { return one.id == story.id; });
  if (known != more->stories.end())
    *known = std::move(story);
  else
    more->stories.push_back(std::move(story));
  return more;
}

void keep_told_story(const std::string& story, const Atlas& before, AtlasReading& reading) {
  const Story* good = story.empty() ? nullptr : before.find_story(story);
  if (good == nullptr) return;
  const auto& found = reading.report.diagnostics();
  const bool broken = std::any_of(found.begin(), found.end(), [&](const Diagnostic& diagnostic) {
    return diagnostic.level == Level::error &&
           fs::path(diagnostic.where.file).filename() == fs::path(good->file_name).filename();
  });
  if (broken || reading.atlas->find_story(story) == nullptr)
    reading.atlas = with_story(*reading.atlas, *good);
}

std::string told_story(const std::string& named, AtlasReading& reading) {
  if (reading.atlas->find_story(named) != nullptr) return named;
  std::error_code failed;
  if (!fs::is_regular_file(named, failed))
    throw Failure(ExitCode::no_input, unknown_story(named, *reading.atlas));
  Report report;
  auto story = read_story(read_file(named, largest_story_bytes), named, *reading.atlas, report);
  print_report(report);
  if (!story)
    throw Failure(ExitCode::bad_data,
                  fmt::format("{} has no step that can be shown: {}.", named, summary_text(report)));
  std::string id = story->id;
  reading.atlas = with_story(*reading.atlas, std::move(*story));
  return id;
}

}  // namespace sillon
