// The halo of a letter: every pixel within a radius of its outline, and the letter itself.
#pragma once

#include <cstdint>
#include <vector>

struct FT_Outline_;

namespace sillon {

// Coverage values, rows from the top; `left_px` and `top_px` from the glyph's origin rounded down to a whole
// pixel to the bitmap's top left corner, y down. Empty for blanks.
struct GlyphBitmap {
  int left_px = 0, top_px = 0, width_px = 0, height_px = 0;
  std::vector<std::uint8_t> coverage;
};

// `letter` is the bitmap of `outline`, whose points are 1/64 px, y up.
GlyphBitmap halo_of(const FT_Outline_& outline, const GlyphBitmap& letter, float radius_px);

}  // namespace sillon
