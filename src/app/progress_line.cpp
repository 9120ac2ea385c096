#include "app/progress_line.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdio>
#include <utility>

namespace sillon {

ProgressLine::ProgressLine(std::uint64_t whole, std::string counted)
    : whole_(whole), counted_(std::move(counted)), shown_(::isatty(STDERR_FILENO) == 1) {}

ProgressLine::~ProgressLine() {
  if (!last_) return;
  fmt::print(stderr, "\r\033[K");
  std::fflush(stderr);
}

void ProgressLine::add(std::uint64_t count) {
  done_ += count;
  const auto now = std::chrono::steady_clock::now();
  if (!shown_ || now - last_.value_or(start_) < std::chrono::milliseconds(200)) return;
  last_ = now;
  fmt::print(stderr, "\r\033[K{} of {} {}", words_.number(static_cast<double>(done_)),
             words_.number(static_cast<double>(whole_)), counted_);
  std::fflush(stderr);
}

}  // namespace sillon
