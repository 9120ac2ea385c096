// Rows by a hash of what they hold: open addressing, 8 bytes a slot. It knows no texts; whoever asks
// compares.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "atlas/row.hpp"

namespace sillon {

class RowHash {
 public:
  // The first row added under `hash` for which `is_same(row)` holds; no_row when there is none.
  template <class IsSame>
  Row find(std::uint64_t hash, IsSame is_same) const {
    if (slots_.empty()) return no_row;
    const std::uint32_t mark = mark_of(hash);
    for (std::size_t i = mark & mask();; i = (i + 1) & mask()) {
      if (slots_[i].row == no_row) return no_row;
      if (slots_[i].mark == mark && is_same(slots_[i].row)) return slots_[i].row;
    }
  }
  // Has the memory fetched that find(hash) will look at: done some rows before, the wait for it is over by
  // then.
  void expect(std::uint64_t hash) const {
    if (!slots_.empty()) __builtin_prefetch(&slots_[mark_of(hash) & mask()]);
  }
  void add(std::uint64_t hash, Row row);
  std::size_t size() const { return taken_; }

  // Makes the hash anew from the rows [0, count), on several threads. `is_same(row, other)`; a row that is
  // the same as one before it is not added but told: repeats in order of rows.
  struct Repeat {
    Row row = no_row, first = no_row;
  };
  std::vector<Repeat> build(std::size_t count, const std::function<std::uint64_t(Row)>& hash_of,
                            const std::function<bool(Row, Row)>& is_same);

 private:
  struct Slot {
    std::uint32_t mark = 0;
    Row row = no_row;
  };
  // The middle of a product with 2^64 over the golden ratio mixes all bits of the hash (Knuth, TAOCP 3, 6.4).
  static std::uint32_t mark_of(std::uint64_t hash) {
    return static_cast<std::uint32_t>(hash * 0x9E3779B97F4A7C15u >> 24);
  }
  std::size_t mask() const { return slots_.size() - 1; }
  void place(Slot slot);
  void grow();

  std::vector<Slot> slots_;  // a power of two of them, at most two thirds taken
  std::size_t taken_ = 0;
};

}  // namespace sillon
