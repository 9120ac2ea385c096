// A file that appears whole or not at all, written piece by piece: it may be larger than memory. It is not
// synced: for what can be made again and tells by itself whether it is whole.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string_view>

#include "report/open_file.hpp"

namespace sillon {

class NewFile {
 public:
  // The folder must be there. All throw Failure(cannot_create | io).
  explicit NewFile(std::filesystem::path target);
  ~NewFile();  // removes what was written, unless it was published
  NewFile(const NewFile&) = delete;
  NewFile& operator=(const NewFile&) = delete;

  void write(std::string_view bytes);
  std::uint64_t size() const { return size_; }  // written so far
  // Gives the file its name; what had it before is replaced.
  void publish();

  // Whether a name is one that a file has before it is published.
  static bool is_temporary(std::string_view name);

 private:
  [[noreturn]] void fail(int error) const;

  std::filesystem::path target_, temporary_;
  OpenFile file_;
  std::uint64_t size_ = 0;
  bool published_ = false;
};

}  // namespace sillon
