// A painting shown larger or smaller than it is, for the moments in which nothing else is there in time.
#pragma once

#include "draw/programs.hpp"
#include "geo/space.hpp"
#include "gl/quad_mesh.hpp"
#include "gl/render_target.hpp"

namespace sillon {

// Covers a part of `target` with `painting`, whose pixels are stretched to lie in `place` of it; the place
// must cover the part. Smoothed between pixels.
void copy_stretched(const RenderTarget& painting, PixelBox place, PixelRect part, const RenderTarget& target,
                    const Programs& programs, const QuadMesh& quads);
// The same, of the whole target.
void copy_stretched(const RenderTarget& painting, PixelBox place, const RenderTarget& target,
                    const Programs& programs, const QuadMesh& quads);

}  // namespace sillon
