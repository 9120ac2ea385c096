#include "app/journal_file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <string_view>
#include <utility>

#include "report/diagnostic.hpp"
#include "report/failure.hpp"
#include "state/journal.hpp"

namespace sillon {
namespace {

// 0, or the error number of the write that failed.
int append(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t wrote = ::write(descriptor, bytes.data(), bytes.size());
    if (wrote < 0 && errno == EINTR) continue;
    if (wrote < 0) return errno;
    bytes.remove_prefix(static_cast<std::size_t>(wrote));
  }
  return 0;
}

}  // namespace

JournalFile::JournalFile(const std::string& path)
    : path_(path),
      file_(path.empty() ? -1 : ::open(path.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0666)) {
  if (!path.empty() && !file_)
    throw Failure(ExitCode::cannot_create,
                  fmt::format("The journal {} cannot be written, {}. Name a file in a folder of yours.",
                              printable(path), error_cause(errno)));
}

void JournalFile::write(const Action& action) {
  if (!file_) return;
  const off_t end = ::lseek(file_.descriptor(), 0, SEEK_END);
  const int error = append(file_.descriptor(), journal_line(action) + '\n');
  if (error == 0) return;
  if (end >= 0) static_cast<void>(::ftruncate(file_.descriptor(), end));
  trouble_ = fmt::format("The journal {} is not written any further, {}. Its lines until now are kept.",
                         printable(path_), error_cause(error));
  file_.close();
}

std::optional<std::string> JournalFile::take_trouble() {
  return std::exchange(trouble_, std::nullopt);
}

}  // namespace sillon
