// A colour as CSS and SVG write it.
#pragma once

#include <string>

#include "picture/palette.hpp"

namespace sillon {

// "#1B2631", or "#1B263180" with an alpha below 1.
std::string css_colour(Rgba colour);

}  // namespace sillon
