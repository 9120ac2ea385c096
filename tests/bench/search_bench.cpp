// Search as you type among a million places, and what its index takes.
#include <benchmark/benchmark.h>

#include <fstream>
#include <string>

#include "atlas/read_atlas.hpp"
#include "many_places.hpp"
#include "query/search.hpp"

namespace sillon {
namespace {

constexpr std::size_t million = 1'000'000, most_results = 8;

const std::shared_ptr<const Atlas>& a_million_places() {
  static const auto atlas = many_places(
      *read_atlas(std::filesystem::path(SILLON_SOURCE_DIR) / "data/grande-region").atlas, million);
  return atlas;
}

const SearchIndex& index_of_a_million() {
  static const SearchIndex index(a_million_places());
  return index;
}

double resident_mb() {
  std::ifstream file("/proc/self/status");
  for (std::string line; std::getline(file, line);)
    if (line.starts_with("VmRSS:")) return std::stod(line.substr(6)) / 1024;
  return 0;
}

void make_index(benchmark::State& state) {
  const auto atlas = a_million_places();
  for (auto _ : state) SearchIndex{atlas};
}
BENCHMARK(make_index)
    ->Name("search index of 1,000,000 places")
    ->Unit(benchmark::kMillisecond)
    ->Iterations(1)
    ->Repetitions(3)
    ->ReportAggregatesOnly();

void index_memory(benchmark::State& state) {
  const auto atlas = a_million_places();
  const double before = resident_mb();
  for (auto _ : state) {
    const SearchIndex index(atlas);
    state.counters["figure"] = resident_mb() - before;
  }
}
BENCHMARK(index_memory)->Name("  memory of that index")->Iterations(1);

void ask(benchmark::State& state, const std::string& text) {
  const SearchIndex& index = index_of_a_million();
  for (auto _ : state) benchmark::DoNotOptimize(index.find(text, "fr", most_results));
}
#define SILLON_ASK(name, text)                  \
  BENCHMARK_CAPTURE(ask, name, text)            \
      ->Name("search 1,000,000 places: " #name) \
      ->Unit(benchmark::kMillisecond)           \
      ->Repetitions(9)                          \
      ->ReportAggregatesOnly()
SILLON_ASK(a word being typed, "luxem");
SILLON_ASK(what everything matches, "s");
SILLON_ASK(three letters of everything, "a l s");
SILLON_ASK(a word with a slip, "thoinville");
SILLON_ASK(a long word with slips, "incubatuer");
SILLON_ASK(three words with slips, "numerque thoinville maisno");
SILLON_ASK(six words that nobody has, "innovatoin digtial incubatuer strasbuorg luxemburg thoinville");

}  // namespace
}  // namespace sillon
