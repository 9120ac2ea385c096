// Text as glyph rectangles: measured, shaped left to right with kerning left out (Lato needs none at text
// sizes), letters taken from any installed font when the named face lacks them.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace sillon {

enum class Face : std::uint8_t { lato_regular, lato_semibold, lato_bold, gentium_bold, gentium_italic };
inline constexpr int face_count = 5;

struct TextStyle {
  Face face = Face::lato_regular;
  float size_px = 14;         // em size in device pixels
  float letter_space_px = 0;  // added after every letter but the last

  bool operator==(const TextStyle&) const = default;
};

// Extents of one line relative to its origin (left end of the baseline), pixels, y down.
struct TextExtent {
  float width_px = 0;
  float ascent_px = 0;      // positive, above the baseline, of the face
  float descent_px = 0;     // positive, below the baseline, of the face
  float cap_height_px = 0;  // height of capitals of the face
};

// One glyph to paint: a rectangle in pixels relative to the text's origin and the same rectangle in a texture
// page, texel for pixel. x_px and y_px are whole numbers, so text is crisp when its origin is one too. `halo`
// glyphs are the letters grown by the halo's radius, painted before all faces of the same text.
struct GlyphQuad {
  float x_px = 0, y_px = 0, width_px = 0, height_px = 0;
  float u0 = 0, v0 = 0, u1 = 0, v1 = 0;  // 0..1 in the page
  int page = 0;
  bool halo = false;
  float pen_x_px = 0;  // where this glyph's own origin lies along the baseline (for text along a curve)
};

// A growing page of coverage values, 8 bits each, rows from the top. `version` rises whenever bytes change.
struct GlyphPage {
  int side_px = 1024;
  std::uint64_t version = 0;
  std::vector<std::uint8_t> coverage;
};

// The path of the font file of a face, found with fontconfig by family and weight.
// Throws Failure(unavailable) naming the package that holds it when the family is not installed.
std::string font_file(Face face);

// measure() and set() may be called from several threads; pages() only while none of them calls set().
class Typesetter {
 public:
  Typesetter();  // opens the five faces; throws as font_file does
  ~Typesetter();
  Typesetter(Typesetter&&) noexcept;
  Typesetter& operator=(Typesetter&&) noexcept;

  // Widths grow in proportion to the size and agree with the pens of set().
  TextExtent measure(std::string_view utf8, const TextStyle& style) const;

  // Glyphs of one line. `halo_px` > 0 adds halo glyphs of that radius (at most 64) before the faces.
  // Bitmaps are made on demand; sizes are rounded to half pixels within 1..1000.
  std::vector<GlyphQuad> set(std::string_view utf8, const TextStyle& style, float halo_px);

  // Pages are only added, and what stands in one stays where it is.
  const std::vector<GlyphPage>& pages() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

// Invalid octets become U+FFFD.
std::vector<char32_t> code_points(std::string_view utf8);

}  // namespace sillon
