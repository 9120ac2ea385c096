// Reading and deriving, room by room.
#include <benchmark/benchmark.h>

#include "atlas/read_atlas.hpp"
#include "picture/derive.hpp"

namespace sillon {
namespace {

std::filesystem::path atlas_folder() {
  return std::filesystem::path(SILLON_SOURCE_DIR) / "data/grande-region";
}

// The atlas without its base map: the same folder, its tables linked into an empty one.
std::filesystem::path tables_only() {
  const auto folder = std::filesystem::temp_directory_path() / "sillon-bench-tables";
  std::filesystem::remove_all(folder);
  std::filesystem::create_directories(folder);
  for (const auto& entry : std::filesystem::directory_iterator(atlas_folder()))
    if (entry.is_regular_file()) std::filesystem::copy_file(entry.path(), folder / entry.path().filename());
  return folder;
}

void read_tables(benchmark::State& state) {
  const auto folder = tables_only();
  for (auto _ : state) benchmark::DoNotOptimize(read_atlas(folder).atlas);
}
BENCHMARK(read_tables)
    ->Name("read and check the tables")
    ->Unit(benchmark::kMillisecond)
    ->Repetitions(9)
    ->ReportAggregatesOnly();

void read_coarse(benchmark::State& state) {
  for (auto _ : state) {
    Report report;
    benchmark::DoNotOptimize(read_base_tier(atlas_folder(), Tier::coarse, report));
  }
}
BENCHMARK(read_coarse)
    ->Name("read the coarse base map")
    ->Unit(benchmark::kMillisecond)
    ->Repetitions(9)
    ->ReportAggregatesOnly();

struct Derivation {
  Derivations derivations{std::make_shared<Typesetter>()};
  State state;
  FrameSize size{1920, 1080, 1};
  Derivation() {
    derivations.set_atlas(read_atlas(atlas_folder()).atlas);
    state.home = derivations.home(state, size, true);
  }
};

void filter_change(benchmark::State& bench) {
  Derivation d;
  int turn = 0;
  for (auto _ : bench) {
    d.state.view.filter.kind = ++turn % 2 ? KeySet{"incubator"} : KeySet{"hub"};
    benchmark::DoNotOptimize(
        d.derivations.assemble(d.state, d.derivations.derive(d.state, d.size, true), d.size, true).counts);
  }
}
BENCHMARK(filter_change)
    ->Name("filter change to a new picture")
    ->Unit(benchmark::kMillisecond)
    ->Repetitions(9)
    ->ReportAggregatesOnly();

void search_typing(benchmark::State& bench) {
  Derivation d;
  d.state.search.open = true;  // without a window the index is made only where a search shows
  const Derived derived = d.derivations.derive(d.state, d.size, true);
  for (auto _ : bench) benchmark::DoNotOptimize(derived.search->find("luxem", "en", 8));
}
BENCHMARK(search_typing)
    ->Name("search as you type")
    ->Unit(benchmark::kMillisecond)
    ->Repetitions(9)
    ->ReportAggregatesOnly();

}  // namespace
}  // namespace sillon
