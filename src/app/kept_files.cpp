#include "app/kept_files.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <string_view>

#include "app/locations.hpp"
#include "app/session_file.hpp"
#include "atlas/json_members.hpp"
#include "report/failure.hpp"
#include "report/file.hpp"
#include "words/fold.hpp"

namespace sillon {
namespace {

namespace fs = std::filesystem;
using nlohmann::ordered_json;

constexpr std::uint64_t largest_kept_bytes = std::uint64_t{1} << 20;  // a session is some kilobytes
constexpr int largest_coordinate = 1 << 20;                           // of a desktop

fs::path settled_path(const fs::path& path) {
  std::error_code failed;
  const fs::path found = fs::weakly_canonical(fs::absolute(path, failed), failed);
  return failed ? path : found;
}

// Fowler, Noll, Vo: FNV-1a, 64 bits (draft-eastlake-fnv-17). Names a file; nobody is kept out by it.
std::uint64_t hash_of(std::string_view text) {
  std::uint64_t hash = 0xcbf29ce484222325u;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3u;
  return hash;
}

// The text of a file; nothing when there is none of that name.
std::optional<std::string> text_of(const fs::path& path, Report& report) {
  std::error_code failed;
  if (!fs::exists(fs::symlink_status(path, failed))) return std::nullopt;
  return read_file(path, largest_kept_bytes, report);
}

// The first error as a sentence, when there is one; the file then leaves for a name of its own.
std::optional<std::string> set_aside(const fs::path& path, const Report& report) {
  const auto& found = report.diagnostics();
  const auto error =
      std::find_if(found.begin(), found.end(), [](const Diagnostic& d) { return d.level == Level::error; });
  if (error == found.end()) return std::nullopt;
  // Beside what was set aside before, which may be all that is left of a session; the latest of very many.
  constexpr int most_set_aside = 20;
  std::error_code failed;
  fs::path aside = path;
  aside += ".broken";
  for (int n = 2; n <= most_set_aside && fs::exists(fs::symlink_status(aside, failed)); ++n) {
    aside = path;
    aside += fmt::format(".broken-{}", n);
  }
  fs::rename(path, aside, failed);
  return to_text(*error);
}

int coordinate(JsonMembers& members, const char* key) {
  return static_cast<int>(
      std::clamp(members.number(key, 0), -1.0 * largest_coordinate, 1.0 * largest_coordinate));
}

}  // namespace

std::string atlas_key(const fs::path& atlas_folder) {
  fs::path folder = settled_path(atlas_folder);
  if (!folder.has_filename()) folder = folder.parent_path();  // "atlas/"
  std::string name = slug(folder.filename().string()).substr(0, 60);
  if (name.empty()) name = "atlas";
  return fmt::format("{}-{:016x}", name, hash_of(folder.string()));
}

fs::path session_path(const fs::path& folder, const fs::path& atlas_folder) {
  return folder / "sessions" / (atlas_key(atlas_folder) + ".json");
}
fs::path place_path(const fs::path& folder) {
  return folder / "window.json";
}
fs::path recent_path(const fs::path& folder) {
  return folder / "recent.json";
}

Recalled<Begin> recall_session(const fs::path& path, const Begin& base) {
  Report report;
  std::optional<Begin> begin;
  if (const auto text = text_of(path, report)) begin = read_session(*text, path.string(), base, report);
  const auto trouble = set_aside(path, report);
  // What is not of our version is not all understood, and soon this session is written over it.
  if (!trouble && report.count(Level::warning) > 0) {
    fs::path beside = path;
    beside += ".newer";
    std::error_code failed;
    fs::copy_file(path, beside, fs::copy_options::overwrite_existing, failed);
  }
  return {trouble ? std::nullopt : begin, trouble};
}

Recalled<WindowPlace> recall_place(const fs::path& path) {
  Report report;
  std::optional<WindowPlace> place;
  if (const auto text = text_of(path, report)) {
    if (const auto value = parse_json(*text, path.string(), report)) {
      JsonFile file{path.string(), *text, report};
      JsonMembers members(file, *value, "window");
      place.emplace();
      place->x = coordinate(members, "x");
      place->y = coordinate(members, "y");
      place->width = coordinate(members, "width");
      place->height = coordinate(members, "height");
      place->monitor = members.text("monitor");
      place->maximised = members.flag("maximised", false);
    }
  }
  const auto trouble = set_aside(path, report);
  if (place && (place->width <= 0 || place->height <= 0)) place.reset();
  return {trouble ? std::nullopt : place, trouble};
}

fs::path stage_path(const fs::path& folder) {
  return folder / "stage.json";
}

Recalled<std::string> recall_stage_monitor(const fs::path& path) {
  Report report;
  std::optional<std::string> monitor;
  if (const auto text = text_of(path, report)) {
    if (const auto value = parse_json(*text, path.string(), report)) {
      JsonFile file{path.string(), *text, report};
      monitor = JsonMembers(file, *value, "stage").text("monitor");
    }
  }
  const auto trouble = set_aside(path, report);
  return {trouble ? std::nullopt : monitor, trouble};
}

std::string stage_text(const std::string& monitor) {
  return ordered_json{{"monitor", monitor}}.dump(2, ' ', false, ordered_json::error_handler_t::replace) +
         '\n';
}

Recalled<std::vector<std::string>> recall_recent(const fs::path& path) {
  Report report;
  std::optional<std::vector<std::string>> folders;
  if (const auto text = text_of(path, report)) {
    if (const auto value = parse_json(*text, path.string(), report)) {
      JsonFile file{path.string(), *text, report};
      JsonMembers members(file, *value, "recent");
      folders = members.texts("atlases");
    }
  }
  const auto trouble = set_aside(path, report);
  return {trouble ? std::nullopt : folders, trouble};
}

std::string place_text(const WindowPlace& place) {
  const ordered_json value{{"x", place.x},
                           {"y", place.y},
                           {"width", place.width},
                           {"height", place.height},
                           {"monitor", place.monitor},
                           {"maximised", place.maximised}};
  return value.dump(2, ' ', false, ordered_json::error_handler_t::replace) + '\n';
}

std::string recent_text(const std::vector<std::string>& folders) {
  return ordered_json{{"atlases", folders}}.dump(2, ' ', false, ordered_json::error_handler_t::replace) +
         '\n';
}

std::vector<std::string> with_recent(const std::vector<std::string>& folders, const fs::path& opened) {
  std::vector<std::string> recent{settled_path(opened).string()};
  for (const std::string& folder : folders)
    if (std::find(recent.begin(), recent.end(), folder) == recent.end()) recent.push_back(folder);
  std::stable_partition(recent.begin(), recent.end(), [](const std::string& folder) {
    std::error_code failed;
    return fs::exists(fs::path(folder) / "atlas.json", failed);
  });
  if (recent.size() > most_recent_atlases) recent.resize(most_recent_atlases);
  return recent;
}

void keep_file(const fs::path& path, const std::string& text) {
  make_private_folder(path.parent_path());
  write_file(path, text);
}

}  // namespace sillon
