#include "many_rows.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <map>
#include <stdexcept>

namespace sillon {
namespace {

namespace fs = std::filesystem;

// Gone when the program ends.
struct Folder {
  fs::path path;
  Folder() {
    std::string name = (fs::temp_directory_path() / "sillon-bench-XXXXXX").string();
    if (!mkdtemp(name.data())) throw std::runtime_error("no folder for the benchmark's atlases");
    path = name;
  }
  ~Folder() {
    std::error_code ignored;
    fs::remove_all(path, ignored);
  }
};

}  // namespace

std::string find_program() {
  for (auto folder = fs::read_symlink("/proc/self/exe").parent_path(); folder != folder.root_path();
       folder = folder.parent_path())
    if (fs::is_regular_file(folder / "sillon")) return (folder / "sillon").string();
  return "sillon";
}

ProgramRun run_program_with(const std::vector<std::string>& arguments,
                            const std::vector<std::pair<std::string, std::string>>& environment) {
  std::vector<std::string> words = arguments;
  words.insert(words.begin(), find_program());
  const auto begin = std::chrono::steady_clock::now();
  const pid_t child = fork();
  if (child == 0) {
    for (const auto& [name, value] : environment) setenv(name.c_str(), value.c_str(), 1);
    const int nothing = open("/dev/null", O_WRONLY);
    dup2(nothing, STDOUT_FILENO);
    dup2(nothing, STDERR_FILENO);
    std::vector<char*> argv;
    for (std::string& word : words) argv.push_back(word.data());
    argv.push_back(nullptr);
    execv(argv.front(), argv.data());
    _exit(127);
  }
  int status = 0;
  struct rusage usage {};
  if (child < 0 || wait4(child, &status, 0, &usage) != child) return {};
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
  return {took.count(), static_cast<double>(usage.ru_maxrss) / 1024,
          WIFEXITED(status) && WEXITSTATUS(status) == 0};
}

fs::path synthetic_atlas(std::uint64_t places) {
  static const Folder folder;
  static std::map<std::uint64_t, fs::path> made;
  const auto known = made.find(places);
  if (known != made.end()) return known->second;
  const fs::path path = folder.path / std::to_string(places);
  const ProgramRun run = run_program_with({"generate", "--places", std::to_string(places), "--links",
                                           std::to_string(places / 10), "--seed", "1", "-o", path.string()});
  if (!run.good) throw std::runtime_error(fmt::format("sillon generate made no atlas of {} places", places));
  return made.emplace(places, path).first->second;
}

}  // namespace sillon
