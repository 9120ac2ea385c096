#include "type/font.hpp"

#include <fmt/format.h>
#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_ADVANCES_H
#include FT_OUTLINE_H
#include FT_TRUETYPE_TABLES_H

#include <cstddef>

#include "report/failure.hpp"

namespace sillon {
namespace {

// Hinted in height only, by FreeType's light auto-hinter: stems of x-height and capitals end on whole pixels,
// while widths stay in proportion, so measures are linear and letters may begin between pixels.
constexpr FT_Int32 load_flags = FT_LOAD_TARGET_LIGHT | FT_LOAD_NO_BITMAP;

GlyphBitmap bitmap_of(FT_GlyphSlot slot) {
  GlyphBitmap bitmap;
  const FT_Bitmap& pixels = slot->bitmap;
  bitmap.left_px = slot->bitmap_left;
  bitmap.top_px = -slot->bitmap_top;
  bitmap.width_px = static_cast<int>(pixels.width);
  bitmap.height_px = static_cast<int>(pixels.rows);
  bitmap.coverage.reserve(std::size_t{pixels.width} * pixels.rows);
  for (unsigned row = 0; row < pixels.rows; ++row) {
    const unsigned char* first = pixels.buffer + static_cast<std::ptrdiff_t>(row) * pixels.pitch;
    bitmap.coverage.insert(bitmap.coverage.end(), first, first + pixels.width);
  }
  return bitmap;
}

}  // namespace

TypeLibrary open_type_library() {
  FT_Library library = nullptr;
  if (FT_Init_FreeType(&library) != 0) {
    throw Failure(ExitCode::unavailable,
                  "The font library FreeType could not be started. Install it with: "
                  "apt-get install libfreetype6");
  }
  return TypeLibrary(library, [](FT_Library opened) { FT_Done_FreeType(opened); });
}

void Font::Close::operator()(FT_FaceRec_* face) const {
  FT_Done_Face(face);
}

Font::Font(TypeLibrary library, const FontPlace& place) : library_(std::move(library)) {
  FT_Face face = nullptr;
  if (FT_New_Face(library_.get(), place.path.c_str(), place.index, &face) == 0) face_.reset(face);
  if (!face_ || !FT_IS_SCALABLE(face) || face->units_per_EM == 0) {
    throw Failure(ExitCode::unavailable,
                  fmt::format("The font file {} could not be read. Install its package again.", place.path));
  }
}

std::uint32_t Font::glyph_of(char32_t code_point) const {
  return FT_Get_Char_Index(face_.get(), code_point);
}

float Font::advance_em(std::uint32_t glyph) const {
  FT_Fixed units = 0;
  if (FT_Get_Advance(face_.get(), glyph, FT_LOAD_NO_SCALE, &units) != 0) return 0;
  return static_cast<float>(units) / static_cast<float>(face_->units_per_EM);
}

FaceProportions Font::proportions() const {
  const auto em = static_cast<float>(face_->units_per_EM);
  FaceProportions proportions{static_cast<float>(face_->ascender) / em,
                              -static_cast<float>(face_->descender) / em, 0.7F};
  const auto* os2 = static_cast<const TT_OS2*>(FT_Get_Sfnt_Table(face_.get(), FT_SFNT_OS2));
  if (os2 != nullptr && os2->version >= 2 && os2->version != 0xFFFF && os2->sCapHeight > 0) {
    proportions.cap_height_em = static_cast<float>(os2->sCapHeight) / em;
  }
  return proportions;
}

GlyphBitmap Font::draw(std::uint32_t glyph, const GlyphLook& look) const {
  FT_Face face = face_.get();
  if (FT_Set_Char_Size(face, 0, look.size, 72, 72) != 0 || FT_Load_Glyph(face, glyph, load_flags) != 0 ||
      face->glyph->format != FT_GLYPH_FORMAT_OUTLINE) {
    return {};
  }
  FT_Outline_Translate(&face->glyph->outline, look.phase, 0);
  if (FT_Render_Glyph(face->glyph, FT_RENDER_MODE_NORMAL) != 0) return {};
  GlyphBitmap letter = bitmap_of(face->glyph);
  if (look.halo <= 0 || letter.coverage.empty()) return letter;
  return halo_of(face->glyph->outline, letter, static_cast<float>(look.halo) / 64.0F);
}

}  // namespace sillon
