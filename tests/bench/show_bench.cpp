// A show on the shipped atlas: what a frame of a flight costs, and the press that begins one.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <vector>

#include "app/ui_scale.hpp"
#include "stage.hpp"
#include "state/story_walk.hpp"

namespace sillon {
namespace {

constexpr double frame_s = 1.0 / 60;

// Times of all frames while every story of the atlas is walked from its first step to its last.
struct Walk {
  std::vector<double> first_s, flight_s;  // the frame after a press, and those of the way

  Walk() {
    BenchStage bench(read_atlas(std::filesystem::path(SILLON_SOURCE_DIR) / "data/grande-region"));
    for (const Story& story : bench.session.atlas().stories) tell(bench, story);
  }

 private:
  void tell(BenchStage& bench, const Story& story) {
    Session& session = bench.session;
    session.dispatch(Action(show_from(session.atlas(), story.id, 0, session.state().view).value()));
    bench.size = sized_for_reader(bench.size, session.state());
    bench.settle();
    for (int step = 1; step < static_cast<int>(story.steps.size()); ++step) {
      session.dispatch(Action(turn_to(session.atlas(), session.state(), step).value()));
      session.dispatch(Action(Tick{frame_s}));
      first_s.push_back(bench.timed_frame_s());
      while (is_animated(session.state())) {
        session.dispatch(Action(Tick{frame_s}));
        flight_s.push_back(bench.timed_frame_s());
      }
      bench.settle();  // the step is shown, and what it needs has come
    }
    session.dispatch(Action(EndShow{}));
  }
};

double share_of(std::vector<double> times, double share) {
  std::sort(times.begin(), times.end());
  return times[std::min(times.size() - 1,
                        static_cast<std::size_t>(share * static_cast<double>(times.size())))];
}

// All rows read the same walk: it takes a minute.
const Walk& the_walk() {
  static const Walk walk;
  return walk;
}

template <class Pick>
void walking(benchmark::State& state, Pick pick) {
  for (auto _ : state) state.SetIterationTime(pick(the_walk()));
}

void register_walks() {
  const auto add = [](const char* name, auto pick) {
    benchmark::RegisterBenchmark(name, [pick](benchmark::State& state) { walking(state, pick); })
        ->Unit(benchmark::kMillisecond)
        ->UseManualTime()
        ->Iterations(1)
        ->Repetitions(1);
  };
  add("show: frame of a flight, 1920x1080", [](const Walk& walk) { return share_of(walk.flight_s, 0.5); });
  add("show: nine tenths of those frames", [](const Walk& walk) { return share_of(walk.flight_s, 0.9); });
  add("show: the frame after a press", [](const Walk& walk) { return share_of(walk.first_s, 0.5); });
}
const bool registered = (register_walks(), true);

}  // namespace
}  // namespace sillon
