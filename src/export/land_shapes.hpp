// The land under the map as shapes in pixels, from the ground up: what SVG and PDF write, each in its own
// words. It is what the painter of the base map shows, but for own layers.
#pragma once

#include <cstdint>
#include <vector>

#include "export/pixel_line.hpp"
#include "picture/picture.hpp"

namespace sillon {

struct LandDisc {
  PixelPoint at;
  float radius_px = 1;
};

// One coat of colour. What it lies on is the same for many: the frame, the region, towns as discs, or lines
// of its own.
struct LandCoat {
  enum class On : std::uint8_t { frame, core, towns, lines, outside_data };
  On on = On::lines;
  std::vector<PixelLine> lines = {};  // On::lines: rings to fill even-odd, or lines to stroke
  bool closed = false;                // they are rings
  Rgba colour;
  float stroke_px = 0;  // 0: filled
  Dash dash{};
  bool within_core = false;  // nothing of it is seen outside the region
};

struct LandShapes {
  std::vector<PixelLine> core;       // rings of the region, cut to the frame
  std::vector<PixelLine> data_edge;  // where the base map ends: beyond is ground
  std::vector<LandDisc> towns;
  PixelBox frame;  // a margin around the picture: no edge of a cut ring is seen
  std::vector<LandCoat> coats;
};

// Shapes of a picture of `size`; lines move by `tolerance_px` at most. Nothing for a scene without a plane.
LandShapes land_shapes(const BaseScene& scene, FrameSize size, float tolerance_px);

}  // namespace sillon
