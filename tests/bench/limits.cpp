#include "limits.hpp"

#include <fmt/format.h>

#include <cstdio>

#include "report/file.hpp"

namespace sillon {

const std::vector<Limit>& limits() {
  static const std::vector<Limit> list = {
      {"read and check the tables", 50, "ms"},
      {"read the coarse base map", 100, "ms"},
      {"read 1,000,000 places, 100,000 links from CSV", 1000, "ms"},
      {"  peak memory while reading, of the columns' size", 3, "x"},
      {"  memory of the atlas once read", 150, "MB"},
      {"  time a place, of that in an atlas of 10,000", 1.2, "x"},
      {"10 M places: time a place to read, of that in 1 M", 1.2, "x"},
      {"10 M places: memory a place, of that in 1 M", 1.05, "x"},
      {"search index of 1,000,000 places", 1500, "ms"},
      {"  memory of that index", 0, "MB"},
      {"search 1,000,000 places: a word being typed", 10, "ms"},
      {"search 1,000,000 places: what everything matches", 10, "ms"},
      {"search 1,000,000 places: three letters of everything", 10, "ms"},
      {"search 1,000,000 places: a word with a slip", 10, "ms"},
      {"search 1,000,000 places: a long word with slips", 10, "ms"},
      {"search 1,000,000 places: three words with slips", 10, "ms"},
      {"search 1,000,000 places: six words that nobody has", 10, "ms"},
      {"1 M nearest of 1,000, uniform: which over bare", 1.67, "x"},
      {"1 M nearest of 1,000, uniform: with distance", 1000, "ms"},
      {"1 M nearest of 1,000, clustered: which over bare", 1.67, "x"},
      {"1 M nearest of 1,000, clustered: with distance", 1000, "ms"},
      {"1 M nearest of 1,000, global: which over bare", 1.67, "x"},
      {"1 M nearest of 1,000, global: with distance", 1000, "ms"},
      {"sets of rows of 1,000,000 places", 60, "ms"},
      {"count all facets of 1,000,000 places", 2, "ms"},
      {"filter change of 1,000,000 places", 8, "ms"},
      {"the same at a date", 8, "ms"},
      {"another date over 1,000,000 places", 16, "ms"},
      {"curve of growth of 1,000,000 places", 5, "ms"},
      {"filter of 1,000,000 places by another text", 100, "ms"},
      {"open list of 1,000,000 places, by name", 50, "ms"},
      {"open list of 1,000,000 places, by town", 50, "ms"},
      {"open list of 1,000,000 places, by date", 50, "ms"},
      {"matrix of territories of 1,000,000 places", 5, "ms"},
      {"panning frame, 1920x1080", 12, "ms"},
      {"morph frame, 1920x1080", 33, "ms"},
      {"show: frame of a flight, 1920x1080", 16, "ms"},
      {"show: nine tenths of those frames", 16, "ms"},
      {"show: the frame after a press", 16, "ms"},
      {"open to the first finished frame, 1920x1080", 800, "ms"},
      {"film of 60 s, 1920x1080, 30 a second", 60000, "ms"},
      {"peak resident memory", 0, "MB"},
      {"open 1,000,000 places from CSV, first frame", 2000, "ms"},
      {"open 1,000,000 places the second time", 500, "ms"},
      {"  the columns from the cache, tables hashed", 200, "ms"},
      {"1 M places: panning frame, whole region", 16, "ms"},
      {"1 M places: the same over bare discs", 0.05, "x"},
      {"1 M places: panning frame, every place", 16, "ms"},
      {"1 M places: worst frame of a tour", 33, "ms"},
      {"1 M places: worst frame of a tour, every place", 33, "ms"},
      {"1 M places: filter change with counts and frame", 20, "ms"},
      {"1 M places: coordinates over bare PROJ", 1.3, "x"},
      {"1 M places: projection complete", 500, "ms"},
      {"1 M places: worst frame of that", 33, "ms"},
      {"1 M places: projection complete, every place", 500, "ms"},
      {"1 M places: worst frame of that, every place", 33, "ms"},
      {"10 M over 10 k places: panning frame", 1.5, "x"},
      {"10 M over 10 k places: panning frame, every place", 1.5, "x"},
      {"1 M places: memory over an atlas of 10, no window", 350, "MB"},
  };
  return list;
}

bool LimitReporter::ReportContext(const Context&) {
  fmt::print("{:<52} {:>10} {:>12} {:>7}\n", "median of the runs", "figure", "limit", "share");
  return true;
}

void LimitReporter::ReportRuns(const std::vector<Run>& runs) {
  for (const Run& run : runs) {
    if (run.error_occurred) {
      fmt::print("{:<52} {}\n", run.run_name.function_name, run.error_message);
      continue;
    }
    const bool repeated = runs.size() > 1;
    if (repeated && run.aggregate_name != "median") continue;
    const std::string& name = run.run_name.function_name;
    const auto counter = run.counters.find("figure");
    const double figure = counter != run.counters.end() ? counter->second.value : run.GetAdjustedRealTime();
    std::string unit = "ms", limit_text = "-", share = "-";
    double most = 0;
    for (const Limit& limit : limits())
      if (limit.name == name) {
        unit = limit.unit;
        if (limit.most <= 0) continue;
        most = limit.most;
        limit_text = fmt::format("<= {:g} {}", limit.most, unit);
        share = fmt::format("{:.2f}", figure / limit.most);
      }
    fmt::print("{:<52} {:>7.2f} {:<2} {:>12} {:>7}{}\n", name, figure, unit, limit_text, share,
               most > 0 && figure > most ? "  OVER" : "");
    std::fflush(stdout);
    json_rows_ += fmt::format("{}{{\"name\": \"{}\", \"figure\": {:.4f}, \"unit\": \"{}\", \"limit\": {}}}",
                              json_rows_.empty() ? "" : ",\n  ", name, figure, unit,
                              most > 0 ? fmt::format("{:g}", most) : "null");
  }
}

void LimitReporter::Finalize() {
  write_file(json_path_, "[\n  " + json_rows_ + "\n]\n");
}

}  // namespace sillon
