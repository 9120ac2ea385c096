#include "atlas/row_hash.hpp"

#include <algorithm>
#include <utility>

namespace sillon {

void RowHash::add(std::uint64_t hash, Row row) {
  if (3 * (taken_ + 1) > 2 * slots_.size()) grow();
  place({mark_of(hash), row});
  ++taken_;
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
