// Room for glyph bitmaps in square texture pages: shelves of rows, filled from the left.
#pragma once

#include <vector>

#include "type/font.hpp"
#include "type/typesetter.hpp"

namespace sillon {

// Where a bitmap stands; `page` is -1 for bitmaps without pixels.
struct GlyphPlace {
  int page = -1;
  int x_px = 0, y_px = 0;
};

class GlyphShelves {
 public:
  // Copies the bitmap into a page, a new one when no shelf has room; one pixel around it stays empty, so that
  // a painter's linear filter never touches a neighbour.
  GlyphPlace put(const GlyphBitmap& bitmap);

  const std::vector<GlyphPage>& pages() const { return pages_; }

 private:
  struct Shelf {
    int page, top_px, height_px, used_px;
  };

  Shelf& shelf_for(int width_px, int height_px);

  std::vector<GlyphPage> pages_;
  std::vector<int> used_height_px_;  // of each page
  std::vector<Shelf> shelves_;
};

}  // namespace sillon
