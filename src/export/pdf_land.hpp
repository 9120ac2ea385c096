// The land under the map on a page of a PDF: what the painter of the base map shows, but for own layers.
#pragma once

#include <cairo.h>

#include "picture/picture.hpp"

namespace sillon {

// Lines move by `tolerance_px` at most.
void draw_land(cairo_t* cairo, const BaseScene& scene, FrameSize size, float tolerance_px);

}  // namespace sillon
