// The font files that panels use, found by the room type.
#pragma once

#include "type/typesetter.hpp"
#include "ui/theme.hpp"

namespace sillon {

inline UiFontFiles ui_font_files() {
  return {font_file(Face::lato_regular), font_file(Face::lato_semibold), font_file(Face::lato_bold),
          font_file(Face::gentium_bold), font_file(Face::gentium_italic)};
}

}  // namespace sillon
