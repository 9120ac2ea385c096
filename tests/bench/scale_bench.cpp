// A million places and a hundred thousand links: frames, filters and projections, each beside what bare
// OpenGL or bare PROJ takes for it in the same run.
#include <benchmark/benchmark.h>
#include <epoxy/gl.h>
#include <malloc.h>
#include <proj.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <random>
#include <thread>

#include "../anonymous_memory.hpp"
#include "gl/handle.hpp"
#include "gl/shader_program.hpp"
#include "many_rows.hpp"
#include "report/file.hpp"
#include "stage.hpp"

namespace sillon {
namespace {

constexpr std::uint64_t million = 1'000'000;
constexpr int pan_frames = 60;

View view_of(bool every_place) {
  View view;
  view.layers.every_place = every_place;
  return view;
}

// One at a time: they are large.
BenchStage& stage_of(std::uint64_t places, bool every_place) {
  static std::unique_ptr<BenchStage> stage;
  static std::pair<std::uint64_t, bool> made_for{0, false};
  if (!stage || made_for != std::pair(places, every_place)) {
    stage.reset();
    stage = std::make_unique<BenchStage>(read_atlas(synthetic_atlas(places)), view_of(every_place));
    made_for = {places, every_place};
  }
  return *stage;
}

double median(std::vector<double> values) {
  std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2),
                   values.end());
  return values[values.size() / 2];
}

// A slow circle of a few pixels a frame, the whole region in view.
double panning_frame_s(BenchStage& stage) {
  const Look home = look_now(stage.session.state());
  std::vector<double> seconds;
  for (int step = 0; step < pan_frames; ++step) {
    const double turn = 2 * 3.14159265 * step / pan_frames;
    stage.session.dispatch(Action(
        LookAt{{{home.centre.lon_deg + 0.3 * std::cos(turn), home.centre.lat_deg + 0.2 * std::sin(turn)},
                home.span_km}}));
    seconds.push_back(stage.timed_frame_s());
  }
  stage.session.dispatch(Action(LookAt{home}));
  stage.settle();
  return median(seconds);
}

// Into a town by small steps, around it, over to another at street scale, and out again.
std::vector<Look> tour(const Look& home) {
  const LonLat metz{6.1757, 49.1193}, saarbruecken{6.9966, 49.2345};
  std::vector<Look> looks;
  const auto zoom = [&](LonLat from, LonLat to, double from_km, double to_km, int steps) {
    for (int i = 1; i <= steps; ++i) {
      const double t = static_cast<double>(i) / steps;
      looks.push_back({{std::lerp(from.lon_deg, to.lon_deg, t), std::lerp(from.lat_deg, to.lat_deg, t)},
                       from_km * std::pow(to_km / from_km, t)});
    }
  };
  zoom(home.centre, metz, home.span_km, 60, 40);
  zoom(metz, metz, 60, 4, 40);
  zoom(metz, saarbruecken, 4, 4, 30);
  zoom(saarbruecken, saarbruecken, 4, 30, 30);
  zoom(saarbruecken, metz, 30, 30, 30);
  zoom(metz, home.centre, 30, home.span_km, 50);
  return looks;
}

// The worst frame but for what a busy machine adds: of five tours, the median of their worst.
double worst_frame_s(BenchStage& stage) {
  const Look home = look_now(stage.session.state());
  std::vector<double> worst;
  for (int round = 0; round < 5; ++round) {
    double longest = 0;
    for (const Look& look : tour(home)) {
      stage.session.dispatch(Action(LookAt{look}));
      longest = std::max(longest, stage.timed_frame_s());
    }
    if (round > 0) worst.push_back(longest);  // the first brings the finer land
    stage.session.take_arrivals(true);
  }
  stage.settle();
  return median(worst);
}

// What bare OpenGL takes for a million points of this size.
double bare_points_s(float size_px) {
  OffscreenContext context;
  RenderTarget target = RenderTarget::offscreen(1920, 1080);
  Report report;
  const auto folder = std::filesystem::temp_directory_path();
  const auto vertex = folder / "sillon-bench-points.vert", fragment = folder / "sillon-bench-points.frag";
  write_file(
      vertex,
      "#version 330 core\nin vec2 at;\nuniform float size_px;\nvoid main() { gl_Position = vec4(at, 0.0, "
      "1.0); gl_PointSize = size_px; }\n");
  write_file(fragment,
             "#version 330 core\nout vec4 painted;\nvoid main() { painted = vec4(0.2, 0.4, 0.6, "
             "clamp(4.5 - 8.0 * distance(gl_PointCoord, vec2(0.5)), 0.0, 1.0)); }\n");
  ShaderProgram program(vertex, fragment, {}, report);
  std::mt19937 random(1);
  std::vector<float> points(2 * million);
  for (float& x : points) x = static_cast<float>(random()) / 2147483648.0f - 1;
  const VertexArrayHandle array = make_vertex_array();
  const BufferHandle buffer = make_buffer();
  glBindVertexArray(array.get());
  glBindBuffer(GL_ARRAY_BUFFER, buffer.get());
  glBufferData(GL_ARRAY_BUFFER, static_cast<GLsizeiptr>(points.size() * sizeof(float)), points.data(),
               GL_STATIC_DRAW);
  glEnableVertexAttribArray(0);
  glVertexAttribPointer(0, 2, GL_FLOAT, GL_FALSE, 0, nullptr);
  glEnable(GL_PROGRAM_POINT_SIZE);
  glEnable(GL_BLEND);
  glBlendFunc(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA);
  target.bind();
  program.use();
  program.set("size_px", size_px);
  std::vector<double> seconds;
  for (int i = 0; i < 7; ++i) {
    const auto begin = std::chrono::steady_clock::now();
    glClear(GL_COLOR_BUFFER_BIT);
    glDrawArrays(GL_POINTS, 0, static_cast<GLsizei>(million));
    glFinish();
    seconds.push_back(std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
  }
  std::filesystem::remove(vertex);
  std::filesystem::remove(fragment);
  return median(seconds);
}

// Figures that several rows need are measured once.
double once(const std::string& name, const std::function<double()>& measure) {
  static std::map<std::string, double> known;
  const auto found = known.find(name);
  return found != known.end() ? found->second : known.emplace(name, measure()).first->second;
}

void figure(const char* name, const std::function<double()>& measure, double factor) {
  benchmark::RegisterBenchmark(name,
                               [measure, factor](benchmark::State& state) {
                                 for (auto _ : state) state.counters["figure"] = factor * measure();
                               })
      ->Iterations(1)
      ->Unit(benchmark::kMillisecond);
}

double pan(std::uint64_t places, bool every_place) {
  return once("pan " + std::to_string(places) + (every_place ? " dots" : ""),
              [=] { return panning_frame_s(stage_of(places, every_place)); });
}
double bare_discs() {
  return once("bare 8", [] { return bare_points_s(8); });
}

// Anonymous resident memory of a session that shows every place and is at rest; what the C library keeps is
// given back first. In this process, without a window.
double session_mb(std::uint64_t places) {
  stage_of(places, true);
  malloc_trim(0);
  return static_cast<double>(anonymous_bytes()) / 1e6;
}
double memory_over_little_mb() {
  const double little = session_mb(10);
  return session_mb(million) - little;
}

// From one range of years to another, with all that the panels count and the new map.
double range_jump_s() {
  BenchStage& stage = stage_of(million, false);
  std::vector<double> seconds;
  for (int i = 0; i < 21; ++i) {
    Filter filter = stage.session.state().view.filter;
    filter.years = YearRange{1990 + i % 7, 2004 + i};
    stage.session.dispatch(Action(SetFilter{filter}));
    seconds.push_back(stage.timed_frame_s());
  }
  stage.session.dispatch(Action(SetFilter{Filter{}}));
  stage.settle();
  return median(seconds);
}

// Bare PROJ over all points, half of them on each of two threads.
double bare_projection_s(const char* pipeline, const std::vector<LonLat>& points) {
  const auto half = [&](std::size_t begin, std::size_t end) {
    PJ_CONTEXT* const context = proj_context_create();
    PJ* const operation = proj_create(context, pipeline);
    std::vector<double> x, y;
    for (std::size_t i = begin; i < end; ++i) {
      x.push_back(points[i].lon_deg);
      y.push_back(points[i].lat_deg);
    }
    proj_trans_generic(operation, PJ_FWD, x.data(), sizeof(double), x.size(), y.data(), sizeof(double),
                       y.size(), nullptr, 0, 0, nullptr, 0, 0);
    benchmark::DoNotOptimize(x.data());
    proj_destroy(operation);
    proj_context_destroy(context);
  };
  std::vector<double> seconds;
  for (int i = 0; i < 7; ++i) {
    const auto begin = std::chrono::steady_clock::now();
    std::thread other([&] { half(0, points.size() / 2); });
    half(points.size() / 2, points.size());
    other.join();
    seconds.push_back(std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
  }
  return median(seconds);
}

constexpr const char* mercator_pipeline =
    "+proj=pipeline +step +proj=unitconvert +xy_in=deg +xy_out=rad +step +proj=webmerc +ellps=WGS84";

std::vector<LonLat> placed_points(const Atlas& atlas) {
  std::vector<LonLat> points;
  for (Row row = 0; row < atlas.places.size(); ++row)
    if (atlas.places.has_point(row)) points.push_back(atlas.places.point(row));
  return points;
}

double projection_over_bare() {
  const Atlas& atlas = stage_of(million, false).session.atlas();
  const auto cells = std::make_shared<const PlaceCells>(make_place_cells(atlas.places));
  Plane plane;
  plane.projection = Projection::make("EPSG:3857");
  std::vector<double> seconds;
  for (int i = 0; i < 7; ++i) {
    const auto begin = std::chrono::steady_clock::now();
    benchmark::DoNotOptimize(make_place_positions(atlas.places, cells, plane));
    seconds.push_back(std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
  }
  return median(seconds) / bare_projection_s(mercator_pipeline, placed_points(atlas));
}

struct Switch {
  double complete_s = 0, worst_frame_s = 0;
};

// Until every place stands in the new projection; the way there is not counted, it is a matter of taste.
Switch switch_projection(bool every_place) {
  BenchStage& stage = stage_of(million, every_place);
  Switch result;
  std::vector<double> complete, worst;
  for (const char* const crs : {"EPSG:3857", "region", "EPSG:3857", "region", "EPSG:3857", "region"}) {
    stage.session.dispatch(Action(SetCrs{crs}));
    double longest = 0;
    const auto begin = std::chrono::steady_clock::now();
    do {
      longest = std::max(longest, stage.timed_frame_s());
    } while (stage.session.derivations().is_under_way());
    longest = std::max(longest, stage.timed_frame_s());
    complete.push_back(std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
    while (stage.session.state().morph) {
      stage.session.dispatch(Action(Tick{1.0 / 30}));
      longest = std::max(longest, stage.timed_frame_s());
    }
    worst.push_back(longest);
    stage.settle();
  }
  return {median(complete), median(worst)};
}

const bool rows_are_there = [] {
  figure(
      "bare: 1,000,000 points of OpenGL, 1 px", [] { return bare_points_s(1); }, 1000);
  figure("bare: 1,000,000 smooth discs of OpenGL, 8 px", bare_discs, 1000);
  figure(
      "1 M places: panning frame, whole region", [] { return pan(million, false); }, 1000);
  figure(
      "1 M places: the same over bare discs", [] { return pan(million, false) / bare_discs(); }, 1);
  figure(
      "1 M places: panning frame, every place", [] { return pan(million, true); }, 1000);
  figure(
      "1 M places: worst frame of a tour", [] { return worst_frame_s(stage_of(million, false)); }, 1000);
  figure(
      "1 M places: worst frame of a tour, every place", [] { return worst_frame_s(stage_of(million, true)); },
      1000);
  figure("1 M places: filter change with counts and frame", range_jump_s, 1000);
  figure("1 M places: coordinates over bare PROJ", projection_over_bare, 1);
  figure(
      "1 M places: projection complete",
      [] { return once("switch", [] { return switch_projection(false).complete_s; }); }, 1000);
  figure(
      "1 M places: worst frame of that", [] { return switch_projection(false).worst_frame_s; }, 1000);
  figure(
      "1 M places: projection complete, every place", [] { return switch_projection(true).complete_s; },
      1000);
  figure(
      "1 M places: worst frame of that, every place", [] { return switch_projection(true).worst_frame_s; },
      1000);
  figure(
      "10 k places: panning frame", [] { return pan(10'000, false); }, 1000);
  figure(
      "10 M places: panning frame", [] { return pan(10 * million, false); }, 1000);
  figure(
      "10 M over 10 k places: panning frame", [] { return pan(10 * million, false) / pan(10'000, false); },
      1);
  figure(
      "100 k places: panning frame", [] { return pan(100'000, false); }, 1000);
  figure(
      "10 M over 10 k places: panning frame, every place",
      [] { return pan(10 * million, true) / pan(10'000, true); }, 1);
  figure("1 M places: memory over an atlas of 10, no window", memory_over_little_mb, 1);
  return true;
}();

}  // namespace
}  // namespace sillon
