// The journal of a window, written line by line while it is used.
#pragma once

#include <optional>
#include <string>

#include "report/open_file.hpp"
#include "state/action.hpp"

namespace sillon {

class JournalFile {
 public:
  // Lines are put behind what the file holds. An empty path: no journal. Throws Failure(cannot_create).
  explicit JournalFile(const std::string& path);

  void write(const Action& action);

  // What happened when a line could not be written, as a sentence; once. Nothing is written after it, and no
  // half line is left behind.
  std::optional<std::string> take_trouble();

 private:
  std::string path_;
  OpenFile file_;
  std::optional<std::string> trouble_;
};

}  // namespace sillon
