#include "export/pdf_marks.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "export/cairo_handles.hpp"
#include "export/pdf_dots.hpp"
#include "export/pdf_land.hpp"
#include "export/pdf_pen.hpp"
#include "export/pdf_text.hpp"
#include "export/symbol_outline.hpp"

namespace sillon {
namespace {

constexpr Dash planned_dash{3, 2.4f, 3, 2.4f};

class MarkDrawing {
 public:
  explicit MarkDrawing(cairo_t* cairo) : cairo_(cairo), text_(cairo) {}

  void draw(const MarkSheet& sheet) {
    for (const Plate& plate : sheet.plates) draw(plate);
    for (const Stroke& stroke : sheet.strokes) draw(stroke);
    for (const Fan& fan : sheet.fans) {
      add_line(cairo_, fan.points, true);
      fill_path(cairo_, fan.fill);
      cairo_new_path(cairo_);
    }
    for (const Donut& donut : sheet.donuts) draw(donut);
    for (const DiscMark& disc : sheet.discs) draw(disc);
    for (const Stroke& stroke : sheet.ring_strokes) draw(stroke);
    for (const SymbolMark& symbol : sheet.symbols) draw(symbol);
    text_.draw(sheet.texts);
  }

 private:
  void draw(const Plate& plate) {
    add_plate(plate.box, plate.radius_px);
    if (plate.fades)
      fill_fading(plate);
    else
      fill_path(cairo_, plate.fill);
    cairo_new_path(cairo_);
    if (plate.border_px <= 0) return;
    const float inset = plate.border_px / 2;
    add_plate({plate.box.x_px + inset, plate.box.y_px + inset, plate.box.width_px - plate.border_px,
               plate.box.height_px - plate.border_px},
              plate.radius_px - inset);
    stroke_path(cairo_, plate.border, plate.border_px);
    cairo_new_path(cairo_);
  }

  // From the whole colour to none without a corner in the slope, as the shader of plates does it.
  void fill_fading(const Plate& plate) {
    constexpr int steps = 16;
    const CairoPattern fade(cairo_pattern_create_linear(static_cast<double>(plate.box.x_px), 0,
                                                        static_cast<double>(plate.box.right_px()), 0));
    const Rgba& colour = plate.fill;
    for (int i = 0; i <= steps; ++i) {
      const float share = static_cast<float>(i) / steps, left = 1 - share * share * (3 - 2 * share);
      cairo_pattern_add_color_stop_rgba(fade.get(),
                                        static_cast<double>(fade_begins + (1 - fade_begins) * share),
                                        static_cast<double>(colour.r), static_cast<double>(colour.g),
                                        static_cast<double>(colour.b), static_cast<double>(colour.a * left));
    }
    cairo_set_source(cairo_, fade.get());
    cairo_fill_preserve(cairo_);
  }

  void add_plate(const PixelBox& box, float radius_px) {
    const double left = static_cast<double>(box.x_px), top = static_cast<double>(box.y_px);
    const double right = static_cast<double>(box.right_px()), bottom = static_cast<double>(box.bottom_px());
    const double r = std::clamp(static_cast<double>(radius_px), 0.0,
                                std::max(0.0, std::min(right - left, bottom - top) / 2));
    if (r == 0) return cairo_rectangle(cairo_, left, top, right - left, bottom - top);
    constexpr double quarter = std::numbers::pi / 2;
    cairo_new_sub_path(cairo_);
    cairo_arc(cairo_, right - r, top + r, r, -quarter, 0);
    cairo_arc(cairo_, right - r, bottom - r, r, 0, quarter);
    cairo_arc(cairo_, left + r, bottom - r, r, quarter, 2 * quarter);
    cairo_arc(cairo_, left + r, top + r, r, 2 * quarter, 3 * quarter);
    cairo_close_path(cairo_);
  }

  void draw(const Stroke& stroke) {
    if (stroke.points.size() < 2) return;
    cairo_set_line_cap(cairo_, stroke.round_caps ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
    add_line(cairo_, stroke.points, stroke.closed);
    if (stroke.halo_px > 0) stroke_path(cairo_, stroke.halo, stroke.width_px + stroke.halo_px);
    stroke_path(cairo_, stroke.colour, stroke.width_px, stroke.dash);
    cairo_new_path(cairo_);
    cairo_set_line_cap(cairo_, CAIRO_LINE_CAP_BUTT);
  }

  void draw(const DiscMark& disc) {
    add_circle(cairo_, disc.at, disc.radius_px);
    fill_path(cairo_, disc.fill);
    cairo_new_path(cairo_);
    if (disc.edge_px <= 0) return;
    add_circle(cairo_, disc.at, disc.radius_px - disc.edge_px / 2);
    stroke_path(cairo_, disc.edge, disc.edge_px);
    cairo_new_path(cairo_);
  }

  void draw(const Donut& donut) {
    if (donut.halo_px > 0) draw(DiscMark{donut.at, donut.radius_px + donut.halo_px, donut.halo, 0, {}});
    // The edge line lies half outside of the radius, a disc's inside.
    draw(DiscMark{donut.at, donut.radius_px + donut.edge_px / 2, donut.fill, donut.edge_px, donut.edge});
    const float inner_width = donut_inner_width * donut.edge_px;
    draw(DiscMark{donut.at,
                  donut.inner_line_px() + inner_width / 2,
                  {0, 0, 0, 0},
                  inner_width,
                  with_alpha(donut.edge, donut_inner_share * donut.edge.a)});
    for (const DonutSlice& slice : donut.slices) {
      const auto angle = [](float turn) {  // clockwise from 12 h
        return 2 * std::numbers::pi * (static_cast<double>(turn) - 0.25);
      };
      cairo_new_sub_path(cairo_);
      cairo_arc(cairo_, static_cast<double>(donut.at.x_px), static_cast<double>(donut.at.y_px),
                static_cast<double>(std::max(donut.middle_px(), 0.0f)), angle(slice.begin), angle(slice.end));
      stroke_path(cairo_, slice.fill, donut.width_of(slice));
      cairo_new_path(cairo_);
    }
  }

  void draw(const SymbolMark& symbol) {
    add_line(cairo_, symbol_outline(symbol.symbol, symbol.at, symbol.radius_px), true);
    if (symbol.halo_px > 0) {
      fill_path(cairo_, symbol.halo);
      stroke_path(cairo_, symbol.halo, symbol.outline_px + 2 * symbol.halo_px);
    }
    fill_path(cairo_, symbol.fill);
    stroke_path(cairo_, symbol.outline, symbol.outline_px, symbol.dashed_outline ? planned_dash : Dash{});
    cairo_new_path(cairo_);
    if (!symbol.struck) return;
    const float reach = symbol.radius_px;
    add_line(
        cairo_,
        {{symbol.at.x_px - reach, symbol.at.y_px + reach}, {symbol.at.x_px + reach, symbol.at.y_px - reach}},
        false);
    stroke_path(cairo_, symbol.outline, symbol.outline_px);
    cairo_new_path(cairo_);
  }

  cairo_t* cairo_;
  PdfText text_;
};

}  // namespace

void draw_picture(cairo_t* cairo, const Picture& picture, float tolerance_px) {
  cairo_save(cairo);
  cairo_rectangle(cairo, 0, 0, picture.size.width_px, picture.size.height_px);
  cairo_clip(cairo);
  draw_land(cairo, picture.base, picture.size, tolerance_px);
  MarkDrawing drawing(cairo);
  for (std::size_t i = 0; i < picture.sheets.size(); ++i) {
    if (i == picture.dots_below_sheet) draw_dots(cairo, picture.dots, picture.size.ui_scale);
    drawing.draw(picture.sheets[i]);
  }
  cairo_restore(cairo);
}

}  // namespace sillon
