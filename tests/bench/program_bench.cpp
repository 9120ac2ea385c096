// The program as a whole process: opening and memory. That nothing runs while nothing moves is tested in
// tests/product/window_test.sh.
#include "program_bench.hpp"

#include <benchmark/benchmark.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

namespace sillon {
namespace {

std::string find_program() {
  for (auto folder = std::filesystem::read_symlink("/proc/self/exe").parent_path();
       folder != folder.root_path(); folder = folder.parent_path())
    if (std::filesystem::is_regular_file(folder / "sillon")) return (folder / "sillon").string();
  return "sillon";
}

struct Run {
  double seconds = 0;
  double peak_mb = 0;
  bool good = false;
};

// Runs `sillon render` of the opening view at 1920x1080 and waits.
Run render_once(const char* cache_folder) {
  const std::string program = find_program();
  const auto begin = std::chrono::steady_clock::now();
  const pid_t child = fork();
  if (child == 0) {
    if (cache_folder) setenv("MESA_SHADER_CACHE_DIR", cache_folder, 1);
    execl(program.c_str(), "sillon", "render", "--size", "1920x1080", "-o", "/dev/shm/sillon-bench.png",
          nullptr);
    _exit(127);
  }
  int status = 0;
  rusage usage{};
  if (child < 0 || wait4(child, &status, 0, &usage) != child) return {};
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
  return {took.count(), static_cast<double>(usage.ru_maxrss) / 1024,
          WIFEXITED(status) && WEXITSTATUS(status) == 0};
}

void opening(benchmark::State& state) {
  for (auto _ : state) {
    const Run run = render_once(nullptr);
    if (!run.good) return state.SkipWithError("sillon render failed");
    state.SetIterationTime(run.seconds);
  }
}
BENCHMARK(opening)
    ->Name("open to the first finished frame, 1920x1080")
    ->Unit(benchmark::kMillisecond)
    ->UseManualTime()
    ->Iterations(1)
    ->Repetitions(9)
    ->ReportAggregatesOnly();

void memory(benchmark::State& state) {
  double peak_mb = 0;
  for (auto _ : state) {
    const Run run = render_once(nullptr);
    if (!run.good) return state.SkipWithError("sillon render failed");
    peak_mb = run.peak_mb;
    state.SetIterationTime(run.seconds);
  }
  state.counters["figure"] = peak_mb;
}
BENCHMARK(memory)
    ->Name("peak resident memory")
    ->UseManualTime()
    ->Iterations(1)
    ->Repetitions(3)
    ->ReportAggregatesOnly();

}  // namespace

void print_very_first_start() {
  char folder[] = "/tmp/sillon-bench-cache-XXXXXX";
  if (!mkdtemp(folder)) return;
  const Run run = render_once(folder);
  std::filesystem::remove_all(folder);
  fmt::print(
      "very first start, driver's shader cache empty: {:.0f} ms (no limit; the rows below have it warm)\n\n",
      run.seconds * 1000);
}

}  // namespace sillon
