// Frames through the renderer, without a window.
#include <benchmark/benchmark.h>
#include <epoxy/gl.h>

#include <algorithm>
#include <chrono>
#include <cmath>

#include "stage.hpp"

namespace sillon {
namespace {

AtlasReading shipped() {
  return read_atlas(std::filesystem::path(SILLON_SOURCE_DIR) / "data/grande-region");
}

// The recorded gesture: a slow circle of 60 frames, a few pixels each.
void panning(benchmark::State& state) {
  BenchStage bench(shipped());
  const Look home = look_now(bench.session.state());
  int step = 0;
  for (auto _ : state) {
    const double turn = 2 * 3.14159265 * (++step % 60) / 60;
    bench.session.dispatch(Action(
        LookAt{{{home.centre.lon_deg + 0.3 * std::cos(turn), home.centre.lat_deg + 0.2 * std::sin(turn)},
                home.span_km}}));
    bench.frame();
  }
}
BENCHMARK(panning)
    ->Name("panning frame, 1920x1080")
    ->Unit(benchmark::kMillisecond)
    ->Iterations(60)
    ->Repetitions(5)
    ->ReportAggregatesOnly();

void zooming(benchmark::State& state) {
  BenchStage bench(shipped());
  const Look home = look_now(bench.session.state());
  int step = 0;
  for (auto _ : state) {
    const double turn = 2 * 3.14159265 * (++step % 60) / 60;
    bench.session.dispatch(Action(LookAt{{home.centre, home.span_km * (0.5 + 0.4 * std::cos(turn))}}));
    bench.frame();
  }
}
BENCHMARK(zooming)
    ->Name("zooming frame, base map drawn anew")
    ->Unit(benchmark::kMillisecond)
    ->Iterations(60)
    ->Repetitions(3)
    ->ReportAggregatesOnly();

// Every frame in which one projection becomes another, the first with its new plane among them.
void morphing(benchmark::State& state) {
  BenchStage bench(shipped());
  const char* const codes[] = {"EPSG:3857", "region"};
  std::size_t changes = 0;
  for (auto _ : state) {
    if (!bench.session.state().morph) {  // the end of the one before is not counted
      bench.frame();
      bench.session.dispatch(Action(SetCrs{codes[changes++ % 2]}));
    } else {
      bench.session.dispatch(Action(Tick{1.0 / 30}));
    }
    const auto start = std::chrono::steady_clock::now();
    bench.frame();
    state.SetIterationTime(std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
  }
}
BENCHMARK(morphing)
    ->Name("morph frame, 1920x1080")
    ->Unit(benchmark::kMillisecond)
    ->UseManualTime()
    ->Iterations(54)
    ->Repetitions(3)
    ->ReportAggregatesOnly();

void clear_only(benchmark::State& state) {
  OffscreenContext context;
  RenderTarget target = RenderTarget::offscreen(1920, 1080);
  target.bind();
  for (auto _ : state) {
    glClear(GL_COLOR_BUFFER_BIT);
    glFinish();
  }
}
BENCHMARK(clear_only)
    ->Name("bare clear of the same target, for comparison")
    ->Unit(benchmark::kMillisecond)
    ->Repetitions(5)
    ->ReportAggregatesOnly();

}  // namespace
}  // namespace sillon
