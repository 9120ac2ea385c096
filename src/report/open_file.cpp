#include "report/open_file.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <array>
#include <cerrno>

namespace sillon {

OpenFile::~OpenFile() {
  close();
}

int OpenFile::close() {
  const int descriptor = std::exchange(descriptor_, -1);
  if (descriptor < 0 || ::close(descriptor) == 0) return 0;
  return errno;
}

std::string error_cause(int error_number) {
  switch (error_number) {
    case ENOENT:
      return "there is none of this name";
    case ENOTDIR:
      return "a part of its path is not a folder";
    case EISDIR:
      return "it is a folder";
    case EACCES:
    case EPERM:
      return "permission is missing";
    case EROFS:
      return "the file system is read-only";
    case ENOSPC:
      return "the disk is full";
    case EDQUOT:
      return "the disk quota is used up";
    case EFBIG:
      return "it would be larger than the file system or the limits allow";
    case EIO:
      return "the disk reported an error";
    case ELOOP:
      return "its symbolic links go in a circle";
    case ENAMETOOLONG:
      return "its name is too long";
    case EMFILE:
    case ENFILE:
      return "too many files are open";
    case EBADF:
      return "it is closed";
    case EPIPE:
      return "nobody reads it any more";
    case ENOMEM:
      return "memory is short";
    default:
      return fmt::format("the system reports error {}", error_number);
  }
}

std::string byte_count_text(std::uint64_t bytes) {
  const std::array<const char*, 5> units = {"bytes", "KiB", "MiB", "GiB", "TiB"};
  std::size_t unit = 0;
  while (bytes >= 1024 && bytes % 1024 == 0 && unit + 1 < units.size()) {
    bytes /= 1024;
    ++unit;
  }
  return fmt::format("{} {}", bytes, units[unit]);
}

}  // namespace sillon
