// Curves of a frame as points, for lines that bow from stop to stop.
#pragma once

#include <algorithm>
#include <vector>

#include "picture/sight.hpp"

namespace sillon {

inline float length_of(const std::vector<PixelPoint>& curve) {
  float sum = 0;
  for (std::size_t i = 1; i < curve.size(); ++i) sum += length(curve[i] - curve[i - 1]);
  return sum;
}

// The quadratic curve with that control point, from its share `begin` to its share `end`: `steps` + 1 points.
inline std::vector<PixelPoint> quadratic_curve(PixelPoint from, PixelPoint control, PixelPoint to,
                                               float begin, float end, int steps) {
  std::vector<PixelPoint> curve;
  for (int i = 0; i <= steps; ++i) {
    const float t = begin + (end - begin) * static_cast<float>(i) / static_cast<float>(steps);
    curve.push_back(from * ((1 - t) * (1 - t)) + control * (2 * t * (1 - t)) + to * (t * t));
  }
  return curve;
}

// The way of a curve where it ends, of length 1: from the last point that is `reach_px` away.
inline PixelPoint direction_at_end(const std::vector<PixelPoint>& curve, float reach_px) {
  const PixelPoint tip = curve.back();
  const auto far =
      std::find_if(curve.rbegin(), curve.rend(), [&](PixelPoint p) { return length(tip - p) >= reach_px; });
  const PixelPoint way = tip - (far == curve.rend() ? curve.front() : *far);
  return way * (1 / std::max(1e-4f, length(way)));
}

}  // namespace sillon
