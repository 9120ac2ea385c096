// Fills polygons through the stencil, even-odd: a triangle inverts the bit under it, then one rectangle
// colours what is set and clears it. Holes, islands and invalid rings need no special case.
#pragma once

#include <span>

#include "draw/base_canvas.hpp"
#include "draw/line_mesh.hpp"
#include "draw/ring_mesh.hpp"
#include "picture/palette.hpp"

namespace sillon {

// Where the rings of a mesh are, and the vertices they are made of.
struct RingsInPlace {
  const LineMesh& lines;
  const RingMesh& rings;
};

// `mark` (a stencil bit, or 0) is set where a feature was painted.
void fill_polygons(RingsInPlace mesh, std::span<const FillBatch> batches, Rgba colour, unsigned mark,
                   const BaseCanvas& base);

// The same where the stencil's core bit is set in one colour, elsewhere in another.
void fill_polygons_by_core(RingsInPlace mesh, std::span<const FillBatch> batches, Rgba inside, Rgba outside,
                           const BaseCanvas& base);

// Paints a rectangle of the frame where the stencil lets it.
void cover(PixelBox box, Rgba colour, const BaseCanvas& base);

PixelBox whole_frame(const Canvas& canvas);

}  // namespace sillon
