// Which of many things lie near a box of pixels: a grid that is looked up instead of all of them.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "geo/space.hpp"

namespace sillon {

class PixelGrid {
 public:
  explicit PixelGrid(float cell_px) : cell_px_(cell_px) {}

  // Things are numbered by whoever adds them; one may be added again where it has grown.
  void add(const PixelBox& box, std::uint32_t thing) {
    for_each_cell(box, [&](std::uint64_t cell) { things_[cell].push_back(thing); });
  }

  // Calls `visit(thing)` for each that may touch the box, some more than once, until it returns false.
  template <class Visit>
  void near(const PixelBox& box, Visit visit) const {
    bool go_on = true;
    for_each_cell(box, [&](std::uint64_t cell) {
      if (!go_on) return;
      const auto found = things_.find(cell);
      if (found == things_.end()) return;
      for (const std::uint32_t thing : found->second)
        if (!visit(thing)) {
          go_on = false;
          return;
        }
    });
  }

 private:
  template <class Visit>
  void for_each_cell(const PixelBox& box, Visit visit) const {
    const std::int32_t left = cell_of(box.x_px), right = cell_of(box.right_px());
    const std::int32_t top = cell_of(box.y_px), bottom = cell_of(box.bottom_px());
    for (std::int32_t y = top; y <= bottom; ++y)
      for (std::int32_t x = left; x <= right; ++x)
        visit(static_cast<std::uint64_t>(static_cast<std::uint32_t>(y)) << 32 |
              static_cast<std::uint32_t>(x));
  }
  std::int32_t cell_of(float px) const {
    return static_cast<std::int32_t>(std::clamp(std::floor(px / cell_px_), -1e9f, 1e9f));
  }

  float cell_px_;
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> things_;
};

}  // namespace sillon
