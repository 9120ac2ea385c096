// What a path stands for that was dropped on the window, chosen from a list or typed.
#pragma once

#include <filesystem>
#include <string>

namespace sillon {

struct OpenedPath {
  enum class Sort { atlas, scene };
  Sort sort = Sort::atlas;
  std::filesystem::path path;  // the folder of the atlas, or the file of the scene
};

// A folder is an atlas when it holds an atlas.json, a file when it says it is one ("sillon_atlas"); any other
// JSON object may be a scene. Reads no more than it needs. Throws Failure with a sentence for what is none
// of these.
OpenedPath judge_path(const std::string& path);

}  // namespace sillon
