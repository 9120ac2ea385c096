// The land under the map as SVG: what the painter of the base map shows, but for own layers.
#pragma once

#include <string>

#include "picture/picture.hpp"

namespace sillon {

// Elements of a picture of `size`, on the ground's colour. Names what it defines "<id>-core" and
// "<id>-towns".
std::string svg_land(const BaseScene& scene, FrameSize size, std::string_view id, float tolerance_px);

}  // namespace sillon
