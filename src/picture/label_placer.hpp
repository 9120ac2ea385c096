// Rectangles that must not overlap: first come, first served.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "picture/pixel_grid.hpp"

namespace sillon {

class LabelPlacer {
 public:
  void take(const PixelBox& box) {
    grid_.add(box, static_cast<std::uint32_t>(taken_.size()));
    taken_.push_back(box);
  }

  bool is_free(const PixelBox& box) const {
    bool free = true;
    grid_.near(box, [&](std::uint32_t other) { return free = !box.touches(taken_[other]); });
    return free;
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
  static constexpr float cell_px = 64;
  PixelGrid grid_{cell_px};
  std::vector<PixelBox> taken_;
};

}  // namespace sillon
