#include "export/pdf_pen.hpp"

#include <algorithm>
#include <array>
#include <numbers>

namespace sillon {

void set_colour(cairo_t* cairo, Rgba colour) {
  cairo_set_source_rgba(cairo, static_cast<double>(colour.r), static_cast<double>(colour.g),
                        static_cast<double>(colour.b), static_cast<double>(colour.a));
}

void add_line(cairo_t* cairo, const PixelLine& line, bool closed) {
  cairo_new_sub_path(cairo);
  for (const PixelPoint p : line)
    cairo_line_to(cairo, static_cast<double>(p.x_px), static_cast<double>(p.y_px));
  if (closed) cairo_close_path(cairo);
}

void add_lines(cairo_t* cairo, const std::vector<PixelLine>& lines, bool closed) {
  for (const PixelLine& line : lines) add_line(cairo, line, closed);
}

void add_circle(cairo_t* cairo, PixelPoint at, float radius_px) {
  if (radius_px <= 0) return;
  cairo_new_sub_path(cairo);
  cairo_arc(cairo, static_cast<double>(at.x_px), static_cast<double>(at.y_px), static_cast<double>(radius_px),
            0, 2 * std::numbers::pi);
  cairo_close_path(cairo);
}

void fill_path(cairo_t* cairo, Rgba colour) {
  if (!is_visible(colour)) return;
  set_colour(cairo, colour);
  cairo_set_fill_rule(cairo, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_fill_preserve(cairo);
}

void stroke_path(cairo_t* cairo, Rgba colour, float width_px, Dash dash) {
  if (width_px <= 0 || !is_visible(colour)) return;
  set_colour(cairo, colour);
  cairo_set_line_width(cairo, static_cast<double>(width_px));
  cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND);
  std::array<double, 4> lengths{};
  std::transform(dash.begin(), dash.end(), lengths.begin(), [](float px) { return static_cast<double>(px); });
  const bool dashed = std::any_of(lengths.begin(), lengths.end(), [](double px) { return px > 0; });
  cairo_set_dash(cairo, lengths.data(), dashed ? static_cast<int>(lengths.size()) : 0, 0);
  cairo_stroke_preserve(cairo);
  cairo_set_dash(cairo, nullptr, 0, 0);
}

}  // namespace sillon
