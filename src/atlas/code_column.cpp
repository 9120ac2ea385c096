#include "atlas/code_column.hpp"

#include <algorithm>
#include <limits>

namespace sillon {

namespace {

template <class Wide, class Narrow>
void move_rows(std::vector<Wide>& wide, std::vector<Narrow>& narrow, std::size_t expected) {
  wide.reserve(std::max(expected, narrow.size() + 1));
  wide.assign(narrow.begin(), narrow.end());
  narrow = {};
}

}  // namespace

void CodeColumn::widen(std::uint32_t code) {
  if (width_ == 0) one_.reserve(expected_);
  if (width_ == 0) one_.resize(count_);
  width_ = 1;
  most_ = std::numeric_limits<std::uint8_t>::max();
  if (code <= most_) return;
  if (two_.empty()) move_rows(two_, one_, expected_);
  width_ = 2;
  most_ = std::numeric_limits<std::uint16_t>::max();
  if (code <= most_) return;
  move_rows(four_, two_, expected_);
  width_ = 4;
  most_ = std::numeric_limits<std::uint32_t>::max();
}

void CodeColumn::shrink_to_fit() {
  one_.shrink_to_fit();
  two_.shrink_to_fit();
  four_.shrink_to_fit();
}

}  // namespace sillon
