// The font files that panels use, found by the room type: the five faces, and for an atlas whose texts need
// other letters the fonts that have them.
#pragma once

#include "atlas/atlas.hpp"
#include "type/typesetter.hpp"
#include "ui/extra_font.hpp"

namespace sillon {

inline UiFontFiles ui_font_files() {
  return {font_file(Face::lato_regular), font_file(Face::lato_semibold), font_file(Face::lato_bold),
          font_file(Face::gentium_bold), font_file(Face::gentium_italic)};
}

// Letters of an atlas's texts that panels cannot write by themselves, the commonest first.
std::vector<char32_t> letters_beyond_panels(const Atlas& atlas);

// Fonts that have those letters, at most `most` of them; letters that no installed font has are left out.
std::vector<ExtraFont> extra_fonts(const Atlas& atlas, std::size_t most);

}  // namespace sillon
