// What is remembered from one run to the next, in a folder of the user's (locations.hpp, state_folder):
//
//   sessions/<atlas key>.json   the last session with an atlas
//   window.json                 where the window stood
//   recent.json                 the atlases that were opened, the latest first
//   stage.json                  the monitor that shows fill
//   rehearsals/                 what rehearsals took (app/rehearsal.hpp)
//
// A file that cannot be understood is set aside under another name, so that it is said once.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "screen/window_place.hpp"
#include "state/action.hpp"

namespace sillon {

// A name for an atlas by the folder it lies in, whatever way leads there: "grande-region-1f0e9c…".
std::string atlas_key(const std::filesystem::path& atlas_folder);

std::filesystem::path session_path(const std::filesystem::path& folder,
                                   const std::filesystem::path& atlas_folder);
std::filesystem::path place_path(const std::filesystem::path& folder);
std::filesystem::path recent_path(const std::filesystem::path& folder);

// What a file held, and a sentence when it could not be understood. Nothing of either: there is no file.
template <class Value>
struct Recalled {
  std::optional<Value> value;
  std::optional<std::string> trouble;
};
Recalled<Begin> recall_session(const std::filesystem::path& path, const Begin& base);
Recalled<WindowPlace> recall_place(const std::filesystem::path& path);
Recalled<std::vector<std::string>> recall_recent(const std::filesystem::path& path);

std::filesystem::path stage_path(const std::filesystem::path& folder);
Recalled<std::string> recall_stage_monitor(const std::filesystem::path& path);
std::string stage_text(const std::string& monitor);

std::string place_text(const WindowPlace& place);
std::string recent_text(const std::vector<std::string>& folders);

inline constexpr std::size_t most_recent_atlases = 10;

// `opened` before the others, each once, those that are there before those that are gone.
std::vector<std::string> with_recent(const std::vector<std::string>& folders,
                                     const std::filesystem::path& opened);

// Writes the file, for this user alone, and the folders above it. Throws Failure(cannot_create | io).
void keep_file(const std::filesystem::path& path, const std::string& text);

}  // namespace sillon
