#include "picture/text_path.hpp"

#include <cmath>

namespace sillon {
namespace {

PixelPoint point_on(std::span<const PixelPoint> path, float distance_px) {
  float left = distance_px;
  for (std::size_t i = 0; i + 1 < path.size(); ++i) {
    const PixelPoint a = path[i], b = path[i + 1];
    const float length = std::hypot(b.x_px - a.x_px, b.y_px - a.y_px);
    const bool last = i + 2 == path.size();
    if (length > 0 && (left <= length || last)) {
      const float t = left / length;
      return {a.x_px + (b.x_px - a.x_px) * t, a.y_px + (b.y_px - a.y_px) * t};
    }
    left -= length;
  }
  return path.empty() ? PixelPoint{} : path.back();
}

}  // namespace

PathPlace place_on(std::span<const PixelPoint> path, float distance_px, float window_px) {
  PathPlace place;
  place.at = point_on(path, distance_px);
  const PixelPoint from = point_on(path, distance_px - window_px / 2);
  const PixelPoint to = point_on(path, distance_px + window_px / 2);
  const float length = std::hypot(to.x_px - from.x_px, to.y_px - from.y_px);
  if (length > 1e-3f) {
    place.cos = (to.x_px - from.x_px) / length;
    place.sin = (to.y_px - from.y_px) / length;
  }
  return place;
}

}  // namespace sillon
