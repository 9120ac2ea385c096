// A picture on a page of a PDF as vectors, painted in the order of the painters.
#pragma once

#include <cairo.h>

#include "picture/picture.hpp"

namespace sillon {

// One unit of `cairo` is a pixel of the picture. Lines of the land move by `tolerance_px` at most.
void draw_picture(cairo_t* cairo, const Picture& picture, float tolerance_px);

}  // namespace sillon
