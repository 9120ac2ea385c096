// Letters beyond those that every panel can write, and the font files that have them: found by the app for
// the texts of an atlas, merged into every font of the panels.
#pragma once

#include <string>
#include <vector>

#include "ui/theme.hpp"

namespace sillon {

struct ExtraFont {
  std::string path;
  int index = 0;                  // of the font inside a collection
  std::vector<char32_t> letters;  // to take from it, in ascending order
};

// Whether the panels have the letter without an extra font. Dear ImGui knows letters up to U+FFFF only; what
// lies above is a box in panels, and drawn on the map.
bool panels_can_write(char32_t letter);

// How many extra letters fit beside the others in the texture at this scale, about 32 MB of it.
std::size_t most_extra_letters(float ui_scale, float text_size);

// As build_fonts of theme.hpp, with the letters of `extra` in every size that writes an atlas's texts. A file
// that is no font is passed over: its letters stay boxes.
void build_fonts(const UiFontFiles& files, const std::vector<ExtraFont>& extra, float ui_scale,
                 float text_size = 1);

}  // namespace sillon
