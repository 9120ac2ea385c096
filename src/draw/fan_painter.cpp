#include "draw/fan_painter.hpp"

#include <algorithm>
#include <limits>
#include <vector>

#include "draw/texels.hpp"

namespace sillon {
namespace {

// Corners that repeat their neighbour have no edge.
std::vector<Texel> corners_of(const Fan& fan) {
  std::vector<Texel> corners;
  for (const PixelPoint p : fan.points)
    if (corners.empty() || corners.back().x != p.x_px || corners.back().y != p.y_px)
      corners.push_back({p.x_px, p.y_px, 0, 0});
  while (corners.size() > 1 && corners.front().x == corners.back().x && corners.front().y == corners.back().y)
    corners.pop_back();
  return corners;
}

// Twice the area; its sign is the orientation.
float doubled_area(const std::vector<Texel>& corners) {
  float sum = 0;
  for (std::size_t i = 0, j = corners.size() - 1; i < corners.size(); j = i++)
    sum += corners[j].x * corners[i].y - corners[i].x * corners[j].y;
  return sum;
}

}  // namespace

void FanPainter::paint(std::span<const Fan> fans, const Programs& programs, const Canvas& canvas) {
  std::vector<Texel> rows, points;
  for (const Fan& fan : fans) {
    const std::vector<Texel> corners = corners_of(fan);
    if (corners.size() < 3 || !is_visible(fan.fill)) continue;
    constexpr float far = std::numeric_limits<float>::max();
    Texel box{far, far, -far, -far};
    for (const Texel& c : corners)
      box = {std::min(box.x, c.x - 1), std::min(box.y, c.y - 1), std::max(box.z, c.x + 1),
             std::max(box.w, c.y + 1)};
    rows.push_back(box);
    rows.push_back(texel_of(fan.fill));
    rows.push_back({static_cast<float>(points.size()), static_cast<float>(corners.size()),
                    doubled_area(corners) > 0 ? 1.0f : -1.0f, 0});
    points.insert(points.end(), corners.begin(), corners.end());
  }
  if (rows.empty()) return;
  rows_.stream(rows);
  points_.stream(points);
  use_on(programs.fan, canvas);
  rows_.bind(0);
  points_.bind(1);
  programs.fan.set("rows", 0);
  programs.fan.set("points", 1);
  canvas.quads->draw({0, static_cast<std::uint32_t>(rows.size() / 3)});
}

}  // namespace sillon
