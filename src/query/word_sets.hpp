// What several sets of rows have in common, block by block.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>

#include "query/row_bits.hpp"

namespace sillon {

using BlockOfWords = std::array<std::uint64_t, block_words>;

// Some sets of the same rows, held by reference.
class WordSets {
 public:
  static constexpr std::size_t most = 12;

  void add(const RowBits& set) { sets_[size_++] = set.words(); }
  void add(const std::optional<RowBits>& set) {
    if (set) add(*set);
  }

  // Leaves in `common` what of it is in all sets, from word `at` on.
  void meet(std::uint64_t* common, std::size_t at, std::size_t count) const {
    for (std::size_t i = 0; i < size_; ++i) {
      const std::uint64_t* set = sets_[i] + at;
      for (std::size_t word = 0; word < count; ++word) common[word] &= set[word];
    }
  }

 private:
  std::array<const std::uint64_t*, most> sets_{};
  std::size_t size_ = 0;
};

}  // namespace sillon
