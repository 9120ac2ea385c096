#include "type/font_search.hpp"

#include <fmt/format.h>
#include <fontconfig/fontconfig.h>

#include <memory>
#include <string_view>

#include "report/failure.hpp"

namespace sillon {
namespace {

struct FaceName {
  const char* family;
  int weight, slant;  // fontconfig's numbers
  const char* package;
};

// In the order of Face.
constexpr FaceName face_names[face_count] = {
    {"Lato", FC_WEIGHT_REGULAR, FC_SLANT_ROMAN, "fonts-lato"},
    {"Lato", FC_WEIGHT_DEMIBOLD, FC_SLANT_ROMAN, "fonts-lato"},
    {"Lato", FC_WEIGHT_BOLD, FC_SLANT_ROMAN, "fonts-lato"},
    {"Gentium Book Plus", FC_WEIGHT_BOLD, FC_SLANT_ROMAN, "fonts-sil-gentiumplus"},
    {"Gentium Book Plus", FC_WEIGHT_REGULAR, FC_SLANT_ITALIC, "fonts-sil-gentiumplus"},
};

struct FreePattern {
  void operator()(FcPattern* p) const { FcPatternDestroy(p); }
};
struct FreeCharset {
  void operator()(FcCharSet* c) const { FcCharSetDestroy(c); }
};
using Pattern = std::unique_ptr<FcPattern, FreePattern>;

struct FreeConfig {
  void operator()(FcConfig* c) const { FcConfigDestroy(c); }
};

// The machine's fonts, read once. fontconfig guards its own state.
FcConfig* installed_fonts() {
  static const std::unique_ptr<FcConfig, FreeConfig> config(FcInitLoadConfigAndFonts());
  return config.get();
}

Pattern wanted(const FaceName& name) {
  Pattern pattern(FcPatternCreate());
  FcPatternAddString(pattern.get(), FC_FAMILY, reinterpret_cast<const FcChar8*>(name.family));
  FcPatternAddInteger(pattern.get(), FC_WEIGHT, name.weight);
  FcPatternAddInteger(pattern.get(), FC_SLANT, name.slant);
  FcPatternAddBool(pattern.get(), FC_SCALABLE, FcTrue);
  return pattern;
}

Pattern best_match(FcPattern* pattern) {
  FcConfig* config = installed_fonts();
  if (config == nullptr) return nullptr;
  FcConfigSubstitute(config, pattern, FcMatchPattern);
  FcDefaultSubstitute(pattern);
  FcResult result = FcResultNoMatch;
  return Pattern(FcFontMatch(config, pattern, &result));
}

bool has_family(const FcPattern* font, std::string_view family) {
  FcChar8* name = nullptr;
  for (int i = 0; FcPatternGetString(font, FC_FAMILY, i, &name) == FcResultMatch; ++i) {
    if (reinterpret_cast<const char*>(name) == family) return true;
  }
  return false;
}

std::optional<FontPlace> place_of(const FcPattern* font) {
  FcChar8* file = nullptr;
  if (FcPatternGetString(font, FC_FILE, 0, &file) != FcResultMatch) return std::nullopt;
  FontPlace place{reinterpret_cast<const char*>(file), 0};
  FcPatternGetInteger(font, FC_INDEX, 0, &place.index);
  return place;
}

}  // namespace

FontPlace find_face(Face face) {
  const FaceName& name = face_names[static_cast<std::size_t>(face)];
  const Pattern pattern = wanted(name), match = best_match(pattern.get());
  std::optional<FontPlace> place;
  if (match && has_family(match.get(), name.family)) place = place_of(match.get());
  if (!place) {
    throw Failure(ExitCode::unavailable,
                  fmt::format("The font {} is not installed. Install it with: apt-get install {}",
                              name.family, name.package));
  }
  return *place;
}

std::string font_file(Face face) {
  return find_face(face).path;
}

std::optional<FontPlace> find_fallback(Face face, char32_t code_point) {
  const Pattern pattern = wanted(face_names[static_cast<std::size_t>(face)]);
  const std::unique_ptr<FcCharSet, FreeCharset> letters(FcCharSetCreate());
  FcCharSetAddChar(letters.get(), code_point);
  FcPatternAddCharSet(pattern.get(), FC_CHARSET, letters.get());
  // Pictures of emoji have no outline to grow a halo from.
  FcPatternAddBool(pattern.get(), FC_COLOR, FcFalse);
  const Pattern match = best_match(pattern.get());
  FcCharSet* has = nullptr;
  FcBool outlines = FcFalse;
  if (!match || FcPatternGetCharSet(match.get(), FC_CHARSET, 0, &has) != FcResultMatch ||
      FcCharSetHasChar(has, code_point) == FcFalse ||
      FcPatternGetBool(match.get(), FC_OUTLINE, 0, &outlines) != FcResultMatch || outlines == FcFalse) {
    return std::nullopt;
  }
  return place_of(match.get());
}

}  // namespace sillon
