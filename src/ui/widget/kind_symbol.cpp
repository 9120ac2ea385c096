#include "ui/widget/kind_symbol.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace sillon {
namespace {

constexpr float pi = std::numbers::pi_v<float>;

// Corners relative to the unit radius, y down, clockwise on screen (visual.md 2.3). Plus and star are not
// convex.
std::vector<PixelPoint> corners(Symbol symbol) {
  std::vector<PixelPoint> points;
  const auto add_polar = [&](float radius, float turn) {  // turn 0 is up, growing clockwise
    points.push_back({radius * std::sin(turn), -radius * std::cos(turn)});
  };
  switch (symbol) {
    case Symbol::hexagon:
      for (int i = 0; i < 6; ++i) add_polar(1.10f, pi / 3 * static_cast<float>(i));
      break;
    case Symbol::triangle_right:
      points = {{-0.82f, -1.05f}, {1.15f, 0}, {-0.82f, 1.05f}};
      break;
    case Symbol::square:
      points = {{-0.9f, -0.9f}, {0.9f, -0.9f}, {0.9f, 0.9f}, {-0.9f, 0.9f}};
      break;
    case Symbol::half_disc:
      for (int i = 0; i <= 24; ++i) {
        const float a = pi * (1 + static_cast<float>(i) / 24);
        points.push_back({1.12f * std::cos(a), 0.58f + 1.12f * std::sin(a)});
      }
      break;
    case Symbol::triangle_up:
      points = {{0, -1.10f}, {1.12f, 0.85f}, {-1.12f, 0.85f}};
      break;
    case Symbol::diamond:
      points = {{0, -1.22f}, {1.22f, 0}, {0, 1.22f}, {-1.22f, 0}};
      break;
    case Symbol::plus: {
      constexpr float a = 1.08f, h = 0.38f;
      points = {{-h, -a}, {h, -a}, {h, -h}, {a, -h}, {a, h},   {h, h},
                {h, a},   {-h, a}, {-h, h}, {-a, h}, {-a, -h}, {-h, -h}};
      break;
    }
    case Symbol::star:
      for (int i = 0; i < 10; ++i) add_polar(i % 2 == 0 ? 1.28f : 0.55f, pi / 5 * static_cast<float>(i));
      break;
    case Symbol::disc:
    case Symbol::small_disc:
    case Symbol::ring:
      break;
  }
  return points;
}

float disc_radius(Symbol symbol) {
  return symbol == Symbol::small_disc ? 0.55f : symbol == Symbol::ring ? 0.45f : 1.0f;
}

void fill_concave(const Pen& pen, const std::vector<PixelPoint>& path, Symbol symbol, Rgba colour) {
  if (symbol == Symbol::plus) {
    // Its two arms; they overlap in the middle.
    const std::vector<PixelPoint> upright = {path[0], path[1], path[6], path[7]};
    const std::vector<PixelPoint> level = {path[10], path[3], path[4], path[9]};
    pen.polygon(upright, colour);
    pen.polygon(level, colour);
    return;
  }
  // A star: its five rays as kites that overlap around the middle.
  for (std::size_t ray = 0; ray < 10; ray += 2) {
    const std::vector<PixelPoint> kite = {path[ray], path[(ray + 1) % 10], path[(ray + 5) % 10],
                                          path[(ray + 9) % 10]};
    pen.polygon(kite, colour);
  }
}

}  // namespace

void draw_kind_symbol(const Pen& pen, Symbol symbol, PixelPoint centre, bool hollow, float radius) {
  const Palette& palette = pen.palette();
  const KindColour& colour = palette.kind(symbol);
  const float r = (symbol == Symbol::star ? 0.86f : 1.0f) * radius *
                  pen.scale();  // a star reaches farther than the others
  const float outline_px = std::max(palette.symbol_outline_px * pen.scale(), 0.13f * r);
  // On a dark panel the outline is the ground's own colour: it only makes the symbol smaller there. A hollow
  // symbol is then drawn in its fill.
  const bool outline_shows = contrast_ratio(colour.outline, palette.surface) >= 3;
  const Rgba edge = outline_shows || !hollow ? colour.outline : colour.fill;
  const bool has_edge = hollow || outline_shows;

  std::vector<PixelPoint> path = corners(symbol);
  if (path.empty()) {
    const float disc = disc_radius(symbol) * r;
    if (!hollow) pen.disc(centre, disc, colour.fill);
    if (has_edge && (hollow || symbol != Symbol::small_disc)) pen.ring(centre, disc, outline_px, edge);
    return;
  }
  for (PixelPoint& p : path) p = {centre.x_px + p.x_px * r, centre.y_px + p.y_px * r};
  if (!hollow) {
    if (symbol == Symbol::plus || symbol == Symbol::star)
      fill_concave(pen, path, symbol, colour.fill);
    else
      pen.polygon(path, colour.fill);
  }
  if (has_edge) pen.stroke(path, outline_px, edge, true);
}

}  // namespace sillon
