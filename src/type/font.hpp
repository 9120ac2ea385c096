// One opened font file: which letters it has, how wide they are, and their bitmaps.
#pragma once

#include <cstdint>
#include <memory>

#include "type/font_search.hpp"
#include "type/halo.hpp"

struct FT_FaceRec_;
struct FT_LibraryRec_;

namespace sillon {

// FreeType's library, alive as long as any font of it.
using TypeLibrary = std::shared_ptr<FT_LibraryRec_>;
TypeLibrary open_type_library();

// Proportions of a face, in ems.
struct FaceProportions {
  float ascent_em = 0, descent_em = 0, cap_height_em = 0;  // all positive
};

// Sizes and offsets in 1/64 px, FreeType's unit.
struct GlyphLook {
  int size = 0;   // of the em
  int phase = 0;  // how far right of a whole pixel the glyph's origin lies, 0..63
  int halo = 0;   // radius by which the letter is grown; 0 for the letter itself

  bool operator==(const GlyphLook&) const = default;
};

class Font {
 public:
  // Throws Failure(unavailable) when the file cannot be read as a font of outlines.
  Font(TypeLibrary library, const FontPlace& place);

  std::uint32_t glyph_of(char32_t code_point) const;  // 0 when the font has none
  float advance_em(std::uint32_t glyph) const;
  FaceProportions proportions() const;
  GlyphBitmap draw(std::uint32_t glyph, const GlyphLook& look) const;

 private:
  struct Close {
    void operator()(FT_FaceRec_* face) const;
  };
  TypeLibrary library_;  // declared first: outlives the face
  std::unique_ptr<FT_FaceRec_, Close> face_;
};

}  // namespace sillon
