// How far a long piece of work is and whether it is still wanted. The work writes it, whoever waits reads it.
#pragma once

#include <atomic>
#include <cstdint>

namespace sillon {

class Progress {
 public:
  void expect_bytes(std::uint64_t count) { expected_bytes_ += count; }
  void add_bytes(std::uint64_t count) { bytes_ += count; }
  void expect_rows(std::uint64_t count) { expected_rows_ += count; }
  void add_rows(std::uint64_t count) { rows_ += count; }
  // Forgets what was counted: the work is done anew in another way. Whether it is wanted stays.
  void begin_anew() {
    bytes_ = rows_ = 0;
    expected_bytes_ = 0;
  }
  std::uint64_t expected_bytes() const { return expected_bytes_; }  // grows as more files are met
  std::uint64_t bytes() const { return bytes_; }
  std::uint64_t expected_rows() const { return expected_rows_; }  // 0: not known
  std::uint64_t rows() const { return rows_; }

  // Asks the work to end early; it looks every few milliseconds.
  void cancel() { cancelled_ = true; }
  bool is_cancelled() const { return cancelled_; }

 private:
  std::atomic<std::uint64_t> expected_bytes_ = 0, bytes_ = 0, expected_rows_ = 0, rows_ = 0;
  std::atomic<bool> cancelled_ = false;
};

// What work throws where it finds that it is no longer wanted; who cancelled it catches it.
struct Cancelled {};

inline void stop_if_cancelled(const Progress* progress) {
  if (progress && progress->is_cancelled()) throw Cancelled{};
}

// Counts one of many rows.
inline void one_row_done(Progress* progress) {
  if (!progress) return;
  progress->add_rows(1);
  stop_if_cancelled(progress);
}

}  // namespace sillon
