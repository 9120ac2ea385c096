// Characters of an atlas's names that no installed font can draw.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "atlas/atlas.hpp"
#include "report/diagnostic.hpp"

namespace sillon {

struct MissingGlyph {
  char32_t character = 0;
  std::string name;    // the first that needs it
  FilePosition where;  // where that one stands, as far as it is known
};

struct GlyphCensus {
  std::vector<MissingGlyph> missing;  // in the order in which the names come
  std::size_t names = 0;              // that hold one of them
};

// Looks at the names of places and towns, of the taxonomy and of the base map in its finest tier; each
// character is asked for once.
GlyphCensus count_missing_glyphs(const Atlas& atlas, const std::function<bool(char32_t)>& can_draw);

// Whether the faces of the map or any other installed font has the character.
bool any_font_draws(char32_t character);

// One note, or none: "2 characters in 3 names can be drawn by no installed font (U+1F600 in places.csv:41
// …)".
void check_glyphs(const Atlas& atlas, Report& report);

}  // namespace sillon
