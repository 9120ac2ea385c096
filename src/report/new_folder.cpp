#include "report/new_folder.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <random>

#include "report/diagnostic.hpp"
#include "report/failure.hpp"

namespace sillon {

namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail_to_create(const fs::path& folder, const std::string& cause,
                                 const std::string& remedy) {
  throw Failure(ExitCode::cannot_create, fmt::format("{}: the folder cannot be created, {}. {}",
                                                     printable(folder.string()), cause, remedy));
}

[[noreturn]] void fail_to_create(const fs::path& folder, int error) {
  if (error == ENOENT) fail_to_create(folder, "the folder around it does not exist", "Make that one first.");
  if (error == EBUSY) fail_to_create(folder, "the system uses it", "Name a folder inside it.");
  fail_to_create(folder, error_cause(error), "Choose another place.");
}

// An absolute path without "." and "..", with symbolic links resolved as far as there is anything, so that
// its parent is the folder around it.
fs::path settled(const fs::path& named) {
  std::error_code failed;
  fs::path path = fs::weakly_canonical(fs::absolute(named, failed), failed);
  if (failed) path = named;
  return path.filename().empty() ? path.parent_path() : path;
}

void require_free(const fs::path& folder) {
  std::error_code failed;
  const fs::file_status status = fs::symlink_status(folder, failed);
  if (status.type() == fs::file_type::not_found) return;
  if (status.type() != fs::file_type::directory)
    fail_to_create(folder, "a file has this name", "Name another folder.");
  const bool empty = fs::is_empty(folder, failed);
  if (failed) fail_to_create(folder, failed.value());
  if (!empty)
    fail_to_create(folder, "it is there and not empty", "Name a new folder, or empty this one first.");
}

void sync_folder(const fs::path& folder) {
  const OpenFile opened(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (opened) static_cast<void>(::fsync(opened.descriptor()));  // not every file system can
}

}  // namespace

NewFolder::NewFolder(const fs::path& target) : target_(settled(target)) {
  if (target.empty() || target_.filename().empty())
    fail_to_create(target, "it has no name", "Name a folder that is not there yet.");
  require_free(target_);
  std::random_device random;
  for (int attempt = 0; attempt < 64; ++attempt) {
    // The name is cut so that a long but lawful name keeps a lawful temporary (255 bytes a name).
    temporary_ = target_.parent_path() /
                 fmt::format(".{}.{:08x}.tmp", target_.filename().string().substr(0, 200), random());
    if (::mkdir(temporary_.c_str(), 0777) == 0) return;
    if (errno != EEXIST) fail_to_create(target_, errno);
  }
  fail_to_create(target_, EEXIST);
}

NewFolder::~NewFolder() {
  if (published_) return;
  file_.reset();
  std::error_code failed;
  fs::remove_all(temporary_, failed);
}

std::string NewFolder::shown(const std::string& name) const {
  return printable((target_ / name).string());
}

void NewFolder::add_folder(const std::string& name) {
  if (::mkdir((temporary_ / name).c_str(), 0777) != 0)
    throw Failure(ExitCode::io, fmt::format("{}: the folder cannot be made, {}. Nothing of it stays behind.",
                                            shown(name), error_cause(errno)));
}

void NewFolder::begin_file(const std::string& name) {
  file_name_ = name;
  file_.emplace(::open((temporary_ / name).c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
  if (!*file_)
    throw Failure(ExitCode::io, fmt::format("{}: cannot be created, {}. Nothing of the folder stays behind.",
                                            shown(name), error_cause(errno)));
}

void NewFolder::write(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t wrote = ::write(file_->descriptor(), bytes.data(), bytes.size());
    if (wrote < 0 && errno == EINTR) continue;
    if (wrote < 0)
      throw Failure(ExitCode::io, fmt::format("{}: writing failed, {}. Nothing of the folder stays behind.",
                                              shown(file_name_), error_cause(errno)));
    bytes.remove_prefix(static_cast<std::size_t>(wrote));
  }
}

void NewFolder::end_file() {
  int error = ::fsync(file_->descriptor()) == 0 ? 0 : errno;
  const int close_error = file_->close();
  file_.reset();
  if (error == 0) error = close_error;
  if (error != 0)
    throw Failure(ExitCode::io, fmt::format("{}: writing failed, {}. Nothing of the folder stays behind.",
                                            shown(file_name_), error_cause(error)));
}

void NewFolder::publish() {
  // The system puts it in the place of an empty folder only.
  if (std::rename(temporary_.c_str(), target_.c_str()) != 0) {
    const int error = errno;
    require_free(target_);
    fail_to_create(target_, error);
  }
  published_ = true;
  sync_folder(target_.parent_path());
}

}  // namespace sillon
