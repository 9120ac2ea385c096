// A filter that changes over very many places: what is shown, the counts beside it, and the charts.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <array>
#include <functional>

#include "atlas/read_atlas.hpp"
#include "many_places.hpp"
#include "many_records.hpp"
#include "query/growth.hpp"
#include "query/listing.hpp"
#include "query/territory_matrix.hpp"
#include "query/year_histogram.hpp"

namespace sillon {
namespace {

constexpr std::size_t million = 1'000'000;

// One for each link to ten places, at most a hundred thousand a million.
std::shared_ptr<const Atlas> records(std::size_t places) {
  static const auto shipped =
      read_atlas(std::filesystem::path(SILLON_SOURCE_DIR) / "data/grande-region").atlas;
  return many_records(*shipped, places, places / 10);
}

struct Desk {
  explicit Desk(std::size_t places) : atlas(records(places)), sieve(*atlas), span(time_span(*atlas)) {}
  std::shared_ptr<const Atlas> atlas;
  Sieve sieve;
  TimeSpan span;
};

Desk& a_million() {
  static Desk desk(million);
  return desk;
}

// What a hand that draws a range over the years asks for, never the same twice running.
Filter another_range(int& turn) {
  Filter filter;
  filter.kind = {"hub", "incubator", "startup"};
  filter.confidence = Confidence::medium;
  ++turn;
  filter.years = YearRange{1980 + turn % 17, 2000 + turn % 23};
  return filter;
}

// The bare limit: four groups of octets counted under a range of years, row by row, on one core.
void count_bare_groups(benchmark::State& state) {
  const Desk& desk = a_million();
  const Places& p = desk.atlas->places;
  const std::int16_t* years = desk.sieve.columns().first_year.data();
  const auto* confidence = reinterpret_cast<const std::uint8_t*>(p.confidence.data());
  const std::array<const std::uint8_t*, 4> groups = {p.kind.data(), p.territory.data(), p.status.data(),
                                                     confidence};
  int turn = 0;
  for (auto _ : state) {
    const YearRange range = *another_range(turn).years;
    std::array<std::array<std::uint32_t, 256>, 4> counts{};
    for (std::size_t row = 0; row < p.size(); ++row) {
      const std::uint32_t in_range = years[row] >= range.first && years[row] <= range.last;
      for (std::size_t group = 0; group < groups.size(); ++group)
        counts[group][groups[group][row]] += in_range;
    }
    benchmark::DoNotOptimize(counts);
  }
}

void make_sieve(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(Sieve(*a_million().atlas).columns().places);
}

void count_facets(benchmark::State& state) {
  int turn = 0;
  for (auto _ : state) benchmark::DoNotOptimize(a_million().sieve.facets(another_range(turn), std::nullopt));
}

void change_filter_of(benchmark::State& state, const Desk& desk, std::optional<PartialDate> date) {
  int turn = 0;
  for (auto _ : state) {
    const Filter filter = another_range(turn);
    benchmark::DoNotOptimize(desk.sieve.visible(filter, date));
    benchmark::DoNotOptimize(desk.sieve.facets(filter, date));
    benchmark::DoNotOptimize(year_histogram(desk.sieve, desk.span, filter, date));
  }
}

void change_filter(benchmark::State& state) {
  change_filter_of(state, a_million(), std::nullopt);
}
void change_filter_at_a_date(benchmark::State& state) {
  change_filter_of(state, a_million(), PartialDate{2015, 6, 0});
}

void move_date(benchmark::State& state) {
  const Desk& desk = a_million();
  int turn = 0;
  for (auto _ : state) {
    const Filter filter;
    const PartialDate date = date_of_month(2000 * 12 + ++turn % 200);
    benchmark::DoNotOptimize(desk.sieve.visible(filter, date));
    benchmark::DoNotOptimize(desk.sieve.facets(filter, date));
  }
}

void curve_of_growth(benchmark::State& state) {
  const Desk& desk = a_million();
  int turn = 0;
  for (auto _ : state)
    benchmark::DoNotOptimize(growth(desk.sieve, another_range(turn), desk.span.first, desk.span.last));
}

void matrix(benchmark::State& state) {
  const Desk& desk = a_million();
  int turn = 0;
  for (auto _ : state)
    benchmark::DoNotOptimize(shown_territory_matrix(desk.sieve, another_range(turn), std::nullopt));
}

// The list that is open while filters change: with names, which the other rows do without.
std::shared_ptr<const Atlas> named_records() {
  const std::shared_ptr<const Atlas> nameless = a_million().atlas, named = many_places(*nameless, million);
  auto atlas = std::make_shared<Atlas>(*nameless);
  atlas->places.name = named->places.name;
  atlas->places.name_in = named->places.name_in;
  atlas->places.aka = named->places.aka;
  atlas->places.city = named->places.city;
  atlas->places.town = named->places.town;
  atlas->towns = named->towns;
  return atlas;
}

struct ListDesk {
  std::shared_ptr<const Atlas> atlas = named_records();
  Sieve sieve{*atlas};
  Listing listing{*atlas, "fr"};
};

ListDesk& a_million_named() {
  static ListDesk desk;
  return desk;
}

void first_list(benchmark::State& state) {
  const auto visible = a_million_named().sieve.visible({}, {});
  for (auto _ : state)
    benchmark::DoNotOptimize(Listing(*a_million_named().atlas, "fr").places(*visible, ListPanel{}));
}

void list_after_a_change(benchmark::State& state, ListColumn column) {
  const ListDesk& desk = a_million_named();
  ListPanel list;
  list.sort_by = column;
  const auto visible = desk.sieve.visible({}, {});
  for (auto _ : state) benchmark::DoNotOptimize(desk.listing.places(*visible, list));
}

void filter_by_text(benchmark::State& state) {
  static int turn = 0;  // another text in each run, too
  for (auto _ : state) {
    Filter filter;
    filter.text = ++turn % 2 == 0 ? "luxem" : "thion";
    benchmark::DoNotOptimize(a_million_named().sieve.visible(filter, {}));
  }
}

void change_filter_of_size(benchmark::State& state, std::size_t places) {
  const Desk desk(places);
  change_filter_of(state, desk, std::nullopt);
}

#define SILLON_FILTER(function, name) \
  BENCHMARK(function)->Name(name)->Unit(benchmark::kMillisecond)->Repetitions(9)->ReportAggregatesOnly()
SILLON_FILTER(count_bare_groups, "bare: 4 groups of 1,000,000 octets, one core");
SILLON_FILTER(make_sieve, "sets of rows of 1,000,000 places");
SILLON_FILTER(count_facets, "count all facets of 1,000,000 places");
SILLON_FILTER(change_filter, "filter change of 1,000,000 places");
SILLON_FILTER(change_filter_at_a_date, "the same at a date");
SILLON_FILTER(move_date, "another date over 1,000,000 places");
SILLON_FILTER(curve_of_growth, "curve of growth of 1,000,000 places");
SILLON_FILTER(matrix, "matrix of territories of 1,000,000 places");

SILLON_FILTER(filter_by_text, "filter of 1,000,000 places by another text");
#define SILLON_LIST(name, column)                                  \
  BENCHMARK_CAPTURE(list_after_a_change, name, ListColumn::column) \
      ->Name("open list of 1,000,000 places, by " #name)           \
      ->Unit(benchmark::kMillisecond)                              \
      ->Repetitions(9)                                             \
      ->ReportAggregatesOnly()
SILLON_LIST(name, name);
SILLON_LIST(town, town);
SILLON_LIST(date, since);
BENCHMARK(first_list)
    ->Name("first list of 1,000,000 places")
    ->Unit(benchmark::kMillisecond)
    ->Iterations(1)
    ->Repetitions(3)
    ->ReportAggregatesOnly();

#define SILLON_FILTER_SIZE(name, places)                  \
  BENCHMARK_CAPTURE(change_filter_of_size, name, places)  \
      ->Name("filter change of " #name " places, growth") \
      ->Unit(benchmark::kMillisecond)                     \
      ->Repetitions(3)                                    \
      ->ReportAggregatesOnly()
SILLON_FILTER_SIZE(10k, 10'000);
SILLON_FILTER_SIZE(100k, 100'000);
SILLON_FILTER_SIZE(1M, 1'000'000);
SILLON_FILTER_SIZE(10M, 10'000'000);

}  // namespace
}  // namespace sillon
