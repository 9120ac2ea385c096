#include "type/glyph_shelves.hpp"

#include <algorithm>

namespace sillon {
namespace {

constexpr int gap_px = 1;
constexpr int usual_side_px = 1024;

// Heights are rounded up to it, so that a size's letters share shelves instead of opening one each.
constexpr int height_step_px = 4;

}  // namespace

// The lowest shelf that fits wastes least. A shelf more than half as high again as the bitmap is left to
// others as long as a page has room for a new one.
GlyphShelves::Shelf& GlyphShelves::shelf_for(int width_px, int height_px) {
  Shelf* best = nullptr;
  for (Shelf& shelf : shelves_) {
    const int side = pages_[static_cast<std::size_t>(shelf.page)].side_px;
    if (shelf.used_px + width_px > side || height_px > shelf.height_px) continue;
    if (best == nullptr || shelf.height_px < best->height_px) best = &shelf;
  }
  const int shelf_height = (height_px + height_step_px - 1) / height_step_px * height_step_px;
  if (best != nullptr && 2 * best->height_px <= 3 * shelf_height) return *best;

  for (std::size_t page = 0; page < pages_.size(); ++page) {
    if (width_px > pages_[page].side_px || used_height_px_[page] + shelf_height > pages_[page].side_px)
      continue;
    shelves_.push_back({static_cast<int>(page), used_height_px_[page], shelf_height, 0});
    used_height_px_[page] += shelf_height;
    return shelves_.back();
  }
  if (best != nullptr) return *best;

  int side = usual_side_px;
  while (side < std::max(width_px, shelf_height)) side *= 2;
  const auto area = static_cast<std::size_t>(side) * static_cast<std::size_t>(side);
  pages_.push_back({side, 0, std::vector<std::uint8_t>(area)});
  used_height_px_.push_back(shelf_height);
  shelves_.push_back({static_cast<int>(pages_.size()) - 1, 0, shelf_height, 0});
  return shelves_.back();
}

GlyphPlace GlyphShelves::put(const GlyphBitmap& bitmap) {
  if (bitmap.coverage.empty()) return {};
  const int width = bitmap.width_px + 2 * gap_px, height = bitmap.height_px + 2 * gap_px;
  Shelf& shelf = shelf_for(width, height);
  GlyphPage& page = pages_[static_cast<std::size_t>(shelf.page)];
  const GlyphPlace place{shelf.page, shelf.used_px + gap_px, shelf.top_px + gap_px};
  shelf.used_px += width;
  for (int row = 0; row < bitmap.height_px; ++row) {
    const auto* first = bitmap.coverage.data() + static_cast<std::ptrdiff_t>(row) * bitmap.width_px;
    std::copy_n(
        first, bitmap.width_px,
        page.coverage.data() + static_cast<std::ptrdiff_t>(place.y_px + row) * page.side_px + place.x_px);
  }
  ++page.version;
  return place;
}

}  // namespace sillon
