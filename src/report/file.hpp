// Files as whole values: read at once after their kind and size are judged, written so that a crash or a full
// disk leaves the old file as it was.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "report/diagnostic.hpp"
#include "report/own_pages.hpp"

namespace sillon {

inline constexpr std::uint64_t largest_json_bytes = std::uint64_t{1} << 30;  // 1 GiB
inline constexpr std::uint64_t largest_csv_bytes = std::uint64_t{16} << 30;  // 16 GiB

// The bytes of a regular file. Throws Failure: no_input when it is not there or may not be read; bad_data
// when it is a directory, FIFO, socket or device (nothing is opened then) or larger than `largest_bytes`; io
// when reading fails on the way. A file that shrinks while it is read gives what could be read.
std::string read_file(const std::filesystem::path& path, std::uint64_t largest_bytes);
// The same where one bad file must not end everything: nothing, and an error in the report.
std::optional<std::string> read_file(const std::filesystem::path& path, std::uint64_t largest_bytes,
                                     Report& report);

// Octets of a file in memory that nothing filled before them and that is the system's again with them.
struct FileOctets {
  OwnPages data;
  std::size_t size = 0;
  std::string_view view() const { return {data.get(), size}; }
};
// How [0, count) is split into shares of about `least`, each given to `work`, perhaps on several threads.
using Split = std::function<void(std::size_t count, std::size_t least,
                                 const std::function<void(std::size_t begin, std::size_t end)>& work)>;
// A large file in blocks, at the same time as `split` will have it. Judged like read_file. A file that
// shrinks or grows while it is read gives what stands before the first octet that could not be had.
std::optional<FileOctets> read_large_file(const std::filesystem::path& path, std::uint64_t largest_bytes,
                                          const Split& split, Report& report);

// Writes to a temporary in the same folder, syncs and renames. Throws Failure: cannot_create or io.
void write_file(const std::filesystem::path& path, std::string_view bytes);
// Writes a file of its own, `stem`.`suffix` in the folder or `stem`-2.`suffix` and so on, and returns which.
// It has its name once it is whole; what has such a name already is left alone. Throws as write_file does.
std::filesystem::path write_new_file(const std::filesystem::path& folder, const std::string& stem,
                                     const std::string& suffix, std::string_view bytes);

// The byte offset of the first octet that is not UTF-8 (RFC 3629), or npos.
std::size_t first_bad_utf8(std::string_view text);

}  // namespace sillon
