#include "report/new_file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <random>
#include <utility>

#include "report/diagnostic.hpp"
#include "report/failure.hpp"

namespace sillon {

namespace {

std::filesystem::path temporary_beside(const std::filesystem::path& target) {
  std::random_device random;
  return target.parent_path() /
         fmt::format(".{}.{:08x}{:08x}.tmp", target.filename().string(), random(), random());
}

}  // namespace

NewFile::NewFile(std::filesystem::path target)
    : target_(std::move(target)),
      temporary_(temporary_beside(target_)),
      file_(::open(temporary_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600)) {
  if (!file_)
    throw Failure(ExitCode::cannot_create, fmt::format("{}: cannot be created, {}. Choose another place.",
                                                       printable(target_.string()), error_cause(errno)));
}

NewFile::~NewFile() {
  if (!published_) ::unlink(temporary_.c_str());
}

void NewFile::write(std::string_view bytes) {
  size_ += bytes.size();
  while (!bytes.empty()) {
    const ssize_t wrote = ::write(file_.descriptor(), bytes.data(), bytes.size());
    if (wrote < 0 && errno == EINTR) continue;
    if (wrote < 0) fail(errno);
    bytes.remove_prefix(static_cast<std::size_t>(wrote));
  }
}

void NewFile::publish() {
  if (const int error = file_.close()) fail(error);
  if (std::rename(temporary_.c_str(), target_.c_str()) != 0) fail(errno);
  published_ = true;
}

bool NewFile::is_temporary(std::string_view name) {
  return name.starts_with('.') && name.ends_with(".tmp");
}

void NewFile::fail(int error) const {
  throw Failure(ExitCode::io, fmt::format("{}: writing failed, {}. What was there before is unchanged.",
                                          printable(target_.string()), error_cause(error)));
}

}  // namespace sillon
