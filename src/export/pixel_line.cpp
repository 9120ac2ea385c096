#include "export/pixel_line.hpp"

#include <algorithm>
#include <utility>

namespace sillon {
namespace {

// One edge of the box: a point is inside while `sign` times its coordinate is not below `sign` times `at`.
struct Edge {
  float PixelPoint::*along;
  float at;
  float sign;

  float depth(PixelPoint p) const { return sign * (p.*along - at); }
};

PixelLine cut(const PixelLine& ring, const Edge& edge) {
  PixelLine kept;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const PixelPoint from = ring[i == 0 ? ring.size() - 1 : i - 1], to = ring[i];
    const float before = edge.depth(from), after = edge.depth(to);
    if ((before < 0) != (after < 0)) {
      const float share = before / (before - after);
      kept.push_back({from.x_px + share * (to.x_px - from.x_px), from.y_px + share * (to.y_px - from.y_px)});
    }
    if (after >= 0) kept.push_back(to);
  }
  return kept;
}

float square_distance(PixelPoint p, PixelPoint a, PixelPoint b) {
  const float dx = b.x_px - a.x_px, dy = b.y_px - a.y_px, square = dx * dx + dy * dy;
  const float share =
      square > 0 ? std::clamp(((p.x_px - a.x_px) * dx + (p.y_px - a.y_px) * dy) / square, 0.0f, 1.0f) : 0.0f;
  const float x = p.x_px - a.x_px - share * dx, y = p.y_px - a.y_px - share * dy;
  return x * x + y * y;
}

}  // namespace

PixelLine ring_within(const PixelLine& ring, const PixelBox& box) {
  const Edge edges[] = {{&PixelPoint::x_px, box.x_px, 1},
                        {&PixelPoint::x_px, box.right_px(), -1},
                        {&PixelPoint::y_px, box.y_px, 1},
                        {&PixelPoint::y_px, box.bottom_px(), -1}};
  PixelLine rest = ring;
  for (const Edge& edge : edges) rest = cut(rest, edge);
  return rest;
}

std::vector<PixelLine> pieces_near(const PixelLine& line, const PixelBox& box) {
  std::vector<PixelLine> pieces;
  bool open = false;
  for (std::size_t i = 1; i < line.size(); ++i) {
    const PixelPoint a = line[i - 1], b = line[i];
    const bool apart = std::max(a.x_px, b.x_px) < box.x_px || std::min(a.x_px, b.x_px) > box.right_px() ||
                       std::max(a.y_px, b.y_px) < box.y_px || std::min(a.y_px, b.y_px) > box.bottom_px();
    if (apart) {
      open = false;
      continue;
    }
    if (!open) pieces.push_back({a});
    open = true;
    pieces.back().push_back(b);
  }
  return pieces;
}

PixelLine thinned(const PixelLine& line, float tolerance_px) {
  if (line.size() < 3) return line;
  std::vector<bool> kept(line.size(), false);
  kept.front() = kept.back() = true;
  std::vector<std::pair<std::size_t, std::size_t>> spans = {{0, line.size() - 1}};
  while (!spans.empty()) {
    const auto [first, last] = spans.back();
    spans.pop_back();
    std::size_t farthest = first;
    float most = tolerance_px * tolerance_px;
    for (std::size_t i = first + 1; i < last; ++i)
      if (const float square = square_distance(line[i], line[first], line[last]); square > most) {
        most = square;
        farthest = i;
      }
    if (farthest == first) continue;
    kept[farthest] = true;
    spans.push_back({first, farthest});
    spans.push_back({farthest, last});
  }
  PixelLine rest;
  for (std::size_t i = 0; i < line.size(); ++i)
    if (kept[i]) rest.push_back(line[i]);
  return rest;
}

}  // namespace sillon
