#include "ui/widget/outcome_sign.hpp"

#include <array>
#include <cmath>
#include <numbers>
#include <vector>

#include "ui/widget/icon.hpp"

namespace sillon {
namespace {

constexpr float radius = 8, line = 1.6f;
constexpr int turns = 24, dots = 10;

PixelPoint on_circle(PixelPoint centre, float radius_px, float turn) {
  const float angle = 2 * std::numbers::pi_v<float> * turn;
  return {centre.x_px + radius_px * std::sin(angle), centre.y_px - radius_px * std::cos(angle)};
}

// The right half of a disc.
void fill_half(const Pen& pen, PixelPoint centre, float radius_px, Rgba colour) {
  std::vector<PixelPoint> points;
  for (int i = 0; i <= turns / 2; ++i)
    points.push_back(on_circle(centre, radius_px, static_cast<float>(i) / static_cast<float>(turns)));
  pen.polygon(points, colour);
}

}  // namespace

void draw_outcome_sign(const Pen& pen, Outcome outcome, PixelPoint centre, Rgba colour) {
  const float r = pen.px(radius);
  const Rgba inside = pen.palette().surface;
  switch (outcome) {
    case Outcome::kept:
      pen.disc(centre, r, colour);
      draw_icon(pen, Icon::check, centre, inside, 18);
      return;
    case Outcome::not_kept:
      pen.fill({centre.x_px - r, centre.y_px - r, 2 * r, 2 * r}, colour, pen.px(2));
      draw_icon(pen, Icon::close, centre, inside, 15);
      return;
    case Outcome::open:
      fill_half(pen, centre, r - pen.px(3), colour);
      pen.ring(centre, r - pen.px(line) / 2, pen.px(line), colour);
      return;
    case Outcome::unknown:
      for (int i = 0; i < dots; ++i)
        pen.disc(on_circle(centre, r - pen.px(0.8f), static_cast<float>(i) / dots), pen.px(1), colour);
      pen.text_on(centre.x_px, centre.y_px, UiStyle::section_head, colour, "?", Align::centre);
      return;
  }
}

}  // namespace sillon
