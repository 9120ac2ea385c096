#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <random>

#include "report/diagnostic.hpp"
#include "report/failure.hpp"
#include "report/file.hpp"
#include "report/open_file.hpp"

namespace sillon {

namespace {

[[noreturn]] void fail_to_create(const std::string& name, int error) {
  const char* remedy =
      error == ENOENT || error == ENOTDIR ? "Make the folder first." : "Choose another place.";
  const std::string cause = error == ENOENT ? "its folder does not exist" : error_cause(error);
  throw Failure(ExitCode::cannot_create, fmt::format("{}: cannot be created, {}. {}", name, cause, remedy));
}

[[noreturn]] void fail_to_write(const std::string& name, int error) {
  throw Failure(ExitCode::io, fmt::format("{}: writing failed, {}. What was there before is unchanged.", name,
                                          error_cause(error)));
}

// 0, or the error number of the write that failed.
int write_all(const OpenFile& file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t wrote = ::write(file.descriptor(), bytes.data(), bytes.size());
    if (wrote < 0 && errno == EINTR) continue;
    if (wrote < 0) return errno;
    bytes.remove_prefix(static_cast<std::size_t>(wrote));
  }
  return 0;
}

// A pipe or a terminal (`-o /dev/stdout`) takes the bytes as they come: there is nothing to rename.
void write_through(const std::filesystem::path& path, std::string_view bytes, const std::string& name) {
  OpenFile file(::open(path.c_str(), O_WRONLY | O_NOCTTY | O_CLOEXEC));
  if (!file) fail_to_create(name, errno);
  int error = write_all(file, bytes);
  if (error == 0) error = file.close();
  if (error != 0) fail_to_write(name, error);
}

// ".list.csv.k3x9w2.tmp" beside `target`, new and empty.
OpenFile open_temporary(const std::filesystem::path& target, std::filesystem::path& temporary,
                        const std::string& name) {
  std::random_device random;
  for (int attempt = 0; attempt < 64; ++attempt) {
    // The name is cut so that a long but lawful file name keeps a lawful temporary (255 bytes a name).
    const std::string stem = target.filename().string().substr(0, 200);
    temporary = target.parent_path() / fmt::format(".{}.{:08x}.tmp", stem, random());
    OpenFile file(::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
    if (file) return file;
    if (errno != EEXIST) fail_to_create(name, errno);
  }
  fail_to_create(name, EEXIST);
}

// 0, or the error number of what failed: writing, or bringing it to the disk. Closes the file.
int write_to_disk(OpenFile& file, std::string_view bytes) {
  int error = write_all(file, bytes);
  if (error == 0 && ::fsync(file.descriptor()) != 0) error = errno;
  const int close_error = file.close();
  return error == 0 ? close_error : error;
}

// Gives a file a name that nothing has: 0, EEXIST where something has it, or the error number.
int rename_to_new(const std::filesystem::path& from, const std::filesystem::path& to) {
  if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) return 0;
  if (errno != EINVAL && errno != ENOSYS) return errno;
  // A file system that knows no such rename: the name is taken for the moment that another one needs.
  const OpenFile taken(::open(to.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
  if (!taken) return errno;
  return std::rename(from.c_str(), to.c_str()) == 0 ? 0 : errno;
}

// The rename is safe on disk once its folder is. Not every file system can sync a folder: then it is left at
// that.
void sync_folder(const std::filesystem::path& folder) {
  const OpenFile opened(::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (opened) static_cast<void>(::fsync(opened.descriptor()));
}

}  // namespace

void write_file(const std::filesystem::path& path, std::string_view bytes) {
  const std::string name = printable(path.string());
  struct stat status {};
  const bool exists = ::stat(path.c_str(), &status) == 0;
  if (exists && (S_ISCHR(status.st_mode) || S_ISFIFO(status.st_mode)))
    return write_through(path, bytes, name);
  if (exists && S_ISDIR(status.st_mode)) fail_to_create(name, EISDIR);
  if (exists && !S_ISREG(status.st_mode))
    throw Failure(ExitCode::cannot_create,
                  name + ": cannot be created, a device has this name. Choose another place.");
  // A read-only file is kept, although a rename would get past its mode.
  if (exists && ::access(path.c_str(), W_OK) != 0) fail_to_create(name, errno);

  // A symbolic link stays one: the file it names is replaced.
  std::error_code unresolved;
  std::filesystem::path target = std::filesystem::weakly_canonical(path, unresolved);
  if (unresolved || target.filename().empty()) target = path;

  std::filesystem::path temporary;
  OpenFile file = open_temporary(target, temporary, name);
  int error = exists && ::fchmod(file.descriptor(), status.st_mode & 07777) != 0 ? errno : 0;
  const int write_error = write_to_disk(file, bytes);
  if (error == 0) error = write_error;
  if (error == 0 && std::rename(temporary.c_str(), target.c_str()) != 0) error = errno;
  if (error != 0) {
    ::unlink(temporary.c_str());
    fail_to_write(name, error);
  }
  sync_folder(target.parent_path());
}

std::filesystem::path write_new_file(const std::filesystem::path& folder, const std::string& stem,
                                     const std::string& suffix, std::string_view bytes) {
  std::filesystem::path path = folder / fmt::format("{}.{}", stem, suffix), temporary;
  OpenFile file = open_temporary(path, temporary, printable(path.string()));
  int error = write_to_disk(file, bytes);
  if (error == 0) error = rename_to_new(temporary, path);
  for (int n = 2; error == EEXIST; ++n) {
    path = folder / fmt::format("{}-{}.{}", stem, n, suffix);
    error = rename_to_new(temporary, path);
  }
  if (error != 0) {
    ::unlink(temporary.c_str());
    throw Failure(ExitCode::io, fmt::format("{}: writing failed, {}. Nothing of it stays behind.",
                                            printable(path.string()), error_cause(error)));
  }
  sync_folder(folder);
  return path;
}

}  // namespace sillon
