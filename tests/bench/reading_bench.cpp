// Reading a million places and 100,000 links, beside the least that any reader of the same files must do.
#include <benchmark/benchmark.h>
#include <malloc.h>

#include <algorithm>
#include <atomic>
#include <charconv>
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

#include "../anonymous_memory.hpp"
#include "atlas/column_bytes.hpp"
#include "atlas/read_atlas.hpp"
#include "many_rows.hpp"

namespace sillon {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

double ms_since(Clock::time_point begin) {
  return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

constexpr std::uint64_t few = 10'000, million = 1'000'000;

void reading(benchmark::State& state) {
  const fs::path folder = synthetic_atlas(million);
  for (auto _ : state) {
    const auto begin = Clock::now();
    const AtlasReading read = read_atlas(folder);
    state.SetIterationTime(ms_since(begin) / 1000);
    if (!read.atlas || read.atlas->places.size() != 1'000'000) return state.SkipWithError("not read");
  }
}
BENCHMARK(reading)
    ->Name("read 1,000,000 places, 100,000 links from CSV")
    ->Unit(benchmark::kMillisecond)
    ->UseManualTime()
    ->Iterations(1)
    ->Repetitions(5)
    ->ReportAggregatesOnly();

// The bare limit: half of a table for each thread, cells split at commas, three sorts of columns, nothing
// judged, nothing joined, no ids looked up.
struct BareColumns {
  struct Texts {
    std::string bytes;
    std::vector<std::uint32_t> ends;
  };
  std::vector<Texts> texts;
  std::vector<std::vector<double>> numbers;
  std::vector<std::vector<std::int32_t>> years;
};

enum class BareSort { text, number, year };

std::vector<BareSort> bare_sorts(std::string_view header) {
  std::vector<BareSort> sorts;
  while (true) {
    const std::size_t comma = std::min(header.find(','), header.size());
    const std::string_view name = header.substr(0, comma);
    const bool number = name == "lon" || name == "lat" || name == "jobs";
    const bool year = name == "since" || name == "until" || name == "as_of" || name == "jobs_as_of";
    sorts.push_back(number ? BareSort::number : year ? BareSort::year : BareSort::text);
    if (comma == header.size()) return sorts;
    header.remove_prefix(comma + 1);
  }
}

BareColumns read_bare(std::string_view rows, const std::vector<BareSort>& sorts) {
  BareColumns columns;
  columns.texts.resize(sorts.size());
  columns.numbers.resize(sorts.size());
  columns.years.resize(sorts.size());
  const char* at = rows.data();
  const char* const end = at + rows.size();
  for (std::size_t column = 0; at < end;) {
    const char* stop = at;
    while (stop < end && *stop != ',' && *stop != '\n') ++stop;
    switch (sorts[column]) {
      case BareSort::text:
        columns.texts[column].bytes.append(at, stop);
        columns.texts[column].ends.push_back(static_cast<std::uint32_t>(columns.texts[column].bytes.size()));
        break;
      case BareSort::number: {
        double value = 0;
        std::from_chars(at, stop, value);
        columns.numbers[column].push_back(value);
        break;
      }
      case BareSort::year: {
        std::int32_t year = 0;
        std::from_chars(at, stop, year);
        columns.years[column].push_back(year);
        break;
      }
    }
    column = stop < end && *stop == '\n' ? 0 : std::min(column + 1, sorts.size() - 1);
    at = stop + 1;
  }
  return columns;
}

std::vector<BareColumns> read_bare(const fs::path& path) {
  const std::size_t size = fs::file_size(path);
  const auto text = std::make_unique_for_overwrite<char[]>(size);
  const auto read_half = [&](std::size_t begin, std::size_t end) {
    std::ifstream file(path, std::ios::binary);
    file.seekg(static_cast<std::streamoff>(begin));
    file.read(text.get() + begin, static_cast<std::streamsize>(end - begin));
  };
  {
    std::jthread other([&] { read_half(size / 2, size); });
    read_half(0, size / 2);
  }
  const std::string_view all(text.get(), size);
  const std::size_t first = all.find('\n') + 1, middle = all.find('\n', size / 2) + 1;
  const std::vector<BareSort> sorts = bare_sorts(all.substr(0, first - 1));
  std::vector<BareColumns> halves(2);
  {
    std::jthread other([&] { halves[1] = read_bare(all.substr(middle), sorts); });
    halves[0] = read_bare(all.substr(first, middle - first), sorts);
  }
  return halves;
}

void bare_limit(benchmark::State& state) {
  for (auto _ : state)
    for (const char* name : {"places.csv", "links.csv"})
      benchmark::DoNotOptimize(read_bare(synthetic_atlas(million) / name));
}
BENCHMARK(bare_limit)
    ->Name("  the same files to columns, unchecked, two threads")
    ->Unit(benchmark::kMillisecond)
    ->Iterations(1)
    ->Repetitions(5)
    ->ReportAggregatesOnly();

// What earlier benchmarks left with the C library would be used again and not be seen.
std::size_t anonymous_bytes_in_use() {
  malloc_trim(0);
  return anonymous_bytes();
}

// The most anonymous memory beyond what was there, looked at every other millisecond.
class PeakWatch {
 public:
  std::size_t stop() {
    ended_ = true;
    thread_.join();
    return most_ - before_;
  }

 private:
  std::size_t before_ = anonymous_bytes_in_use();
  std::atomic<bool> ended_ = false;
  std::size_t most_ = before_;
  std::thread thread_{[this] {
    while (!ended_) {
      most_ = std::max(most_, anonymous_bytes());
      std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
  }};
};

void peak_memory(benchmark::State& state) {
  const fs::path folder = synthetic_atlas(million);
  for (auto _ : state) {
    PeakWatch watch;
    const AtlasReading read = read_atlas(folder);
    const std::size_t peak = watch.stop();
    state.counters["figure"] = static_cast<double>(peak) / static_cast<double>(column_bytes(*read.atlas));
  }
}
BENCHMARK(peak_memory)
    ->Name("  peak memory while reading, of the columns' size")
    ->Iterations(1)
    ->Repetitions(3)
    ->ReportAggregatesOnly();

void kept_memory(benchmark::State& state) {
  const fs::path folder = synthetic_atlas(million);
  for (auto _ : state) {
    const std::size_t before = anonymous_bytes_in_use();
    const AtlasReading read = read_atlas(folder);
    const std::size_t after = anonymous_bytes();
    state.counters["figure"] = (static_cast<double>(after) - static_cast<double>(before)) / 1e6;
  }
}
BENCHMARK(kept_memory)
    ->Name("  memory of the atlas once read")
    ->Iterations(1)
    ->Repetitions(3)
    ->ReportAggregatesOnly();

// Time a place where there are a hundred times as many.
void growth(benchmark::State& state) {
  const auto ms_of = [](const fs::path& folder) {
    const auto begin = Clock::now();
    benchmark::DoNotOptimize(read_atlas(folder).atlas);
    return ms_since(begin);
  };
  ms_of(synthetic_atlas(few));
  for (auto _ : state) {
    std::vector<double> small;
    for (int i = 0; i < 9; ++i) small.push_back(ms_of(synthetic_atlas(few)));
    std::nth_element(small.begin(), small.begin() + 4, small.end());
    state.counters["figure"] = ms_of(synthetic_atlas(million)) / (100 * small[4]);
  }
}
BENCHMARK(growth)
    ->Name("  time a place, of that in an atlas of 10,000")
    ->Iterations(1)
    ->Repetitions(3)
    ->ReportAggregatesOnly();

// From one million to ten: time and kept memory a place, of what they are in the smaller atlas.
struct ReadOnce {
  double ms = 0, bytes = 0;
};

ReadOnce read_once(std::uint64_t places) {
  const fs::path folder = synthetic_atlas(places);
  const std::size_t before = anonymous_bytes_in_use();
  const auto begin = Clock::now();
  const AtlasReading read = read_atlas(folder);
  const double ms = ms_since(begin);
  benchmark::DoNotOptimize(read.atlas);
  return {ms, static_cast<double>(anonymous_bytes()) - static_cast<double>(before)};
}

// Both are read before they are timed: memory that a virtual machine has not used since it started, or has
// given back, costs up to ten times as much at the first touch, whoever touches it.
const std::pair<ReadOnce, ReadOnce>& million_and_ten() {
  static const std::pair<ReadOnce, ReadOnce> made = [] {
    const auto second_of = [](std::uint64_t places) {
      read_once(places);
      return read_once(places);
    };
    return std::pair{second_of(million), second_of(10 * million)};
  }();
  return made;
}

void time_growth(benchmark::State& state) {
  const auto& [one, ten] = million_and_ten();
  for (auto _ : state) state.counters["figure"] = ten.ms / (10 * one.ms);
}
BENCHMARK(time_growth)->Name("10 M places: time a place to read, of that in 1 M")->Iterations(1);

void memory_growth(benchmark::State& state) {
  const auto& [one, ten] = million_and_ten();
  for (auto _ : state) state.counters["figure"] = ten.bytes / (10 * one.bytes);
}
BENCHMARK(memory_growth)->Name("10 M places: memory a place, of that in 1 M")->Iterations(1);

}  // namespace
}  // namespace sillon
