// Rectangles that must not overlap: first come, first served.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "geo/space.hpp"

namespace sillon {

class LabelPlacer {
 public:
  void take(const PixelBox& box) { taken_.push_back(box); }

  bool is_free(const PixelBox& box) const {
    for (const PixelBox& other : taken_)
      if (box.touches(other)) return false;
    return true;
  }

  // The first candidate that is free, taken from then on.
  std::optional<std::size_t> place(std::span<const PixelBox> candidates) {
    for (std::size_t i = 0; i < candidates.size(); ++i)
      if (is_free(candidates[i])) {
        take(candidates[i]);
        return i;
      }
    return std::nullopt;
  }

 private:
  std::vector<PixelBox> taken_;
};

}  // namespace sillon
