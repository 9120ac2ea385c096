#include "ui/widget/indicatrix.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "ui/widget/flow_text.hpp"

namespace sillon {
namespace {

constexpr float drawing_side = 112, words_left = 132, sample_width = 22, line_width = 2;
constexpr int dashes = 28;

std::vector<PixelPoint> arc(PixelPoint centre, float radius_px, double from_turn, double to_turn, int steps) {
  std::vector<PixelPoint> points;
  for (int i = 0; i <= steps; ++i) {
    const double angle = 2 * std::numbers::pi * std::lerp(from_turn, to_turn, static_cast<double>(i) / steps);
    points.push_back({centre.x_px + radius_px * static_cast<float>(std::cos(angle)),
                      centre.y_px + radius_px * static_cast<float>(std::sin(angle))});
  }
  return points;
}

void dashed_ring(const Pen& pen, PixelPoint centre, float radius_px, Rgba colour) {
  for (int i = 0; i < dashes; ++i) {
    const double from = static_cast<double>(i) / dashes;
    pen.stroke(arc(centre, radius_px, from, from + 0.55 / dashes, 4), pen.px(1.4f), colour);
  }
}

// A sample of the line or the fill, and what it stands for.
template <class DrawSample>
void legend_line(const Pen& pen, Column& column, const std::string& words, DrawSample draw_sample) {
  const float middle = column.y_px + pen.px(secondary_leading) / 2;
  draw_sample(column.x_px, std::round(middle));
  const float left = pen.px(sample_width + 8);
  Column text{column.x_px + left, column.y_px, column.width_px - left};
  wrapped_text(pen, text, words, UiStyle::secondary, pen.palette().ink_2, secondary_leading);
  column.y_px = text.y_px + pen.px(6);
}

}  // namespace

void indicatrix(const Pen& pen, Column& column, const Indicatrix& drawing) {
  const Palette& p = pen.palette();
  const float side = pen.px(drawing_side);
  float widest = static_cast<float>(std::max(1.0, drawing.other_radius));
  for (const PixelPoint point : drawing.on_map) widest = std::max(widest, std::hypot(point.x_px, point.y_px));
  const float radius = (side / 2 - pen.px(3)) / widest;
  const PixelPoint centre{column.x_px + side / 2, column.y_px + side / 2};
  const bool plain_fill = p.accent_soft == p.surface;  // high contrast: a line instead
  pen.disc(centre, radius, p.accent_soft);
  if (plain_fill) pen.ring(centre, radius, pen.line(), p.hairline);
  dashed_ring(pen, centre, radius * static_cast<float>(drawing.other_radius), p.ink_2);
  std::vector<PixelPoint> on_map;
  for (const PixelPoint point : drawing.on_map)
    on_map.push_back({centre.x_px + point.x_px * radius, centre.y_px + point.y_px * radius});
  pen.stroke(on_map, pen.px(line_width), p.accent, true);

  Column words{column.x_px + pen.px(words_left), column.y_px + pen.px(8),
               column.width_px - pen.px(words_left)};
  const float sample = pen.px(sample_width);
  legend_line(pen, words, drawing.ground_words, [&](float x, float y) {
    const float high = pen.px(12);
    pen.fill({x, std::round(y - high / 2), sample, high}, p.accent_soft, pen.px(3));
    if (plain_fill) pen.frame({x, std::round(y - high / 2), sample, high}, p.hairline, pen.px(3));
  });
  legend_line(pen, words, drawing.map_words, [&](float x, float y) {
    const PixelPoint ends[] = {{x + pen.px(1), y}, {x + sample - pen.px(1), y}};
    pen.stroke(ends, pen.px(line_width), p.accent);
  });
  legend_line(pen, words, drawing.other_words, [&](float x, float y) {
    for (int i = 0; i < 3; ++i) {
      const float left = x + static_cast<float>(i) * pen.px(8);
      const PixelPoint ends[] = {{left + pen.px(1), y}, {left + pen.px(5), y}};
      pen.stroke(ends, pen.px(1.4f), p.ink_2);
    }
  });
  column.y_px = std::max(column.y_px + side, words.y_px);
}

}  // namespace sillon
