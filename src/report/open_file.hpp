// A file descriptor that is closed when its owner goes, and what the system's error numbers mean in our
// words.
#pragma once

#include <cstdint>
#include <string>
#include <utility>

namespace sillon {

class OpenFile {
 public:
  explicit OpenFile(int descriptor) : descriptor_(descriptor) {}
  OpenFile(OpenFile&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}
  OpenFile& operator=(OpenFile&&) = delete;
  ~OpenFile();

  explicit operator bool() const { return descriptor_ >= 0; }
  int descriptor() const { return descriptor_; }
  // Closes now and returns 0, or the error number that only closing reveals (a network disk that is full).
  int close();

 private:
  int descriptor_;
};

// "the disk is full": a clause for the middle of a sentence.
std::string error_cause(int error_number);

// "1 GiB", "4097 bytes": exact, in the largest unit that divides it.
std::string byte_count_text(std::uint64_t bytes);

}  // namespace sillon
