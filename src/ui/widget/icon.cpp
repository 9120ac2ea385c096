#include "ui/widget/icon.hpp"

#include <cmath>
#include <numbers>
#include <vector>

namespace sillon {
namespace {

constexpr float stroke_width = 1.7f;  // in the box of 20

// Places points given in the box of 20 (origin in its middle, y down) on the screen.
class Sheet20 {
 public:
  Sheet20(const Pen& pen, PixelPoint centre, Rgba colour, float size)
      : pen_(pen), centre_(centre), colour_(colour), unit_(size * pen.scale() / 20) {}

  PixelPoint at(float x, float y) const { return {centre_.x_px + x * unit_, centre_.y_px + y * unit_}; }

  void stroke(std::initializer_list<PixelPoint> box_points, bool closed = false) const {
    std::vector<PixelPoint> points;
    for (const PixelPoint p : box_points) points.push_back(at(p.x_px, p.y_px));
    pen_.stroke(points, stroke_width * unit_, colour_, closed);
  }
  void ring(float x, float y, float radius) const {
    pen_.ring(at(x, y), radius * unit_, stroke_width * unit_, colour_);
  }
  void dot(float x, float y, float radius) const { pen_.disc(at(x, y), radius * unit_, colour_); }
  void filled(std::initializer_list<PixelPoint> box_points) const {  // convex, clockwise
    std::vector<PixelPoint> points;
    for (const PixelPoint p : box_points) points.push_back(at(p.x_px, p.y_px));
    pen_.polygon(points, colour_);
  }
  void half_disc(float radius) const {  // the right half
    std::vector<PixelPoint> points;
    for (int i = 0; i <= 24; ++i) {
      const float a = std::numbers::pi_v<float> * (static_cast<float>(i) / 24 - 0.5f);
      points.push_back(at(radius * std::cos(a), radius * std::sin(a)));
    }
    pen_.polygon(points, colour_);
  }
  void arc(float x, float y, float radius, float from_deg, float to_deg) const {
    std::vector<PixelPoint> points;
    for (int i = 0; i <= 16; ++i) {
      const float a =
          std::numbers::pi_v<float> / 180 * (from_deg + (to_deg - from_deg) * static_cast<float>(i) / 16);
      points.push_back(at(x + radius * std::cos(a), y + radius * std::sin(a)));
    }
    pen_.stroke(points, stroke_width * unit_, colour_);
  }

 private:
  const Pen& pen_;
  PixelPoint centre_;
  Rgba colour_;
  float unit_;
};

}  // namespace

void draw_icon(const Pen& pen, Icon icon, PixelPoint centre, Rgba colour, float size) {
  const Sheet20 s(pen, centre, colour, size);
  switch (icon) {
    case Icon::search:
      s.ring(-1.5f, -1.5f, 4.8f);
      s.stroke({{2.1f, 2.1f}, {6.6f, 6.6f}});
      break;
    case Icon::close:
      s.stroke({{-5, -5}, {5, 5}});
      s.stroke({{-5, 5}, {5, -5}});
      break;
    case Icon::plus:
      s.stroke({{-5.5f, 0}, {5.5f, 0}});
      s.stroke({{0, -5.5f}, {0, 5.5f}});
      break;
    case Icon::minus:
      s.stroke({{-5.5f, 0}, {5.5f, 0}});
      break;
    case Icon::fit:
      s.stroke({{-7, -3}, {-7, -7}, {-3, -7}});
      s.stroke({{3, -7}, {7, -7}, {7, -3}});
      s.stroke({{7, 3}, {7, 7}, {3, 7}});
      s.stroke({{-3, 7}, {-7, 7}, {-7, 3}});
      break;
    case Icon::left:
      s.stroke({{2, -5}, {-3, 0}, {2, 5}});
      break;
    case Icon::right:
      s.stroke({{-2, -5}, {3, 0}, {-2, 5}});
      break;
    case Icon::up:
      s.stroke({{-4.5f, 2}, {0, -2.5f}, {4.5f, 2}});
      break;
    case Icon::down:
      s.stroke({{-4.5f, -2}, {0, 2.5f}, {4.5f, -2}});
      break;
    case Icon::check:
      s.stroke({{-4.5f, 0.3f}, {-1.4f, 3.5f}, {4.8f, -3.6f}});
      break;
    case Icon::back:
      s.stroke({{-6, 0}, {6.5f, 0}});
      s.stroke({{-1.5f, -4.5f}, {-6, 0}, {-1.5f, 4.5f}});
      break;
    case Icon::save:
      s.stroke({{0, -7}, {0, 2.5f}});
      s.stroke({{-4, -1.2f}, {0, 2.8f}, {4, -1.2f}});
      s.stroke({{-7, 3}, {-7, 7}, {7, 7}, {7, 3}});
      break;
    case Icon::theme:
      s.ring(0, 0, 6.8f);
      s.half_disc(6.6f);
      break;
    case Icon::help:
      s.arc(0, -3.2f, 3.2f, -190, 55);
      s.stroke({{1.85f, -0.6f}, {0.5f, 0.6f}, {0, 2.2f}});
      s.dot(0, 5.6f, 1.15f);
      break;
    case Icon::warning:
      s.stroke({{0, -6.5f}, {7.5f, 6.5f}, {-7.5f, 6.5f}}, true);
      s.stroke({{0, -1.6f}, {0, 2}});
      s.dot(0, 4.3f, 0.95f);
      break;
    case Icon::play:
      s.filled({{-4, -6.5f}, {6.5f, 0}, {-4, 6.5f}});
      break;
    case Icon::pause:
      s.filled({{-5, -6}, {-1.5f, -6}, {-1.5f, 6}, {-5, 6}});
      s.filled({{1.5f, -6}, {5, -6}, {5, 6}, {1.5f, 6}});
      break;
    case Icon::far_left:
      s.stroke({{-1, -5}, {-6, 0}, {-1, 5}});
      s.stroke({{5.5f, -5}, {0.5f, 0}, {5.5f, 5}});
      break;
    case Icon::far_right:
      s.stroke({{-5.5f, -5}, {-0.5f, 0}, {-5.5f, 5}});
      s.stroke({{1, -5}, {6, 0}, {1, 5}});
      break;
    case Icon::menu:
      s.stroke({{-6.5f, -5}, {6.5f, -5}});
      s.stroke({{-6.5f, 0}, {6.5f, 0}});
      s.stroke({{-6.5f, 5}, {6.5f, 5}});
      break;
  }
}

}  // namespace sillon
