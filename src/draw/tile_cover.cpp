#include "draw/tile_cover.hpp"

#include <algorithm>
#include <cmath>

namespace sillon {
namespace {

// The tile of a coordinate, held within -1..count so that far ones fit an int.
int tile_of(float px, int tile_px, int count) {
  return static_cast<int>(
      std::clamp(std::floor(px / static_cast<float>(tile_px)), -1.0f, static_cast<float>(count)));
}

bool inside_ring(std::span<const PixelPoint> ring, PixelPoint at) {
  bool inside = false;
  PixelPoint a = ring.empty() ? PixelPoint{} : ring.back();
  for (const PixelPoint b : ring) {
    if ((a.y_px > at.y_px) != (b.y_px > at.y_px) &&
        at.x_px < a.x_px + (b.x_px - a.x_px) * (at.y_px - a.y_px) / (b.y_px - a.y_px))
      inside = !inside;
    a = b;
  }
  return inside;
}

}  // namespace

TileCover::TileCover(int width_px, int height_px, int tile_px)
    : tile_px_(tile_px),
      columns_((width_px + tile_px - 1) / tile_px),
      rows_((height_px + tile_px - 1) / tile_px),
      touched_(static_cast<std::size_t>(columns_) * static_cast<std::size_t>(rows_)) {}

void TileCover::touch(PixelPoint from, PixelPoint to, float reach_px) {
  const auto [low_x, high_x] = std::minmax(from.x_px, to.x_px);
  const auto [low_y, high_y] = std::minmax(from.y_px, to.y_px);
  const int left = std::max(tile_of(low_x - reach_px, tile_px_, columns_), 0);
  const int right = std::min(tile_of(high_x + reach_px, tile_px_, columns_), columns_ - 1);
  const int top = std::max(tile_of(low_y - reach_px, tile_px_, rows_), 0);
  const int bottom = std::min(tile_of(high_y + reach_px, tile_px_, rows_), rows_ - 1);
  for (int row = top; row <= bottom; ++row) {
    const std::size_t start = static_cast<std::size_t>(row) * static_cast<std::size_t>(columns_);
    for (int column = left; column <= right; ++column) touched_[start + static_cast<std::size_t>(column)] = 1;
  }
}

template <class Wanted>
std::vector<Texel> TileCover::rectangles(Wanted wanted) const {
  std::vector<Texel> out;
  std::size_t tile = 0;
  for (int row = 0; row < rows_; ++row) {
    bool joins = false;  // the tile to the left is the end of a rectangle
    for (int column = 0; column < columns_; ++column, ++tile) {
      const auto left = static_cast<float>(column * tile_px_), top = static_cast<float>(row * tile_px_);
      const float right = left + static_cast<float>(tile_px_), bottom = top + static_cast<float>(tile_px_);
      const bool is_wanted = wanted(touched_[tile] != 0, PixelPoint{(left + right) / 2, (top + bottom) / 2});
      if (is_wanted && joins)
        out.back().z = right;
      else if (is_wanted)
        out.push_back({left, top, right, bottom});
      joins = is_wanted;
    }
  }
  return out;
}

std::vector<Texel> TileCover::touched() const {
  return rectangles([](bool touched, PixelPoint) { return touched; });
}

std::vector<Texel> TileCover::untouched_outside(std::span<const PixelPoint> ring) const {
  return rectangles([&](bool touched, PixelPoint middle) { return !touched && !inside_ring(ring, middle); });
}

}  // namespace sillon
