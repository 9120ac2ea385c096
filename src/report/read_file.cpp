#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstring>
#include <new>
#include <stdexcept>
#include <utility>

#include "report/diagnostic.hpp"
#include "report/failure.hpp"
#include "report/file.hpp"
#include "report/open_file.hpp"

namespace sillon {

namespace {

// Why a file could not be read, before it is known who wants to hear it.
struct Fault {
  ExitCode code;
  std::string what, remedy;
};

void refuse_unless_regular(const struct stat& status) {
  const char* is = S_ISREG(status.st_mode)    ? nullptr
                   : S_ISDIR(status.st_mode)  ? "a folder"
                   : S_ISFIFO(status.st_mode) ? "a named pipe"
                   : S_ISSOCK(status.st_mode) ? "a socket"
                                              : "a device";
  if (is) throw Fault{ExitCode::bad_data, fmt::format("this is {}, not a file", is), "Name a file."};
}

void refuse_if_larger(std::uint64_t bytes, std::uint64_t largest_bytes) {
  if (bytes <= largest_bytes) return;
  throw Fault{ExitCode::bad_data,
              fmt::format("the file has more than {}, the most that is read of its kind",
                          byte_count_text(largest_bytes)),
              "Split it or leave out what is not needed."};
}

[[noreturn]] void fail_to_open(int error) {
  throw Fault{ExitCode::no_input, "cannot be opened, " + error_cause(error),
              error == EACCES ? "Make it readable for this user." : "Check the path."};
}

struct Opened {
  OpenFile file;
  std::size_t size = 0;
};

Opened open_regular(const std::filesystem::path& path, std::uint64_t largest_bytes) {
  struct stat status {};
  // Judged before it is opened, since opening a pipe waits for a writer and opening a device may do anything.
  if (::stat(path.c_str(), &status) != 0) fail_to_open(errno);
  refuse_unless_regular(status);
  refuse_if_larger(static_cast<std::uint64_t>(status.st_size), largest_bytes);

  // Judged again once open: the name may stand for another file by now.
  OpenFile file(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
  if (!file || ::fstat(file.descriptor(), &status) != 0) fail_to_open(errno);
  refuse_unless_regular(status);
  refuse_if_larger(static_cast<std::uint64_t>(status.st_size), largest_bytes);
  return {std::move(file), static_cast<std::size_t>(status.st_size)};
}

[[noreturn]] void fail_to_read(std::size_t after_bytes, int error) {
  throw Fault{ExitCode::io, fmt::format("reading failed after {} bytes, {}", after_bytes, error_cause(error)),
              "Check the disk or the connection and try again."};
}

// Reads [begin, end) to `data`; returns where the file ended, or `end`.
std::size_t read_range(const OpenFile& file, char* data, std::size_t begin, std::size_t end) {
  while (begin < end) {
    const ssize_t got = ::pread(file.descriptor(), data + begin, end - begin, static_cast<off_t>(begin));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) fail_to_read(begin, errno);
    if (got == 0) break;
    begin += static_cast<std::size_t>(got);
  }
  return begin;
}

FileOctets octets_of(const std::filesystem::path& path, std::uint64_t largest_bytes, const Split& split) {
  constexpr std::size_t block_bytes = std::size_t{4} << 20;
  const auto [file, size] = open_regular(path, largest_bytes);
  std::size_t room = size + 1;  // one more lets the last read see the end
  FileOctets octets{own_pages(room), 0};

  std::atomic<std::size_t> ended_at = size;
  split(size, block_bytes, [&, &opened = file](std::size_t begin, std::size_t end) {
    const std::size_t got = read_range(opened, octets.data.get(), begin, end);
    std::size_t before = ended_at;
    while (got < end && got < before && !ended_at.compare_exchange_weak(before, got)) {
    }
  });
  octets.size = ended_at;
  // What was added since its size was asked for. Files of /proc say 0 and hold more.
  while (octets.size >= size) {
    const std::size_t got = read_range(file, octets.data.get(), octets.size, room);
    if (got < room) {
      octets.size = got;
      break;
    }
    refuse_if_larger(got, largest_bytes);
    room += room / 2 + 4096;
    OwnPages more = own_pages(room);
    std::memcpy(more.get(), octets.data.get(), got);
    octets = {std::move(more), got};
  }
  return octets;
}

std::string bytes_of(const std::filesystem::path& path, std::uint64_t largest_bytes) {
  const auto [file, size] = open_regular(path, largest_bytes);
  std::string bytes;
  std::size_t filled = 0;
  // One byte beyond the size lets the last read see the end. Files of /proc say 0 and hold more.
  bytes.resize(size + 1);
  while (true) {
    if (filled == bytes.size()) bytes.resize(bytes.size() + bytes.size() / 2 + 4096);
    const ssize_t got = ::read(file.descriptor(), bytes.data() + filled, bytes.size() - filled);
    if (got == 0) break;
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) fail_to_read(filled, errno);
    filled += static_cast<std::size_t>(got);
    refuse_if_larger(filled, largest_bytes);
  }
  bytes.resize(filled);
  return bytes;
}

template <class Read>
auto or_fault(Read read) {
  try {
    return read();
  } catch (const std::bad_alloc&) {
  } catch (const std::length_error&) {
  }
  throw Fault{ExitCode::io, "there is not enough memory to read it",
              "Close other programs or split the file."};
}

}  // namespace

std::string read_file(const std::filesystem::path& path, std::uint64_t largest_bytes) {
  try {
    return or_fault([&] { return bytes_of(path, largest_bytes); });
  } catch (const Fault& fault) {
    throw Failure(fault.code, fmt::format("{}: {}. {}", printable(path.string()), fault.what, fault.remedy));
  }
}

std::optional<std::string> read_file(const std::filesystem::path& path, std::uint64_t largest_bytes,
                                     Report& report) {
  try {
    return or_fault([&] { return bytes_of(path, largest_bytes); });
  } catch (const Fault& fault) {
    report.error({path.string(), 0, 0}, fault.what, fault.remedy);
    return std::nullopt;
  }
}

std::optional<FileOctets> read_large_file(const std::filesystem::path& path, std::uint64_t largest_bytes,
                                          const Split& split, Report& report) {
  try {
    return or_fault([&] { return octets_of(path, largest_bytes, split); });
  } catch (const Fault& fault) {
    report.error({path.string(), 0, 0}, fault.what, fault.remedy);
    return std::nullopt;
  }
}

}  // namespace sillon
