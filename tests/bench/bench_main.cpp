// Runs all benchmarks; figures are medians, so that a shared machine's bad moments do not count.
#include <benchmark/benchmark.h>

#include "limits.hpp"
#include "program_bench.hpp"

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  sillon::print_very_first_start();
  sillon::LimitReporter reporter(argc > 1 ? argv[1] : "bench.json");
  benchmark::RunSpecifiedBenchmarks(&reporter);
  return 0;
}
