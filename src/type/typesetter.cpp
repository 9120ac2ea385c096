#include "type/typesetter.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <mutex>
#include <optional>
#include <unordered_map>

#include "report/failure.hpp"
#include "type/code_point.hpp"
#include "type/font.hpp"
#include "type/font_search.hpp"
#include "type/glyph_shelves.hpp"

namespace sillon {
namespace {

constexpr int subpixels = 64;  // FreeType's
constexpr float largest_size_px = 1000, largest_halo_px = 64;

float rounded_size_px(float size_px) {
  if (!(size_px >= 1)) return 1;  // not a number neither
  return std::round(std::min(size_px, largest_size_px) * 2) / 2;
}

// Small letters are drawn at the quarter of a pixel where they stand, which keeps their spacing even; large
// ones need less, and a page holds fewer of them.
int phases_at(float size_px) {
  return size_px <= 24 ? 4 : size_px <= 48 ? 2 : 1;
}

// A letter as one of the opened fonts has it.
struct Letter {
  std::uint16_t font = 0;  // index into the opened fonts; the first face_count are the faces
  bool is_drawn = false;   // false for blanks
  std::uint32_t glyph = 0;
  float advance_em = 0;
};

struct BitmapKey {
  std::uint16_t font;
  std::uint32_t glyph;
  GlyphLook look;
  bool operator==(const BitmapKey&) const = default;
};

struct BitmapKeyHash {
  std::size_t operator()(const BitmapKey& key) const {
    std::uint64_t mixed = key.glyph;
    for (const int part : {int{key.font}, key.look.size, key.look.phase, key.look.halo}) {
      mixed = (mixed ^ static_cast<std::uint64_t>(part)) * 0x9E3779B97F4A7C15ULL;  // 2^64 / golden ratio
      mixed ^= mixed >> 29;
    }
    return mixed;
  }
};

struct PlacedBitmap {
  GlyphPlace place;
  int left_px, top_px, width_px, height_px;
};

}  // namespace

struct Typesetter::Impl {
  Impl() : library(open_type_library()) {
    for (int face = 0; face < face_count; ++face) {
      open_font(find_face(static_cast<Face>(face)));
      proportions[static_cast<std::size_t>(face)] = fonts.back().proportions();
    }
  }

  std::uint16_t open_font(const FontPlace& place) {
    fonts.emplace_back(library, place);
    places.push_back(place);
    return static_cast<std::uint16_t>(fonts.size() - 1);
  }

  const Letter& letter_of(Face face, char32_t code_point) {
    auto& known = letters[static_cast<std::size_t>(face)];
    if (code_point < known.common.size()) {
      auto& slot = known.common[code_point];
      if (!slot) slot = find_letter(face, code_point);
      return *slot;
    }
    const auto found = known.rare.find(code_point);
    if (found != known.rare.end()) return found->second;
    return known.rare.emplace(code_point, find_letter(face, code_point)).first->second;
  }

  // The face's own letter, a blank, another font's letter, or the face's sign for what it lacks: a box.
  Letter find_letter(Face face, char32_t code_point) {
    const auto own = static_cast<std::uint16_t>(face);
    if (is_invisible(code_point)) return {};
    if (const std::uint32_t glyph = fonts[own].glyph_of(code_point); glyph != 0) {
      return {own, space_width_em(code_point) == 0, glyph, fonts[own].advance_em(glyph)};
    }
    if (const float width = space_width_em(code_point); width > 0) return {own, false, 0, width};
    if (const auto font = fallback_font(face, code_point)) {
      const std::uint32_t glyph = fonts[*font].glyph_of(code_point);
      if (glyph != 0) return {*font, true, glyph, fonts[*font].advance_em(glyph)};
    }
    return {own, true, 0, fonts[own].advance_em(0)};
  }

  std::optional<std::uint16_t> fallback_font(Face face, char32_t code_point) {
    const auto place = find_fallback(face, code_point);
    if (!place) return std::nullopt;
    const auto opened = std::find(places.begin(), places.end(), *place);
    if (opened != places.end()) return static_cast<std::uint16_t>(opened - places.begin());
    try {
      return open_font(*place);
    } catch (const Failure&) {
      return std::nullopt;  // a damaged font of somebody else's is no reason to stop: a box says it
    }
  }

  // Calls visit(letter, pen) for every letter that is drawn and returns the width of the line.
  template <class Visit>
  float walk(std::string_view utf8, const TextStyle& style, Visit visit) {
    const float size_px = rounded_size_px(style.size_px);
    double pen_px = 0;
    bool is_first = true;
    while (!utf8.empty()) {
      const Letter& letter = letter_of(style.face, take_code_point(utf8));
      if (letter.advance_em > 0) {
        if (!is_first) pen_px += static_cast<double>(style.letter_space_px);
        is_first = false;
      }
      if (letter.is_drawn) visit(letter, pen_px);
      pen_px += static_cast<double>(letter.advance_em * size_px);
    }
    return static_cast<float>(pen_px);
  }

  const PlacedBitmap& bitmap_of(const BitmapKey& key) {
    const auto found = bitmaps.find(key);
    if (found != bitmaps.end()) return found->second;
    const GlyphBitmap drawn = fonts[key.font].draw(key.glyph, key.look);
    const PlacedBitmap placed{shelves.put(drawn), drawn.left_px, drawn.top_px, drawn.width_px,
                              drawn.height_px};
    return bitmaps.emplace(key, placed).first->second;
  }

  // A quad for the bitmap at the pen, or nothing when it has no pixels.
  std::optional<GlyphQuad> quad_at(const Letter& letter, double pen_px, float size_px, int halo) {
    const int phases = phases_at(size_px);
    const auto steps = static_cast<long>(std::floor(pen_px * phases + 0.5));
    const long whole_px = steps >= 0 ? steps / phases : -((-steps + phases - 1) / phases);
    const int phase = static_cast<int>(steps - whole_px * phases) * subpixels / phases;
    const GlyphLook look{static_cast<int>(size_px * subpixels), phase, halo};
    const PlacedBitmap& bitmap = bitmap_of({letter.font, letter.glyph, look});
    if (bitmap.place.page < 0) return std::nullopt;

    GlyphQuad quad;
    quad.x_px = static_cast<float>(whole_px + bitmap.left_px);
    quad.y_px = static_cast<float>(bitmap.top_px);
    quad.width_px = static_cast<float>(bitmap.width_px);
    quad.height_px = static_cast<float>(bitmap.height_px);
    quad.page = bitmap.place.page;
    const auto side = static_cast<float>(shelves.pages()[static_cast<std::size_t>(quad.page)].side_px);
    quad.u0 = static_cast<float>(bitmap.place.x_px) / side;
    quad.v0 = static_cast<float>(bitmap.place.y_px) / side;
    quad.u1 = quad.u0 + quad.width_px / side;
    quad.v1 = quad.v0 + quad.height_px / side;
    quad.halo = halo > 0;
    quad.pen_x_px = static_cast<float>(static_cast<double>(steps) / phases);
    return quad;
  }

  // Letters by code point; the scripts of the Grande Région lie below U+0250.
  struct KnownLetters {
    std::array<std::optional<Letter>, 0x250> common;
    std::unordered_map<char32_t, Letter> rare;
  };

  std::mutex one_at_a_time;  // guards all below
  TypeLibrary library;
  std::vector<Font> fonts;
  std::vector<FontPlace> places;  // beside fonts
  std::array<FaceProportions, face_count> proportions;
  std::array<KnownLetters, face_count> letters;
  std::unordered_map<BitmapKey, PlacedBitmap, BitmapKeyHash> bitmaps;
  GlyphShelves shelves;
};

Typesetter::Typesetter() : impl_(std::make_unique<Impl>()) {}
Typesetter::~Typesetter() = default;
Typesetter::Typesetter(Typesetter&&) noexcept = default;
Typesetter& Typesetter::operator=(Typesetter&&) noexcept = default;

TextExtent Typesetter::measure(std::string_view utf8, const TextStyle& style) const {
  const std::lock_guard lock(impl_->one_at_a_time);
  const FaceProportions& face = impl_->proportions[static_cast<std::size_t>(style.face)];
  const float size_px = rounded_size_px(style.size_px);
  return {impl_->walk(utf8, style, [](const Letter&, double) {}), face.ascent_em * size_px,
          face.descent_em * size_px, face.cap_height_em * size_px};
}

std::vector<GlyphQuad> Typesetter::set(std::string_view utf8, const TextStyle& style, float halo_px) {
  const std::lock_guard lock(impl_->one_at_a_time);
  const float size_px = rounded_size_px(style.size_px);
  const int halo =
      halo_px > 0 ? static_cast<int>(std::round(std::min(halo_px, largest_halo_px) * subpixels)) : 0;
  std::vector<GlyphQuad> halos, faces;
  impl_->walk(utf8, style, [&](const Letter& letter, double pen_px) {
    if (halo > 0) {
      if (const auto quad = impl_->quad_at(letter, pen_px, size_px, halo)) halos.push_back(*quad);
    }
    if (const auto quad = impl_->quad_at(letter, pen_px, size_px, 0)) faces.push_back(*quad);
  });
  halos.insert(halos.end(), faces.begin(), faces.end());
  return halos;
}

const std::vector<GlyphPage>& Typesetter::pages() const {
  return impl_->shelves.pages();
}

}  // namespace sillon
