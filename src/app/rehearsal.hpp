// What a rehearsal of a story took, kept in the user's folder of state as rehearsals/<atlas
// key>/<story>.json: the seconds of each step, and the numbers that its words told then.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/kept_files.hpp"
#include "atlas/atlas.hpp"

namespace sillon {

struct Rehearsal {
  std::vector<double> spent_s;  // by step
  // "{count:kind=incubator}" and what it said, in English, each once.
  std::vector<std::pair<std::string, std::string>> numbers;
  std::string day;  // "2026-11-28"
  bool operator==(const Rehearsal&) const = default;
};

// The numbers that the atlas puts into the words of a story now.
std::vector<std::pair<std::string, std::string>> numbers_of(const Story& story, const Atlas& atlas);

std::filesystem::path rehearsal_path(const std::filesystem::path& state_folder,
                                     const std::filesystem::path& atlas_folder, const std::string& story);
std::string rehearsal_text(const Rehearsal& rehearsal);
Recalled<Rehearsal> recall_rehearsal(const std::filesystem::path& path);

// "2026-11-28", by the local clock.
std::string today();

}  // namespace sillon
