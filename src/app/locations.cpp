#include "app/locations.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <string>
#include <vector>

#include "report/diagnostic.hpp"
#include "report/failure.hpp"
#include "report/file.hpp"
#include "report/open_file.hpp"

namespace sillon {
namespace {

namespace fs = std::filesystem;

std::optional<std::string> environment(const char* name) {
  const char* value = std::getenv(name);
  if (!value || !*value) return std::nullopt;
  return std::string(value);
}

// The XDG Base Directory Specification 0.8: "All paths set in these environment variables must be absolute.
// If an implementation encounters a relative path in any of these variables it should consider the path
// invalid and ignore it."
std::optional<fs::path> absolute_from(const char* name) {
  const auto value = environment(name);
  if (!value || !fs::path(*value).is_absolute()) return std::nullopt;
  return fs::path(*value);
}

// What the user database says, for a process that was started without an environment.
std::optional<fs::path> home_of_record() {
  std::vector<char> text(1 << 14);
  passwd entry{}, *found = nullptr;
  if (::getpwuid_r(::geteuid(), &entry, text.data(), text.size(), &found) != 0 || !found) return std::nullopt;
  const fs::path home(found->pw_dir ? found->pw_dir : "");
  return home.is_absolute() ? std::optional(home) : std::nullopt;
}

std::optional<fs::path> home_folder() {
  const auto home = absolute_from("HOME");
  return home ? home : home_of_record();
}

// `variable`, or `otherwise` below the home.
std::optional<fs::path> base_folder(const char* variable, const char* otherwise) {
  if (const auto set = absolute_from(variable)) return set;
  const auto home = home_folder();
  if (!home) return std::nullopt;
  return *home / otherwise;
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

// A folder named in user-dirs.dirs (XDG_PICTURES_DIR="$HOME/Pictures").
std::optional<fs::path> user_folder(const std::string& key) {
  if (const auto direct = absolute_from(key.c_str())) return direct;
  const auto config = base_folder("XDG_CONFIG_HOME", ".config");
  if (!config || !is_there(*config / "user-dirs.dirs")) return std::nullopt;
  std::string text;
  try {
    text = read_file(*config / "user-dirs.dirs", 1 << 20);
  } catch (const Failure&) {
    return std::nullopt;  // an unreadable preference is no reason to stop
  }
  const std::string wanted = key + "=\"";
  const std::size_t begin = text.find(wanted);
  if (begin == std::string::npos) return std::nullopt;
  const std::size_t value = begin + wanted.size(), end = text.find('"', value);
  std::string folder = text.substr(value, end == std::string::npos ? std::string::npos : end - value);
  if (folder.rfind("$HOME", 0) == 0) folder = home_folder().value_or("").string() + folder.substr(5);
  return fs::path(folder).is_absolute() ? std::optional<fs::path>(folder) : std::nullopt;
}

fs::path folder_of_user(const std::string& key) {
  if (const auto folder = user_folder(key); folder && is_there(*folder)) return *folder;
  if (const auto home = home_folder(); home && is_there(*home)) return *home;
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

std::optional<fs::path> state_folder() {
  const auto base = base_folder("XDG_STATE_HOME", ".local/state");
  return base ? std::optional(*base / "sillon") : std::nullopt;
}
std::optional<fs::path> data_folder() {
  const auto base = base_folder("XDG_DATA_HOME", ".local/share");
  return base ? std::optional(*base / "sillon") : std::nullopt;
}
std::optional<fs::path> cache_folder() {
  const auto base = base_folder("XDG_CACHE_HOME", ".cache");
  return base ? std::optional(*base / "sillon") : std::nullopt;
}

void make_private_folder(const fs::path& folder) {
  fs::path made;
  for (const fs::path& part : folder) {
    made /= part;
    std::error_code failed;
    if (fs::is_directory(made, failed)) continue;
    if (::mkdir(made.c_str(), 0700) != 0 && errno != EEXIST)
      throw Failure(ExitCode::cannot_create, fmt::format("The folder {} cannot be made, {}.",
                                                         printable(made.string()), error_cause(errno)));
  }
}

fs::path take_free_name(const fs::path& folder, const std::string& stem, const std::string& suffix) {
  fs::path path = folder / (stem + "." + suffix);
  for (int n = 2;; ++n) {
    const OpenFile taken(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
    if (taken) return path;
    if (errno != EEXIST)
      throw Failure(ExitCode::cannot_create,
                    fmt::format("{} cannot be created, {}.", printable(path.string()), error_cause(errno)));
    path = folder / fmt::format("{}-{}.{}", stem, n, suffix);
  }
}

}  // namespace sillon
