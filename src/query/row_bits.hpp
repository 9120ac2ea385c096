// A set of rows as bits, 64 to a word: what a facet lets through, who has a value. Sets meet word by word, so
// a million rows are 16,000 steps, or fewer where the compiler takes several words at once.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <vector>

#include "atlas/tables.hpp"
#include "query/bit_count.hpp"
#include "work/shares.hpp"

namespace sillon {

// Row r is bit r % 64 of word r / 64. Bits after the last row are never set.
class RowBits {
 public:
  RowBits() = default;
  explicit RowBits(std::size_t rows) : rows_(rows), words_((rows + 63) / 64) {}

  std::size_t size() const { return rows_; }  // rows, whether in the set or not
  std::size_t word_count() const { return words_.size(); }
  std::uint64_t* words() { return words_.data(); }
  const std::uint64_t* words() const { return words_.data(); }

  bool has(Row row) const { return (words_[row / 64] >> (row % 64) & 1) != 0; }
  void add(Row row) { words_[row / 64] |= std::uint64_t{1} << (row % 64); }
  void remove(Row row) { words_[row / 64] &= ~(std::uint64_t{1} << (row % 64)); }
  std::size_t count() const { return count_bits(words(), word_count()); }
  bool operator==(const RowBits&) const = default;

 private:
  std::size_t rows_ = 0;
  std::vector<std::uint64_t> words_;
};

// Words are worked on in blocks that stay in the nearest cache, blocks in parts that the cores share.
inline constexpr std::size_t block_words = 256;
inline constexpr std::size_t block_rows = block_words * 64;

// In how many parts so many rows are worth dividing: what little work there is, one thread does faster.
inline std::size_t parts_for(std::size_t rows) {
  return rows < 4 * block_rows ? 1 : share_count();
}

// Calls `work(part, first_word, end_word)` for parts_for(rows) parts, at the same time.
template <class Work>
void in_word_parts(std::size_t rows, Work work) {
  const std::size_t words = (rows + 63) / 64, parts = parts_for(rows);
  if (parts == 1) {
    if (words > 0) work(std::size_t{0}, std::size_t{0}, words);
  } else {
    in_parts(words, parts, 8, work);
  }
}

// Calls `work(first_word, words)` for the blocks of one part.
template <class Work>
void in_blocks(std::size_t first_word, std::size_t end_word, Work work) {
  for (std::size_t at = first_word; at < end_word; at += block_words)
    work(at, end_word - at < block_words ? end_word - at : block_words);
}

// Eight octets of 0 or 1 as eight bits, the first octet the lowest. Each octet is moved to its own bit of the
// highest octet by one multiplication; no two sums meet.
inline std::uint64_t bits_of_octets(const std::uint8_t* octets) {
  static_assert(std::endian::native == std::endian::little);
  std::uint64_t eight = 0;
  std::memcpy(&eight, octets, 8);
  return (eight * 0x0102040810204080u) >> 56;
}

// The same way back: for each octet of bits, eight octets of 0 or 1.
inline constexpr std::array<std::uint64_t, 256> octets_of_bits = [] {
  std::array<std::uint64_t, 256> table{};
  for (std::size_t bits = 0; bits < 256; ++bits)
    for (std::size_t i = 0; i < 8; ++i) table[bits] |= std::uint64_t{bits >> i & 1} << 8 * i;
  return table;
}();

// One word of the set of rows for which `is(row)` holds, from row 64 * word on. `is` is asked for 64 rows in
// a row and answers by its columns alone, so that the compiler takes many at once.
template <class Is>
std::uint64_t word_where(std::size_t rows, std::size_t word, Is is) {
  alignas(64) std::array<std::uint8_t, 64> flags{};
  const std::size_t first = word * 64;
  if (first + 64 <= rows) {
    for (std::size_t i = 0; i < 64; ++i) flags[i] = is(first + i) ? 1 : 0;
  } else {
    for (std::size_t i = 0; first + i < rows; ++i) flags[i] = is(first + i) ? 1 : 0;
  }
  std::uint64_t bits = 0;
  for (std::size_t i = 0; i < 8; ++i) bits |= bits_of_octets(flags.data() + 8 * i) << 8 * i;
  return bits;
}

// The set of rows for which `is(row)` holds.
template <class Is>
RowBits rows_where(std::size_t rows, Is is) {
  RowBits found(rows);
  in_word_parts(rows, [&](std::size_t, std::size_t first, std::size_t end) {
    for (std::size_t word = first; word < end; ++word) found.words()[word] = word_where(rows, word, is);
  });
  return found;
}

// Calls visit(row) for the rows of one word, in order.
template <class Visit>
void for_each_row(std::uint64_t bits, std::size_t word, Visit visit) {
  for (; bits != 0; bits &= bits - 1)
    visit(static_cast<Row>(word * 64 + static_cast<std::size_t>(std::countr_zero(bits))));
}

}  // namespace sillon
