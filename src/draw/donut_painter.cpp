#include "draw/donut_painter.hpp"

#include <vector>

#include "draw/texels.hpp"

namespace sillon {

void DonutPainter::paint(std::span<const Donut> donuts, const Programs& programs, const Canvas& canvas) {
  if (donuts.empty()) return;
  std::vector<Texel> rows, slices;
  rows.reserve(5 * donuts.size());
  for (const Donut& donut : donuts) {
    rows.push_back({donut.at.x_px, donut.at.y_px, donut.radius_px, donut.radius_px + donut.halo_px});
    rows.push_back({donut.middle_px(), donut.inner_line_px(), static_cast<float>(slices.size() / 2),
                    static_cast<float>(donut.slices.size())});
    rows.push_back(texel_of(donut.halo));
    rows.push_back(texel_of(donut.fill));
    rows.push_back(texel_of(donut.edge));
    for (const DonutSlice& slice : donut.slices) {
      // A whole ring has no ends that could be smoothed.
      const float half = slice.end - slice.begin >= 1 ? 1 : (slice.end - slice.begin) / 2;
      slices.push_back({(slice.begin + slice.end) / 2, half, donut.width_of(slice) / 2, 0});
      slices.push_back(texel_of(slice.fill));
    }
  }
  if (slices.empty()) slices.resize(2);
  rows_.stream(rows);
  slices_.stream(slices);
  use_on(programs.donut, canvas);
  rows_.bind(0);
  slices_.bind(1);
  programs.donut.set("rows", 0);
  programs.donut.set("slices", 1);
  programs.donut.set("line_px", donuts.front().edge_px);
  canvas.quads->draw({0, static_cast<std::uint32_t>(donuts.size())});
}

}  // namespace sillon
