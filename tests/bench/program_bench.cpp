// The program as a whole process: opening and memory. That nothing runs while nothing moves is tested in
// tests/product/window_test.sh.
#include "program_bench.hpp"

#include <benchmark/benchmark.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include "many_rows.hpp"

namespace sillon {
namespace {

// `sillon render` of the opening view at 1920x1080.
ProgramRun render_once(const char* cache_folder) {
  std::vector<std::pair<std::string, std::string>> environment;
  if (cache_folder) environment.emplace_back("MESA_SHADER_CACHE_DIR", cache_folder);
  return run_program_with({"render", "--size", "1920x1080", "-o", "/dev/shm/sillon-bench.png"}, environment);
}

void opening(benchmark::State& state) {
  for (auto _ : state) {
    const ProgramRun run = render_once(nullptr);
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
    const ProgramRun run = render_once(nullptr);
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
  const ProgramRun run = render_once(folder);
  std::filesystem::remove_all(folder);
  fmt::print(
      "very first start, driver's shader cache empty: {:.0f} ms (no limit; the rows below have it warm)\n\n",
      run.seconds * 1000);
}

}  // namespace sillon
