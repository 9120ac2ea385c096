// A term of a taxonomy drawn by weight.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "atlas/synthetic_random.hpp"

namespace sillon {

struct TermWeight {
  std::string_view key;
  std::uint32_t weight = 0;
};

class TermChoice {
 public:
  // Terms that `weights` does not name, those of another region's taxonomy, weigh `otherwise`.
  template <class T>
  TermChoice(const std::vector<T>& terms, std::span<const TermWeight> weights, std::uint32_t otherwise) {
    for (const T& term : terms) {
      const auto named = std::find_if(weights.begin(), weights.end(),
                                      [&](const TermWeight& weight) { return weight.key == term.key; });
      sum_ += named == weights.end() ? otherwise : named->weight;
      ends_.push_back(sum_);
    }
  }

  bool empty() const { return sum_ == 0; }

  // A position in the list of terms; 0 when nothing weighs anything.
  std::uint8_t draw(RandomStream& random) const {
    if (empty()) return 0;
    const auto end = std::upper_bound(ends_.begin(), ends_.end(), random.below(sum_));
    return static_cast<std::uint8_t>(end - ends_.begin());
  }

 private:
  std::vector<std::uint32_t> ends_;  // running sums
  std::uint32_t sum_ = 0;
};

}  // namespace sillon
