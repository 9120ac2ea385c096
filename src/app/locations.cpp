#include "app/locations.hpp"

#include <fmt/format.h>

#include <cstdlib>
#include <optional>
#include <string>

#include "report/failure.hpp"
#include "report/file.hpp"

namespace sillon {
namespace {

namespace fs = std::filesystem;

std::optional<std::string> environment(const char* name) {
  const char* value = std::getenv(name);
  if (!value || !*value) return std::nullopt;
  return std::string(value);
}

fs::path program_folder() {
  std::error_code failed;
  const fs::path program = fs::read_symlink("/proc/self/exe", failed);
  return failed ? fs::current_path(failed) : program.parent_path();
}

bool is_there(const fs::path& path) {
  std::error_code failed;
  return fs::exists(path, failed);
}

// The first folder at or above the program that holds `inside`, else the installed one.
std::optional<fs::path> find_beside_program(const fs::path& inside, const fs::path& installed) {
  const fs::path start = program_folder();
  for (fs::path folder = start; !folder.empty(); folder = folder.parent_path()) {
    if (is_there(folder / inside)) return folder / inside;
    if (folder == folder.root_path()) break;
  }
  const fs::path share = start.parent_path() / "share" / "sillon" / installed;
  if (is_there(share)) return share;
  return std::nullopt;
}

// A folder named in user-dirs.dirs ("XDG_PICTURES_DIR="$HOME/Pictures"").
std::optional<fs::path> user_folder(const std::string& key) {
  if (const auto direct = environment(key.c_str())) return fs::path(*direct);
  const auto home = environment("HOME");
  const auto config_home = environment("XDG_CONFIG_HOME");
  if (!home && !config_home) return std::nullopt;
  const fs::path config =
      (config_home ? fs::path(*config_home) : fs::path(*home) / ".config") / "user-dirs.dirs";
  if (!is_there(config)) return std::nullopt;
  std::string text;
  try {
    text = read_file(config, 1 << 20);
  } catch (const Failure&) {
    return std::nullopt;  // an unreadable preference is no reason to stop
  }
  const std::string wanted = key + "=\"";
  const std::size_t begin = text.find(wanted);
  if (begin == std::string::npos) return std::nullopt;
  const std::size_t value = begin + wanted.size(), end = text.find('"', value);
  std::string folder = text.substr(value, end == std::string::npos ? std::string::npos : end - value);
  if (folder.rfind("$HOME", 0) == 0) folder = home.value_or("") + folder.substr(5);
  return folder.empty() ? std::nullopt : std::optional<fs::path>(folder);
}

fs::path folder_of_user(const std::string& key) {
  if (const auto folder = user_folder(key); folder && is_there(*folder)) return *folder;
  if (const auto home = environment("HOME"); home && is_there(*home)) return *home;
  std::error_code failed;
  return fs::current_path(failed);
}

}  // namespace

fs::path shipped_atlas() {
  if (const auto data = environment("SILLON_DATA")) {
    for (const fs::path& candidate : {fs::path(*data), fs::path(*data) / "grande-region"})
      if (is_there(candidate / "atlas.json")) return candidate;
    throw Failure(
        ExitCode::no_input,
        fmt::format("SILLON_DATA is {}, but there is no atlas.json in it. Point it to an atlas folder.",
                    *data));
  }
  if (const auto found = find_beside_program("data/grande-region/atlas.json", "grande-region/atlas.json"))
    return found->parent_path();
  throw Failure(
      ExitCode::no_input,
      fmt::format(
          "The shipped atlas was not found beside {} nor in share/sillon. Name an atlas folder, or set "
          "SILLON_DATA to one.",
          program_folder().string()));
}

fs::path shader_folder() {
  if (const auto found = find_beside_program("shaders/text.vert", "shaders/text.vert"))
    return found->parent_path();
  throw Failure(ExitCode::no_input,
                fmt::format("The folder of shaders was not found beside {} nor in share/sillon. "
                            "Install Sillon again, or start it from its build folder.",
                            program_folder().string()));
}

fs::path pictures_folder() {
  return folder_of_user("XDG_PICTURES_DIR");
}
fs::path documents_folder() {
  return folder_of_user("XDG_DOCUMENTS_DIR");
}

fs::path free_name(const fs::path& folder, const std::string& stem, const std::string& suffix) {
  fs::path path = folder / (stem + "." + suffix);
  for (int n = 2; is_there(path); ++n) path = folder / fmt::format("{}-{}.{}", stem, n, suffix);
  return path;
}

}  // namespace sillon
