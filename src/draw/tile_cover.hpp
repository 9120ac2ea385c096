// The square tiles of a frame that lines touch: painting only them spares most of the frame. Tiles side by
// side come as one rectangle: (left, top, right, bottom).
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "geo/space.hpp"
#include "gl/row_table.hpp"

namespace sillon {

class TileCover {
 public:
  TileCover(int width_px, int height_px, int tile_px);
  void touch(PixelPoint from, PixelPoint to, float reach_px);  // a segment, `reach_px` to each side
  std::vector<Texel> touched() const;
  // What nothing touched and lies outside of the ring that did.
  std::vector<Texel> untouched_outside(std::span<const PixelPoint> ring) const;

 private:
  template <class Wanted>
  std::vector<Texel> rectangles(Wanted wanted) const;

  int tile_px_, columns_, rows_;
  std::vector<std::uint8_t> touched_;
};

}  // namespace sillon
