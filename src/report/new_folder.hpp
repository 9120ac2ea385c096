// A folder that appears whole or not at all: it is filled under another name beside its own and renamed once
// everything in it is on the disk.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "report/open_file.hpp"

namespace sillon {

class NewFolder {
 public:
  // Where `target` is a folder already, it must be empty. Throws Failure(cannot_create), which says what to
  // do.
  explicit NewFolder(const std::filesystem::path& target);
  ~NewFolder();  // removes what was written, unless it was published
  NewFolder(const NewFolder&) = delete;
  NewFolder& operator=(const NewFolder&) = delete;

  void add_folder(const std::string& name);

  // One file after the other, in pieces of any size: a file may be larger than memory. `name` may lie in a
  // folder that was added. All throw Failure(io).
  void begin_file(const std::string& name);
  void write(std::string_view bytes);
  void end_file();  // it is on the disk now

  // Gives the folder its name. Throws Failure(cannot_create) when something has taken that meanwhile.
  void publish();

 private:
  std::string shown(const std::string& name) const;

  std::filesystem::path target_, temporary_;
  std::optional<OpenFile> file_;
  std::string file_name_;
  bool published_ = false;
};

}  // namespace sillon
