// FreeType's stroker is not used: where the radius exceeds half a stem or a counter its borders turn inside
// out and leave holes (the dots of "ü" and "·" at text sizes). The distance to the outline has no such cases,
// joins round by itself and costs less than stroking.
#include "type/halo.hpp"

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_OUTLINE_H

#include <algorithm>
#include <cmath>
#include <limits>

namespace sillon {
namespace {

struct Point {
  float x = 0, y = 0;  // pixels, y down
};

Point point_of(const FT_Vector& v) {
  return {static_cast<float>(v.x) / 64.0F, -static_cast<float>(v.y) / 64.0F};
}

Point mixed(Point a, Point b, float t) {
  return {a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t};
}

// How far a curve's second difference bends it.
float bend(Point a, Point b, Point c) {
  return std::hypot(a.x - 2 * b.x + c.x, a.y - 2 * b.y + c.y);
}

struct Segment {
  Point from, to;
};

// Straight pieces of the outline. A curve of second derivative B'' cut into n pieces leaves its chords by at
// most |B''| / (8 n^2); 1/32 px cannot be seen.
class Pieces {
 public:
  explicit Pieces(const FT_Outline& outline) {
    FT_Outline_Funcs visitor{};
    visitor.move_to = [](const FT_Vector* to, void* self) { return pieces(self).move(point_of(*to)); };
    visitor.line_to = [](const FT_Vector* to, void* self) { return pieces(self).line(point_of(*to)); };
    visitor.conic_to = [](const FT_Vector* by, const FT_Vector* to, void* self) {
      return pieces(self).conic(point_of(*by), point_of(*to));
    };
    visitor.cubic_to = [](const FT_Vector* by, const FT_Vector* and_by, const FT_Vector* to, void* self) {
      return pieces(self).cubic(point_of(*by), point_of(*and_by), point_of(*to));
    };
    FT_Outline copy = outline;  // the function takes a pointer to non-const but changes nothing
    FT_Outline_Decompose(&copy, &visitor, this);
  }

  const std::vector<Segment>& segments() const { return segments_; }

 private:
  static Pieces& pieces(void* self) { return *static_cast<Pieces*>(self); }

  static int count_for(float second_derivative) {
    constexpr float tolerance_px = 1.0F / 32;
    return std::clamp(static_cast<int>(std::ceil(std::sqrt(second_derivative / (8 * tolerance_px)))), 1, 64);
  }

  int move(Point to) {
    at_ = to;
    return 0;
  }
  int line(Point to) {
    segments_.push_back({at_, to});
    return move(to);
  }
  int conic(Point by, Point to) {
    const Point from = at_;
    const int count = count_for(2 * bend(from, by, to));
    for (int i = 1; i <= count; ++i) {
      const float t = static_cast<float>(i) / static_cast<float>(count);
      line(mixed(mixed(from, by, t), mixed(by, to, t), t));
    }
    return 0;
  }
  int cubic(Point by, Point and_by, Point to) {
    const Point from = at_;
    const int count = count_for(6 * std::max(bend(from, by, and_by), bend(by, and_by, to)));
    for (int i = 1; i <= count; ++i) {
      const float t = static_cast<float>(i) / static_cast<float>(count);
      const Point a = mixed(from, by, t), b = mixed(by, and_by, t), c = mixed(and_by, to, t);
      line(mixed(mixed(a, b, t), mixed(b, c, t), t));
    }
    return 0;
  }

  std::vector<Segment> segments_;
  Point at_;
};

float squared_distance(Point p, const Segment& s) {
  const float dx = s.to.x - s.from.x, dy = s.to.y - s.from.y, length = dx * dx + dy * dy;
  const float along = length > 0 ? ((p.x - s.from.x) * dx + (p.y - s.from.y) * dy) / length : 0;
  const Point nearest = mixed(s.from, s.to, std::clamp(along, 0.0F, 1.0F));
  return (p.x - nearest.x) * (p.x - nearest.x) + (p.y - nearest.y) * (p.y - nearest.y);
}

int floor_px(float value) {
  return static_cast<int>(std::floor(value));
}

std::size_t index_of(const GlyphBitmap& bitmap, int x, int y) {
  return static_cast<std::size_t>(y) * static_cast<std::size_t>(bitmap.width_px) +
         static_cast<std::size_t>(x);
}

}  // namespace

GlyphBitmap halo_of(const FT_Outline_& outline, const GlyphBitmap& letter, float radius_px) {
  const Pieces pieces(outline);
  if (pieces.segments().empty()) return {};
  constexpr float infinite = std::numeric_limits<float>::infinity();
  float left = infinite, top = infinite, right = -infinite, bottom = -infinite;
  for (const Segment& s : pieces.segments()) {
    left = std::min({left, s.from.x, s.to.x});
    right = std::max({right, s.from.x, s.to.x});
    top = std::min({top, s.from.y, s.to.y});
    bottom = std::max({bottom, s.from.y, s.to.y});
  }

  // A pixel is painted by how far the grown edge reaches past its middle, half a pixel either way.
  const float reach_px = radius_px + 0.5F;
  GlyphBitmap halo{floor_px(left - reach_px), floor_px(top - reach_px), 0, 0, {}};
  halo.width_px = floor_px(right + reach_px) + 1 - halo.left_px;
  halo.height_px = floor_px(bottom + reach_px) + 1 - halo.top_px;
  const auto area = static_cast<std::size_t>(halo.width_px) * static_cast<std::size_t>(halo.height_px);
  std::vector<float> squared(area, reach_px * reach_px);
  for (const Segment& s : pieces.segments()) {
    const auto [west, east] = std::minmax(s.from.x, s.to.x);
    const auto [north, south] = std::minmax(s.from.y, s.to.y);
    const int first_x = floor_px(west - reach_px) - halo.left_px,
              last_x = floor_px(east + reach_px) - halo.left_px;
    const int first_y = floor_px(north - reach_px) - halo.top_px,
              last_y = floor_px(south + reach_px) - halo.top_px;
    for (int y = first_y; y <= last_y; ++y) {
      for (int x = first_x; x <= last_x; ++x) {
        const Point middle{static_cast<float>(x + halo.left_px) + 0.5F,
                           static_cast<float>(y + halo.top_px) + 0.5F};
        float& nearest = squared[index_of(halo, x, y)];
        nearest = std::min(nearest, squared_distance(middle, s));
      }
    }
  }
  halo.coverage.resize(area);
  for (std::size_t i = 0; i < area; ++i) {
    const float covered = std::clamp(reach_px - std::sqrt(squared[i]), 0.0F, 1.0F);
    halo.coverage[i] = static_cast<std::uint8_t>(std::lround(covered * 255));
  }
  // Thick stems have a middle beyond the radius; the letter fills it.
  for (int y = 0; y < letter.height_px; ++y) {
    for (int x = 0; x < letter.width_px; ++x) {
      std::uint8_t& value =
          halo.coverage[index_of(halo, x + letter.left_px - halo.left_px, y + letter.top_px - halo.top_px)];
      value = std::max(value, letter.coverage[index_of(letter, x, y)]);
    }
  }
  return halo;
}

}  // namespace sillon
