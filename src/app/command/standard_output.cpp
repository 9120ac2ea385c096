#include "app/command/standard_output.hpp"

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>

#include "report/failure.hpp"
#include "report/open_file.hpp"

namespace sillon {

void print_result(std::string_view bytes) {
  std::fflush(stdout);
  while (!bytes.empty()) {
    const ssize_t wrote = ::write(STDOUT_FILENO, bytes.data(), bytes.size());
    if (wrote < 0 && errno == EINTR) continue;
    if (wrote < 0 && errno == EPIPE) return;
    if (wrote < 0)
      throw Failure(ExitCode::io, fmt::format("The result could not be written to standard output, {}.",
                                              error_cause(errno)));
    bytes.remove_prefix(static_cast<std::size_t>(wrote));
  }
}

std::size_t terminal_width() {
  winsize size{};
  if (::isatty(STDOUT_FILENO) != 1 || ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0) return 0;
  return size.ws_col;
}

}  // namespace sillon
