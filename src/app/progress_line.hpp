// How far a long command has come, on one line of a terminal; nothing where stderr is none.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

#include "words/words.hpp"

namespace sillon {

class ProgressLine {
 public:
  // "1,200 of 1,800 frames": the whole, and what is counted.
  ProgressLine(std::uint64_t whole, std::string counted);
  ~ProgressLine();  // leaves the line empty
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;

  // So many more are done. Writes five times a second at most.
  void add(std::uint64_t count);

 private:
  using Instant = std::chrono::steady_clock::time_point;

  Words words_{"en"};
  std::uint64_t whole_, done_ = 0;
  std::string counted_;
  bool shown_;
  Instant start_ = std::chrono::steady_clock::now();
  std::optional<Instant> last_;
};

}  // namespace sillon
