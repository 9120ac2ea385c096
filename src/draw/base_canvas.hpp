// One drawing of the land: where to, from which view, in which widths.
#pragma once

#include "draw/canvas.hpp"
#include "draw/plane_view.hpp"
#include "draw/programs.hpp"
#include "gl/render_target.hpp"

namespace sillon {

struct BaseCanvas {
  const Programs& programs;
  Canvas canvas;
  PlaneView view;
  float width_scale = 1;
  const RenderTarget& target;  // with stencil
  const RenderTarget& field;   // coverage, the same size
};

// What the bits of the stencil say of a pixel.
inline constexpr unsigned stencil_work = 1;  // inside the polygon at hand; 0 between polygons
inline constexpr unsigned stencil_core = 2;  // inside the core region
inline constexpr unsigned stencil_sea = 4;

// Paints only where (stencil & mask) == value, and leaves the stencil as it is.
void paint_where(unsigned mask, unsigned value);
void paint_everywhere();

}  // namespace sillon
