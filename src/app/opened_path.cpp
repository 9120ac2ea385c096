#include "app/opened_path.hpp"

#include <fmt/format.h>

#include <cstdint>

#include "atlas/json_scanner.hpp"
#include "report/failure.hpp"
#include "report/file.hpp"

namespace sillon {
namespace {

namespace fs = std::filesystem;

// An atlas.json with a long story to tell is some hundred kilobytes.
constexpr std::uint64_t largest_opened_bytes = std::uint64_t{64} << 20;

[[noreturn]] void refuse(const fs::path& path, const char* is) {
  throw Failure(ExitCode::bad_data,
                fmt::format("{} {}. What can be opened: the folder of an atlas, its atlas.json, or a scene.",
                            printable(path.string()), is));
}

std::string suffix_of(const fs::path& path) {
  std::string suffix = path.extension().string();
  for (char& c : suffix)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return suffix;
}

// Whether the outermost object says that it is an atlas.
bool is_atlas_text(std::string_view text) {
  JsonScanner scanner(text);
  if (scanner.next() != JsonToken::object_begin) return false;
  while (scanner.next() == JsonToken::key) {
    if (scanner.text() == "sillon_atlas") return true;
    if (!scanner.skip(scanner.next())) return false;
  }
  return false;
}

}  // namespace

OpenedPath judge_path(const std::string& named) {
  const fs::path path = fs::path(named).lexically_normal();
  std::error_code failed;
  const fs::file_status status = fs::status(path, failed);
  if (!fs::exists(status))
    throw Failure(ExitCode::no_input,
                  fmt::format("There is no file or folder {}. Was it moved?", printable(path.string())));
  if (fs::is_directory(status)) {
    if (!fs::exists(path / "atlas.json", failed)) refuse(path, "is a folder without an atlas.json");
    return {OpenedPath::Sort::atlas, path};
  }
  if (!fs::is_regular_file(status)) refuse(path, "is no file");
  if (suffix_of(path) != ".json") refuse(path, "is neither an atlas nor a scene");
  if (is_atlas_text(read_file(path, largest_opened_bytes))) {
    if (path.filename() != "atlas.json") refuse(path, "is an atlas under another name than atlas.json");
    return {OpenedPath::Sort::atlas, path.has_parent_path() ? path.parent_path() : fs::path(".")};
  }
  return {OpenedPath::Sort::scene, path};
}

}  // namespace sillon
