#include "draw/plate_painter.hpp"

#include <algorithm>
#include <vector>

#include "draw/texels.hpp"

namespace sillon {

void PlatePainter::paint(std::span<const Plate> plates, const Programs& programs, const Canvas& canvas) {
  if (plates.empty()) return;
  std::vector<Texel> rows;
  rows.reserve(4 * plates.size());
  for (const Plate& plate : plates) {
    const float roundest = std::max(std::min(plate.box.width_px, plate.box.height_px) / 2, 0.0f);
    rows.push_back({plate.box.x_px, plate.box.y_px, plate.box.right_px(), plate.box.bottom_px()});
    rows.push_back(
        {std::clamp(plate.radius_px, 0.0f, roundest), plate.border_px, plate.fades ? fade_begins : 0.0f, 0});
    rows.push_back(texel_of(plate.fill));
    rows.push_back(texel_of(plate.border));
  }
  rows_.stream(rows);
  use_on(programs.plate, canvas);
  rows_.bind(0);
  programs.plate.set("rows", 0);
  canvas.quads->draw({0, static_cast<std::uint32_t>(plates.size())});
}

}  // namespace sillon
