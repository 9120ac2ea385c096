// The picture as SVG: the land it stands on and its marks, in the same colours, widths and shapes.
#pragma once

#include <string>
#include <string_view>

#include "picture/picture.hpp"

namespace sillon {

struct SvgWords {
  std::string_view title, description;  // what a screen reader says of the map, not yet escaped
  std::string_view id = "map";          // of the elements inside, so that a page may hold several
};

// One <svg> element, to stand inside an HTML page. Lines are thinned to `tolerance_px` of the picture's
// pixels.
std::string svg_map(const Picture& picture, const SvgWords& words, float tolerance_px = 0.6f);

}  // namespace sillon
