#include "atlas/row_hash.hpp"

#include <algorithm>
#include <bit>
#include <utility>

#include "report/own_pages.hpp"
#include "work/shares.hpp"

namespace sillon {

namespace {

constexpr std::size_t rows_a_share = 16 * 1024;
// Slots of many rows lie far apart in memory that no cache holds: each is asked for so many rows ahead.
constexpr std::size_t rows_ahead = 16;

}  // namespace

void RowHash::add(std::uint64_t hash, Row row) {
  if (3 * (taken_ + 1) > 2 * slots_.size()) grow();
  place({mark_of(hash), row});
  ++taken_;
}

std::vector<RowHash::Repeat> RowHash::build(std::size_t count,
                                            const std::function<std::uint64_t(Row)>& hash_of,
                                            const std::function<bool(Row, Row)>& is_same) {
  std::vector<std::uint32_t> marks(count);
  in_shares(count, rows_a_share, [&](std::size_t begin, std::size_t end) {
    for (std::size_t row = begin; row < end; ++row) marks[row] = mark_of(hash_of(static_cast<Row>(row)));
  });

  // Each region of the slots is filled by one thread, in order of rows. What finds its region full goes on
  // where the next one begins, after all are done.
  const std::size_t slot_count = std::bit_ceil(std::max<std::size_t>(64, count + count / 2 + 1));
  slots_ = {};
  reserve_large_pages(slots_, slot_count);
  slots_.resize(slot_count);
  const std::size_t regions = count < rows_a_share ? 1 : std::min<std::size_t>(share_count(), 16);
  std::vector<std::vector<Repeat>> repeats(regions);
  std::vector<std::vector<Row>> overflow(regions);
  in_parts(slots_.size(), regions, 1, [&](std::size_t region, std::size_t begin, std::size_t end) {
    for (std::size_t row = 0; row < count; ++row) {
      if (row + rows_ahead < count) {
        const std::size_t ahead = marks[row + rows_ahead] & mask();
        if (ahead >= begin && ahead < end) __builtin_prefetch(&slots_[ahead], 1);
      }
      const Slot slot{marks[row], static_cast<Row>(row)};
      std::size_t i = slot.mark & mask();
      if (i < begin || i >= end) continue;
      while (i < end && slots_[i].row != no_row &&
             !(slots_[i].mark == slot.mark && is_same(slots_[i].row, slot.row)))
        ++i;
      if (i == end) {
        overflow[region].push_back(slot.row);
      } else if (slots_[i].row == no_row) {
        slots_[i] = slot;
      } else {
        repeats[region].push_back({slot.row, slots_[i].row});
      }
    }
  });

  std::vector<Repeat> all;
  for (const std::vector<Repeat>& some : repeats) all.insert(all.end(), some.begin(), some.end());
  for (const std::vector<Row>& rows : overflow)
    for (const Row row : rows) {
      std::size_t i = marks[row] & mask();
      while (slots_[i].row != no_row && !(slots_[i].mark == marks[row] && is_same(slots_[i].row, row)))
        i = (i + 1) & mask();
      if (slots_[i].row == no_row) {
        slots_[i] = {marks[row], row};
      } else {
        all.push_back({row, slots_[i].row});
      }
    }
  std::sort(all.begin(), all.end(), [](const Repeat& a, const Repeat& b) { return a.row < b.row; });
  taken_ = count - all.size();
  return all;
}

void RowHash::place(Slot slot) {
  std::size_t i = slot.mark & mask();
  while (slots_[i].row != no_row) i = (i + 1) & mask();
  slots_[i] = slot;
}

void RowHash::grow() {
  const std::size_t count = std::max<std::size_t>(64, 4 * slots_.size());
  for (const Slot& slot : std::exchange(slots_, std::vector<Slot>(count)))
    if (slot.row != no_row) place(slot);
}

}  // namespace sillon
