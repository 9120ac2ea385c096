// Lines of pixels as the path data of SVG, written short.
#pragma once

#include <string>

#include "export/pixel_line.hpp"

namespace sillon {

// "M1.5 2l3 4z": relative to the tenth of a pixel, without what can be left out.
void append_path(std::string& data, const PixelLine& line, bool closed);

}  // namespace sillon
