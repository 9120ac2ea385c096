// What each figure may be at most, and a reporter that prints it beside the figure.
#pragma once

#include <benchmark/benchmark.h>

#include <string>
#include <vector>

namespace sillon {

struct Limit {
  std::string name;  // of the benchmark
  double most;  // 0: there is none
  std::string unit;
};

const std::vector<Limit>& limits();

// Prints "name  figure  limit  share" for the median of each benchmark and writes the same as JSON.
class LimitReporter : public benchmark::BenchmarkReporter {
 public:
  explicit LimitReporter(std::string json_path) : json_path_(std::move(json_path)) {}
  bool ReportContext(const Context& context) override;
  void ReportRuns(const std::vector<Run>& runs) override;
  void Finalize() override;

 private:
  std::string json_path_;
  std::string json_rows_;
};

}  // namespace sillon
