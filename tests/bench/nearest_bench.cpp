// A million nearest neighbours, in milliseconds for all of them, exact on the ellipsoid, beside the library's
// bare search in the same run.
#include "geo/nearest.hpp"

#include <benchmark/benchmark.h>

#include <array>
#include <cmath>
#include <ctime>
#include <nanoflann.hpp>
#include <random>
#include <vector>

namespace sillon {
namespace {

constexpr std::size_t most_points = 1'000, most_queries = 1'000'000;

struct Question {
  std::vector<LonLat> points, queries;
};

// Evenly over the region and its surroundings; over fifty towns there, as people live; or over the globe.
enum class Spread { uniform, clustered, global };

Question question_of(Spread spread) {
  std::mt19937_64 random(4);
  std::uniform_real_distribution<double> lon(1.5, 9.5), lat(46.5, 51.8), whole(-1, 1);
  std::normal_distribution<double> around(0, 0.1);
  std::vector<LonLat> towns(50);
  for (LonLat& town : towns) town = {lon(random), lat(random)};
  const auto any = [&]() -> LonLat {
    if (spread == Spread::uniform) return {lon(random), lat(random)};
    if (spread == Spread::global) return {180 * whole(random), std::asin(whole(random)) * 57.29577951308232};
    const LonLat town = towns[random() % towns.size()];
    return {town.lon_deg + around(random), town.lat_deg + around(random)};
  };
  Question question{std::vector<LonLat>(most_points), std::vector<LonLat>(most_queries)};
  for (LonLat& p : question.points) p = any();
  for (LonLat& p : question.queries) p = any();
  return question;
}

const Question& question(Spread spread) {
  static const std::array<Question, 3> all{question_of(Spread::uniform), question_of(Spread::clustered),
                                           question_of(Spread::global)};
  return all[static_cast<std::size_t>(spread)];
}

using UnitVector = std::array<double, 3>;

std::vector<UnitVector> unit_vectors(const std::vector<LonLat>& points) {
  std::vector<UnitVector> vectors;
  for (const LonLat p : points) {
    const double lon = p.lon_deg / 57.29577951308232, lat = p.lat_deg / 57.29577951308232;
    vectors.push_back({std::cos(lat) * std::cos(lon), std::cos(lat) * std::sin(lon), std::sin(lat)});
  }
  return vectors;
}

// Points and queries are ready as unit vectors: nothing but the search is measured.
class BareSearch {
 public:
  explicit BareSearch(const Question& question)
      : cloud_{unit_vectors(question.points)}, queries_(unit_vectors(question.queries)), tree_(3, cloud_) {}

  std::uint64_t ask_all() const {
    std::uint64_t sum = 0;
    for (const UnitVector& query : queries_) {
      std::uint32_t index = 0;
      double squared = 0;
      tree_.knnSearch(query.data(), 1, &index, &squared);
      sum += index;
    }
    return sum;
  }

 private:
  struct Cloud {
    std::vector<UnitVector> points;
    std::size_t kdtree_get_point_count() const { return points.size(); }
    double kdtree_get_pt(std::size_t index, std::size_t axis) const { return points[index][axis]; }
    template <class Box>
    bool kdtree_get_bbox(Box&) const {
      return false;
    }
  };

  Cloud cloud_;
  std::vector<UnitVector> queries_;
  nanoflann::KDTreeSingleIndexAdaptor<nanoflann::L2_Simple_Adaptor<double, Cloud>, Cloud, 3, std::uint32_t>
      tree_;
};

// Time of the one core that does the work: another program on the machine does not count.
template <class Work>
double core_ms(Work work) {
  const std::clock_t begin = std::clock();
  benchmark::DoNotOptimize(work());
  return 1000.0 * static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

void bare(benchmark::State& state, Spread spread) {
  const BareSearch search(question(spread));
  for (auto _ : state) state.counters["figure"] = core_ms([&] { return search.ask_all(); });
}

// From degrees, the conversion and the order of the queries included.
void which_over_bare(benchmark::State& state, Spread spread) {
  const BareSearch search(question(spread));
  const NeighbourIndex index(question(spread).points);
  for (auto _ : state) {
    const double ours = core_ms([&] { return index.nearest_of_each(question(spread).queries); });
    state.counters["figure"] = ours / core_ms([&] { return search.ask_all(); });
  }
}

void on_two_threads(benchmark::State& state, Spread spread) {
  const NeighbourIndex index(question(spread).points);
  for (auto _ : state) benchmark::DoNotOptimize(index.nearest_of_each(question(spread).queries, 2));
}

void with_distance(benchmark::State& state, Spread spread) {
  const NeighbourIndex index(question(spread).points);
  for (auto _ : state)
    state.counters["figure"] =
        core_ms([&] { return index.nearest_of_each_with_distance(question(spread).queries); });
}

void within(benchmark::State& state, Spread spread) {
  const NeighbourIndex index(question(spread).points);
  for (auto _ : state)
    state.counters["figure"] = core_ms([&] { return index.within_of_each(question(spread).queries, 10.0); });
}

#define SILLON_NEAREST(row, name, ...)      \
  BENCHMARK_CAPTURE(row, row, __VA_ARGS__)  \
      ->Name("1 M nearest of 1,000, " name) \
      ->Unit(benchmark::kMillisecond)       \
      ->Iterations(1)                       \
      ->Repetitions(7)                      \
      ->ReportAggregatesOnly()
SILLON_NEAREST(bare, "uniform: bare nanoflann", Spread::uniform);
SILLON_NEAREST(on_two_threads, "uniform: which, on two threads", Spread::uniform);
SILLON_NEAREST(which_over_bare, "uniform: which over bare", Spread::uniform);
SILLON_NEAREST(with_distance, "uniform: with distance", Spread::uniform);
SILLON_NEAREST(within, "uniform: all within 10 km", Spread::uniform);
SILLON_NEAREST(which_over_bare, "clustered: which over bare", Spread::clustered);
SILLON_NEAREST(with_distance, "clustered: with distance", Spread::clustered);
SILLON_NEAREST(which_over_bare, "global: which over bare", Spread::global);
SILLON_NEAREST(with_distance, "global: with distance", Spread::global);

}  // namespace
}  // namespace sillon
