// Strokes groups of a line mesh: in one style, as soft edges of fills, fading out, or as bands that never
// double.
#pragma once

#include <span>
#include <vector>

#include "draw/base_canvas.hpp"
#include "draw/line_mesh.hpp"
#include "gl/row_table.hpp"

namespace sillon {

// One colour along a line, `width_px` over both sides.
struct Band {
  float width_px = 0;
  Rgba colour;
};

class LineDrawing {
 public:
  // Widths are device pixels. Dashes start where the line starts, so they stay in place while the map moves.
  void stroke(const LineMesh& mesh, std::size_t group, const LineStyle& style, const BaseCanvas& base);

  // The outer half of a soft edge, half a pixel wide, around what was filled in this colour.
  void feather(const LineMesh& mesh, std::size_t group, Rgba colour, const BaseCanvas& base);

  // Hides in a colour what lies outside of a ring that is counter-clockwise on the map, and fades it out over
  // `width_px` inside. `ring` are the same vertices; the data has none beyond it, and so no cut is ever seen.
  void hide_outside(const LineMesh& mesh, std::size_t group, std::span<const PlaneVertex> ring, Rgba colour,
                    float width_px, const BaseCanvas& base);

  // Up to three bands, widest first, each pixel once however the lines cross and fold: first the distance to
  // the nearest line is kept in the field, then the tiles it touches are painted from it.
  void bands(const LineMesh& mesh, std::size_t group, std::span<const Band> bands, const BaseCanvas& base);

  // Sets a bit of the stencil where lines of this width lie, and paints nothing.
  void mark(const LineMesh& mesh, std::size_t group, float width_px, unsigned stencil_bit,
            const BaseCanvas& base);

 private:
  void draw(const ShaderProgram& program, const LineMesh& mesh, std::span<const QuadRange> quads,
            const LineStyle& style, const BaseCanvas& base);
  // The program is in use, with its own uniforms set.
  void draw_rectangles(const ShaderProgram& program, const std::vector<Texel>& rectangles,
                       const BaseCanvas& base);

  RowTable rectangles_;
};

}  // namespace sillon
