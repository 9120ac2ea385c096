// Reading stories: `stories/*.json` of an atlas's folder.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "atlas/atlas.hpp"
#include "report/diagnostic.hpp"

namespace sillon {

inline constexpr std::uint64_t largest_story_bytes = std::uint64_t{16} << 20;  // 16 MiB
inline constexpr std::size_t most_stories = 1000;

// One file, judged by the atlas whose places, sources and figures it names; `file` as messages name it. Every
// offence is said and what is wrong is left out; nothing when no step is left. The steps' scenes are kept as
// they are written: what they say is for the room state to judge.
std::optional<Story> read_story(std::string_view text, const std::string& file, const Atlas& atlas,
                                Report& report);

// All of a folder that can be read, in order of their file names; none when there is no such folder.
std::vector<Story> read_stories(const std::filesystem::path& atlas_folder, const Atlas& atlas,
                                Report& report);

// The files that read_stories reads.
std::vector<std::filesystem::path> story_files(const std::filesystem::path& atlas_folder, Report& report);

}  // namespace sillon
