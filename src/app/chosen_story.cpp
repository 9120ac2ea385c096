#include "app/chosen_story.hpp"

#include <chrono>
#include <filesystem>
#include <future>
#include <utility>

#include "app/atlas_cache.hpp"
#include "app/opening.hpp"
#include "app/told_story.hpp"
#include "work/progress.hpp"

namespace sillon {
namespace {

namespace fs = std::filesystem;

constexpr auto moment = std::chrono::milliseconds(20);

// The atlas's folder when there is such a file and it lies in its folder stories/.
std::string atlas_around(const std::string& file) {
  std::error_code failed;
  if (!fs::is_regular_file(file, failed)) return {};
  const fs::path folder = fs::absolute(file, failed).lexically_normal().parent_path();
  if (folder.filename() != "stories" || !fs::exists(folder.parent_path() / "atlas.json", failed)) return {};
  return folder.parent_path().string();
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
  const fs::path folder = atlas_folder(atlas.empty() ? atlas_around(named) : atlas);
  ChosenStory chosen{read_whole(folder, stop_if_asked), {}};
  chosen.id = told_story(named, chosen.reading);
  return chosen;
}

}  // namespace sillon
