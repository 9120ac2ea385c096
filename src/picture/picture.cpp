#include "picture/picture.hpp"

#include <algorithm>
#include <cmath>

namespace sillon {
namespace {

constexpr float dot_reach = 2;  // around a dot, lattice cells

float distance_to_segment(PixelPoint p, PixelPoint a, PixelPoint b) {
  const float dx = b.x_px - a.x_px, dy = b.y_px - a.y_px, square = dx * dx + dy * dy;
  const float t =
      square > 0 ? std::clamp(((p.x_px - a.x_px) * dx + (p.y_px - a.y_px) * dy) / square, 0.0f, 1.0f) : 0.0f;
  return std::hypot(p.x_px - a.x_px - t * dx, p.y_px - a.y_px - t * dy);
}

}  // namespace

Selection under(const Picture& picture, PixelPoint pixel) {
  if (!picture.layout.clear.contains(pixel)) return Nothing{};
  const HitDisc* nearest = nullptr;
  float best = 0;
  for (const HitDisc& disc : picture.hit_discs) {
    const float far = std::hypot(disc.at.x_px - pixel.x_px, disc.at.y_px - pixel.y_px) / disc.radius_px;
    if (far <= 1 && (!nearest || far < best)) {
      nearest = &disc;
      best = far;
    }
  }
  if (nearest) return nearest->what;
  if (const DotLayer& dots = picture.dots; dots.field) {
    const float cell_px = static_cast<float>(dots.px_per_cell) * dots.stretch;
    const PixelPoint at{(pixel.x_px - dots.at.x_px) / cell_px, (pixel.y_px - dots.at.y_px) / cell_px};
    if (const Dot* dot = dot_under(*dots.field, at.x_px, at.y_px, dot_reach))
      return PlaceKey{std::string(dots.atlas->places.id[dot->place])};
  }
  for (const HitLine& line : picture.hit_lines)
    for (std::size_t i = 1; i < line.points.size(); ++i)
      if (distance_to_segment(pixel, line.points[i - 1], line.points[i]) <= line.half_width_px)
        return line.what;
  return Nothing{};
}

}  // namespace sillon
