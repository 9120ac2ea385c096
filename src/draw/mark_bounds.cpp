#include "draw/mark_bounds.hpp"

#include <algorithm>
#include <limits>

namespace sillon {
namespace {

constexpr float soft_px = 1.5f;        // edges are smoothed beyond themselves, text stands on whole pixels
constexpr float symbol_reach = 1.28f;  // of the radius: the farthest corner of all shapes (visual.md 2.3)
constexpr float widest_letter_em = 1.1f, above_baseline_em = 1.25f, below_baseline_em = 0.5f;

PixelBox around(PixelPoint at, float reach_px) {
  return {at.x_px - reach_px, at.y_px - reach_px, 2 * reach_px, 2 * reach_px};
}

PixelBox around(const std::vector<PixelPoint>& points, float reach_px) {
  if (points.empty()) return {};
  constexpr float far = std::numeric_limits<float>::max();
  float left = far, top = far, right = -far, bottom = -far;
  for (const PixelPoint p : points) {
    left = std::min(left, p.x_px);
    right = std::max(right, p.x_px);
    top = std::min(top, p.y_px);
    bottom = std::max(bottom, p.y_px);
  }
  return {left - reach_px, top - reach_px, right - left + 2 * reach_px, bottom - top + 2 * reach_px};
}

}  // namespace

PixelBox bounds_of(const Plate& plate) {
  const PixelBox& box = plate.box;
  return {box.x_px - soft_px, box.y_px - soft_px, box.width_px + 2 * soft_px, box.height_px + 2 * soft_px};
}

PixelBox bounds_of(const Stroke& stroke) {
  return around(stroke.points, (stroke.width_px + stroke.halo_px) / 2 + soft_px);
}

PixelBox bounds_of(const Fan& fan) {
  return around(fan.points, soft_px);
}

PixelBox bounds_of(const Donut& donut) {
  return around(donut.at, donut.radius_px + donut.halo_px + donut.edge_px + soft_px);
}

PixelBox bounds_of(const DiscMark& disc) {
  return around(disc.at, disc.radius_px + disc.edge_px / 2 + soft_px);
}

PixelBox bounds_of(const SymbolMark& symbol) {
  return around(symbol.at, symbol_reach * symbol.radius_px + symbol.outline_px + symbol.halo_px + soft_px);
}

PixelBox bounds_of(const TextMark& text) {
  const float size = text.style.size_px, halo = text.halo_px + soft_px;
  if (text.path.size() >= 2) return around(text.path, above_baseline_em * size + halo);
  const auto letters = static_cast<float>(text.text.size());  // octets: as many or more
  const float width = letters * (widest_letter_em * size + text.style.letter_space_px);
  return {text.origin.x_px - halo - size / 4, text.origin.y_px - above_baseline_em * size - halo,
          width + size / 2 + 2 * halo, (above_baseline_em + below_baseline_em) * size + 2 * halo};
}

MarkSheet marks_touching(const MarkSheet& sheet, const PixelBox& box) {
  MarkSheet touching;
  each_kind(
      [&](const auto& marks, auto& to) {
        for (const auto& mark : marks)
          if (bounds_of(mark).touches(box)) to.push_back(mark);
      },
      sheet, touching);
  return touching;
}

}  // namespace sillon
