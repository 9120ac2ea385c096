#include "source_tree.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

namespace sillon::house {
namespace {

namespace fs = std::filesystem;

const fs::path root = SILLON_SOURCE_DIR;

bool ends_in_one_of(const std::string& path, const std::vector<std::string>& suffixes) {
  return std::any_of(suffixes.begin(), suffixes.end(),
                     [&path](const std::string& suffix) { return path.ends_with(suffix); });
}

}  // namespace

std::vector<std::string> paths_below(const std::string& folder) {
  std::vector<std::string> paths;
  if (!fs::is_directory(root / folder)) return paths;
  for (const auto& entry : fs::recursive_directory_iterator(root / folder))
    if (entry.is_regular_file()) paths.push_back(fs::relative(entry.path(), root).generic_string());
  std::sort(paths.begin(), paths.end());
  return paths;
}

std::vector<SourceFile> files_below(const std::string& folder, const std::vector<std::string>& suffixes) {
  std::vector<SourceFile> files;
  for (const std::string& path : paths_below(folder))
    if (ends_in_one_of(path, suffixes)) files.push_back({path, text_of(path)});
  return files;
}

std::string text_of(const std::string& path) {
  std::ifstream file(root / path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

bool is_there(const std::string& path) {
  return fs::exists(root / path);
}

std::vector<std::string> lines_of(std::string_view text) {
  std::istringstream stream{std::string(text)};
  std::vector<std::string> lines;
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

std::vector<std::string> words_of(std::string_view text) {
  std::istringstream stream{std::string(text)};
  return {std::istream_iterator<std::string>(stream), std::istream_iterator<std::string>()};
}

}  // namespace sillon::house
