// The few strokes that everything on a page of a PDF is made of, in the picture's colours and pixels.
#pragma once

#include <cairo.h>

#include <vector>

#include "export/pixel_line.hpp"
#include "picture/marks.hpp"

namespace sillon {

void set_colour(cairo_t* cairo, Rgba colour);

// Appends to the path.
void add_line(cairo_t* cairo, const PixelLine& line, bool closed);
void add_lines(cairo_t* cairo, const std::vector<PixelLine>& lines, bool closed);
void add_circle(cairo_t* cairo, PixelPoint at, float radius_px);

// Fill or stroke the path, joins round, and keep it; nothing where the colour is not seen. Filled even-odd.
void fill_path(cairo_t* cairo, Rgba colour);
void stroke_path(cairo_t* cairo, Rgba colour, float width_px, Dash dash = {});

}  // namespace sillon
