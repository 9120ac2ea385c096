#include "export/symbol_outline.hpp"

#include <cmath>
#include <numbers>

namespace sillon {
namespace {

constexpr float pi = std::numbers::pi_v<float>;

// Corners around a point, turns counted clockwise from the top.
class Outline {
 public:
  Outline(PixelPoint at, float radius_px) : at_(at), radius_px_(radius_px) {}

  void corner(float radius, float turn) {
    point(radius * std::sin(2 * pi * turn), radius * std::cos(2 * pi * turn));
  }
  // In units of the symbol's radius, y up.
  void point(float x, float y) { points_.push_back({at_.x_px + radius_px_ * x, at_.y_px - radius_px_ * y}); }
  void regular(int corners, float radius, float first_turn) {
    for (int i = 0; i < corners; ++i)
      corner(radius, first_turn + static_cast<float>(i) / static_cast<float>(corners));
  }
  std::vector<PixelPoint> take() { return std::move(points_); }

 private:
  PixelPoint at_;
  float radius_px_;
  std::vector<PixelPoint> points_;
};

constexpr int round_corners = 32;

void add_half_disc(Outline& outline, float radius, float base_depth) {
  const float half_turn = std::acos(-base_depth / radius) / (2 * pi);  // from the top to where the base cuts
  for (int i = -round_corners / 2; i <= round_corners / 2; ++i)
    outline.corner(radius, half_turn * static_cast<float>(i) / (round_corners / 2));
}

void add_plus(Outline& outline, float arm, float half_width) {
  for (int quarter = 0; quarter < 4; ++quarter) {
    const float turn = static_cast<float>(quarter) * pi / 2, c = std::cos(turn), s = std::sin(turn);
    const auto turned = [&](float x, float y) { outline.point(x * c + y * s, y * c - x * s); };
    turned(-half_width, arm);
    turned(half_width, arm);
    turned(half_width, half_width);
  }
}

}  // namespace

// The proportions are those of the symbols that the map's painter knows.
std::vector<PixelPoint> symbol_outline(Symbol symbol, PixelPoint at, float radius_px) {
  Outline outline(at, radius_px);
  switch (symbol) {
    case Symbol::hexagon:
      outline.regular(6, 1.10f, 0);
      break;
    case Symbol::disc:
    case Symbol::ring:
      outline.regular(round_corners, 1, 0);
      break;
    case Symbol::small_disc:
      outline.regular(round_corners, 0.55f, 0);
      break;
    case Symbol::triangle_right:
      outline.point(1.15f, 0);
      outline.point(-0.82f, -1.05f);
      outline.point(-0.82f, 1.05f);
      break;
    case Symbol::triangle_up:
      outline.point(0, 1.10f);
      outline.point(1.12f, -0.85f);
      outline.point(-1.12f, -0.85f);
      break;
    case Symbol::square:
      outline.regular(4, 0.90f * std::numbers::sqrt2_v<float>, 0.125f);
      break;
    case Symbol::half_disc:
      add_half_disc(outline, 1.12f, 0.58f);
      break;
    case Symbol::diamond:
      outline.regular(4, 1.22f, 0);
      break;
    case Symbol::plus:
      add_plus(outline, 1.08f, 0.38f);
      break;
    case Symbol::star:
      for (int i = 0; i < 10; ++i) outline.corner(i % 2 == 0 ? 1.28f : 0.55f, static_cast<float>(i) / 10);
      break;
  }
  return outline.take();
}

}  // namespace sillon
