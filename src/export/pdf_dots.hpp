// Every place as a symbol of its own (picture/dot_layer.hpp) on a page of a PDF: discs as vectors, and where
// there is no room for discs the shades of the ground as an image.
#pragma once

#include <cairo.h>

#include "picture/dot_layer.hpp"

namespace sillon {

// `ui_scale`: device pixels in a logical pixel.
void draw_dots(cairo_t* cairo, const DotLayer& layer, float ui_scale);

}  // namespace sillon
