// The tree of sources as the tests of the house read it: paths from its root, with '/' between folders.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sillon::house {

struct SourceFile {
  std::string path;  // "src/geo/space.hpp"
  std::string text;
};

// Files below `folder` whose name ends in one of `suffixes`, in order of path.
std::vector<SourceFile> files_below(const std::string& folder, const std::vector<std::string>& suffixes);

// Paths of all files below `folder`, whatever they hold.
std::vector<std::string> paths_below(const std::string& folder);

// The whole of one file; empty when it is not there.
std::string text_of(const std::string& path);

bool is_there(const std::string& path);

// Without their line ends; the last one too when it has none.
std::vector<std::string> lines_of(std::string_view text);

// Words between blanks.
std::vector<std::string> words_of(std::string_view text);

}  // namespace sillon::house
