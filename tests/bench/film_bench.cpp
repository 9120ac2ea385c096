// A story taken away as a film, encoding aside: the frames go to a program that only reads them.
#include <benchmark/benchmark.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include "many_rows.hpp"

namespace sillon {
namespace {

namespace fs = std::filesystem;

// Six steps of 8 s and five flights of 2.4 s between them: a minute.
constexpr const char* minute = R"({"sillon": 1, "title": "A minute", "steps": [
 {"scene": {"camera": "region"}, "dwell_s": 8, "caption": {"title": "Region"}},
 {"scene": {"camera": {"lon": 6.1, "lat": 48.72, "span_km": 170}}, "dwell_s": 8, "transition_s": 2.4,
  "caption": {"title": "Lorraine"}},
 {"scene": {"camera": {"lon": 6.13, "lat": 49.095, "span_km": 14}, "selection": {"place": "bliiida"}},
  "dwell_s": 8, "transition_s": 2.4, "caption": {"title": "Metz"}},
 {"scene": {"camera": {"lon": 6.13, "lat": 49.61, "span_km": 40}}, "dwell_s": 8, "transition_s": 2.4,
  "caption": {"title": "Luxembourg"}},
 {"scene": {"camera": {"lon": 5.57, "lat": 50.63, "span_km": 60}}, "dwell_s": 8, "transition_s": 2.4,
  "caption": {"title": "Wallonia"}},
 {"scene": {"camera": "region", "filter": {"links": "cross-border"}}, "dwell_s": 8, "transition_s": 2.4,
  "caption": {"title": "Across borders"}}]})";

void film(benchmark::State& state) {
  char name[] = "/tmp/sillon-bench-film-XXXXXX";
  if (!mkdtemp(name)) return state.SkipWithError("no folder can be made");
  const fs::path folder = name;
  std::ofstream(folder / "minute.json") << minute;
  std::ofstream(folder / "ffmpeg") << "#!/bin/sh\nexec cat >/dev/null\n";
  fs::permissions(folder / "ffmpeg", fs::perms::owner_all);
  const char* path = std::getenv("PATH");
  for (auto _ : state) {
    const ProgramRun run =
        run_program_with({"story", "export", (folder / "minute.json").string(), "--size", "1920x1080",
                          "--fps", "30", "-o", (folder / "film.mp4").string()},
                         {{"PATH", folder.string() + ":" + (path ? path : "")}});
    if (!run.good) {
      state.SkipWithError("sillon story export failed");
      break;
    }
    state.SetIterationTime(run.seconds);
  }
  fs::remove_all(folder);
}
BENCHMARK(film)
    ->Name("film of 60 s, 1920x1080, 30 a second")
    ->Unit(benchmark::kMillisecond)
    ->UseManualTime()
    ->Iterations(1)
    ->Repetitions(3)
    ->ReportAggregatesOnly();

}  // namespace
}  // namespace sillon
