#include "draw/disc_painter.hpp"

#include <vector>

#include "draw/texels.hpp"

namespace sillon {

void DiscPainter::paint(std::span<const DiscMark> discs, const Programs& programs, const Canvas& canvas) {
  if (discs.empty()) return;
  std::vector<Texel> rows;
  rows.reserve(3 * discs.size());
  for (const DiscMark& disc : discs) {
    rows.push_back({disc.at.x_px, disc.at.y_px, disc.radius_px, disc.edge_px});
    rows.push_back(texel_of(disc.fill));
    rows.push_back(texel_of(disc.edge));
  }
  rows_.stream(rows);
  use_on(programs.disc, canvas);
  rows_.bind(0);
  programs.disc.set("rows", 0);
  canvas.quads->draw({0, static_cast<std::uint32_t>(discs.size())});
}

}  // namespace sillon
