// Opening a large atlas: the whole program from its start to the end of `sillon render`, which draws three
// frames and writes a PNG, so a little more than a person waits for. The bare limit is the same for the
// shipped atlas: "open to the first finished frame".
#include <benchmark/benchmark.h>
#include <stdlib.h>

#include <chrono>
#include <filesystem>
#include <string>

#include "app/atlas_cache.hpp"
#include "many_rows.hpp"

namespace sillon {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t million = 1'000'000;

// A cache of our own, removed at the end.
class CacheFolder {
 public:
  CacheFolder() { made_ = ::mkdtemp(name_.data()) != nullptr; }
  ~CacheFolder() {
    if (made_) fs::remove_all(name_);
  }
  CacheFolder(const CacheFolder&) = delete;
  CacheFolder& operator=(const CacheFolder&) = delete;
  void empty() const { fs::remove_all(fs::path(name_) / "sillon"); }
  const std::string& name() const { return name_; }

 private:
  std::string name_ = "/dev/shm/sillon-bench-XXXXXX";
  bool made_ = false;
};

ProgramRun render(const CacheFolder& cache) {
  return run_program_with(
      {"render", synthetic_atlas(million).string(), "--size", "1920x1080", "-o", "/dev/shm/sillon-bench.png"},
      {{"XDG_CACHE_HOME", cache.name()}});
}

void open_program(benchmark::State& state, bool again) {
  const CacheFolder cache;
  if (again) render(cache);
  for (auto _ : state) {
    if (!again) cache.empty();
    const ProgramRun run = render(cache);
    if (!run.good) return state.SkipWithError("sillon render failed");
    state.SetIterationTime(run.seconds);
  }
}
void from_csv(benchmark::State& state) {
  open_program(state, false);
}
BENCHMARK(from_csv)
    ->Name("open 1,000,000 places from CSV, first frame")
    ->Unit(benchmark::kMillisecond)
    ->UseManualTime()
    ->Iterations(1)
    ->Repetitions(5)
    ->ReportAggregatesOnly();
void second_time(benchmark::State& state) {
  open_program(state, true);
}
BENCHMARK(second_time)
    ->Name("open 1,000,000 places the second time")
    ->Unit(benchmark::kMillisecond)
    ->UseManualTime()
    ->Iterations(1)
    ->Repetitions(9)
    ->ReportAggregatesOnly();

void columns(benchmark::State& state) {
  const CacheFolder folder;
  AtlasCache cache;
  cache.folder = folder.name() + "/sillon";
  open_atlas(synthetic_atlas(million), nullptr, cache);
  end_cache_writes();
  for (auto _ : state) {
    const auto begin = std::chrono::steady_clock::now();
    benchmark::DoNotOptimize(open_atlas(synthetic_atlas(million), nullptr, cache).atlas);
    state.SetIterationTime(std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
  }
}
BENCHMARK(columns)
    ->Name("  the columns from the cache, tables hashed")
    ->Unit(benchmark::kMillisecond)
    ->UseManualTime()
    ->Iterations(1)
    ->Repetitions(9)
    ->ReportAggregatesOnly();

}  // namespace
}  // namespace sillon
