// What a file holds, told by 128 bits: XXH3 (Yann Collet's xxHash 0.8, of Debian). It tells contents apart
// and finds damage; it keeps nobody out who wants to make two files that look alike.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "report/file.hpp"

namespace sillon {

struct ContentHash {
  std::uint64_t low = 0, high = 0;
  bool operator==(const ContentHash&) const = default;
};

ContentHash hash_of(std::string_view octets);

// The same for octets that come piece by piece.
class HashOfPieces {
 public:
  HashOfPieces();
  ~HashOfPieces();
  HashOfPieces(const HashOfPieces&) = delete;
  HashOfPieces& operator=(const HashOfPieces&) = delete;

  void add(std::string_view piece);
  ContentHash hash() const;  // of all pieces so far

 private:
  struct State;
  std::unique_ptr<State> state_;
};

std::string to_text(ContentHash hash);  // 32 hexadecimal digits

// Of a regular file, read in blocks, never mapped, at the same time as `split` will have it. It is not what
// hash_of gives for the same octets. Nothing when it is no file, larger than `largest_bytes`, cannot be read
// or changes its size meanwhile.
std::optional<ContentHash> hash_of_file(const std::filesystem::path& path, std::uint64_t largest_bytes,
                                        const Split& split);

}  // namespace sillon
