#include "export/pdf_land.hpp"

#include "export/land_shapes.hpp"
#include "export/pdf_pen.hpp"

namespace sillon {
namespace {

void add_frame(cairo_t* cairo, const PixelBox& box) {
  cairo_rectangle(cairo, static_cast<double>(box.x_px), static_cast<double>(box.y_px),
                  static_cast<double>(box.width_px), static_cast<double>(box.height_px));
}

void add_outline(cairo_t* cairo, const LandShapes& land, const LandCoat& coat) {
  switch (coat.on) {
    case LandCoat::On::frame:
      return add_frame(cairo, land.frame);
    case LandCoat::On::core:
      return add_lines(cairo, land.core, true);
    case LandCoat::On::outside_data:
      add_frame(cairo, land.frame);
      return add_lines(cairo, land.data_edge, true);
    case LandCoat::On::lines:
      return add_lines(cairo, coat.lines, coat.closed);
    case LandCoat::On::towns:
      for (const LandDisc& town : land.towns) add_circle(cairo, town.at, town.radius_px);
  }
}

void draw(cairo_t* cairo, const LandShapes& land, const LandCoat& coat) {
  cairo_save(cairo);
  if (coat.within_core) {
    add_lines(cairo, land.core, true);
    cairo_set_fill_rule(cairo, CAIRO_FILL_RULE_EVEN_ODD);
    cairo_clip(cairo);
  }
  add_outline(cairo, land, coat);
  if (coat.stroke_px > 0) {
    stroke_path(cairo, coat.colour, coat.stroke_px, coat.dash);
  } else if (coat.on == LandCoat::On::towns) {  // where two discs overlap, both are there
    set_colour(cairo, coat.colour);
    cairo_set_fill_rule(cairo, CAIRO_FILL_RULE_WINDING);
    cairo_fill_preserve(cairo);
  } else {
    fill_path(cairo, coat.colour);
  }
  cairo_new_path(cairo);
  cairo_restore(cairo);
}

}  // namespace

void draw_land(cairo_t* cairo, const BaseScene& scene, FrameSize size, float tolerance_px) {
  const LandShapes land = land_shapes(scene, size, tolerance_px);
  for (const LandCoat& coat : land.coats) draw(cairo, land, coat);
}

}  // namespace sillon
