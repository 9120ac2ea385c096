// Another program that is fed through a pipe: started without a shell, and never left running.
#pragma once

#include <sys/types.h>

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "report/open_file.hpp"

namespace sillon {

class ChildProcess {
 public:
  // `words`: the program, looked for on the path, and its arguments. What it prints goes nowhere, what it
  // complains of is kept. A process group of its own: the terminal's Ctrl+C does not reach it. Throws
  // Failure(unavailable) with `remedy` when there is no such program.
  ChildProcess(const std::vector<std::string>& words, const std::string& remedy);
  ~ChildProcess();  // ends it at once if it still runs
  ChildProcess(const ChildProcess&) = delete;
  ChildProcess& operator=(const ChildProcess&) = delete;

  // Ends it at once: who feeds it from another thread comes back.
  void kill();

  // False when it reads no more: it has ended, or is about to.
  bool feed(std::string_view bytes);

  // Closes the pipe and waits for the end; `each_moment` is called meanwhile and may throw.
  struct End {
    int code = 0;    // of its exit
    int signal = 0;  // that ended it, or 0
    std::string complaints;
  };
  End finish(const std::function<void()>& each_moment);

 private:
  pid_t id_ = -1;
  std::optional<OpenFile> input_, complaints_;
};

}  // namespace sillon
