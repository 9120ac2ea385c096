#include "app/chosen_story.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <future>
#include <memory>
#include <utility>

#include "app/atlas_cache.hpp"
#include "app/opening.hpp"
#include "atlas/read_story.hpp"
#include "report/failure.hpp"
#include "report/file.hpp"
#include "report/log.hpp"
#include "report/nearest_word.hpp"
#include "work/progress.hpp"

namespace sillon {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t longest_said = 80;  // of what was typed
constexpr std::size_t most_listed = 12;
constexpr auto moment = std::chrono::milliseconds(20);

bool is_there(const std::string& named) {
  std::error_code failed;
  return fs::exists(named, failed);
}

bool looks_like_a_file(const std::string& named) {
  return named.find('/') != std::string::npos || named.ends_with(".json");
}

// The atlas's folder when the file lies in its folder stories/.
std::string atlas_around(const std::string& file) {
  std::error_code failed;
  const fs::path folder = fs::absolute(file, failed).lexically_normal().parent_path();
  if (folder.filename() != "stories" || !fs::exists(folder.parent_path() / "atlas.json", failed)) return {};
  return folder.parent_path().string();
}

[[noreturn]] void fail_on_id(const Atlas& atlas, const std::string& id) {
  std::vector<std::string> known;
  for (const Story& story : atlas.stories) known.push_back(story.id);
  const std::string said = printable(id.substr(0, longest_said));
  const std::string remedy =
      known.empty() ? "It has none; name the file of one." : known_values_hint(id, known, most_listed);
  throw Failure(ExitCode::no_input, fmt::format("The atlas {} has no story '{}'. {}",
                                                name_of_folder(atlas.folder), said, remedy));
}

// The atlas with this story among its own.
std::shared_ptr<const Atlas> with_story(const Atlas& atlas, Story story) {
  auto with = std::make_shared<Atlas>(atlas);
  const auto same = std::find_if(with->stories.begin(), with->stories.end(),
                                 [&](const Story& each) { return each.id == story.id; });
  if (same == with->stories.end())
    with->stories.push_back(std::move(story));
  else
    *same = std::move(story);
  return with;
}

Story story_of_file(const std::string& file, const Atlas& atlas) {
  Report report;
  std::optional<Story> story =
      read_story(read_file(file, largest_story_bytes), printable(file), atlas, report);
  print_report(report);
  if (!story || report.has_errors())
    throw Failure(ExitCode::bad_data, fmt::format("{}: this story cannot be shown: {}. Mend what is said "
                                                  "above; `sillon check {}` tells it again.",
                                                  printable(file), summary_text(report), printable(file)));
  story->id = fs::path(file).stem().string();
  return std::move(*story);
}

AtlasReading read_whole(const fs::path& folder, const std::function<void()>& stop_if_asked) {
  Progress progress;
  std::future<AtlasReading> reading =
      std::async(std::launch::async, [&] { return open_atlas(folder, &progress); });
  try {
    while (reading.wait_for(moment) != std::future_status::ready)
      if (stop_if_asked) stop_if_asked();
  } catch (...) {
    progress.cancel();
    reading.wait();
    throw;
  }
  return finish_reading(std::move(reading), folder);
}

}  // namespace

ChosenStory choose_story(const std::string& named, const std::string& atlas,
                         const std::function<void()>& stop_if_asked) {
  const bool is_file = is_there(named);
  if (!is_file && looks_like_a_file(named))
    throw Failure(ExitCode::no_input,
                  fmt::format("There is no file {}. Name a story's file, or the id of one of the atlas's "
                              "stories.",
                              printable(named.substr(0, longest_said))));
  const fs::path folder = atlas_folder(atlas.empty() && is_file ? atlas_around(named) : atlas);
  ChosenStory chosen{read_whole(folder, stop_if_asked), named};
  const Atlas& read = *chosen.reading.atlas;
  if (is_file) {
    Story story = story_of_file(named, read);
    chosen.id = story.id;
    chosen.reading.atlas = with_story(read, std::move(story));
  } else if (!read.find_story(named)) {
    fail_on_id(read, named);
  }
  return chosen;
}

}  // namespace sillon
