#include "draw/polygon_fill.hpp"

#include <epoxy/gl.h>

#include <algorithm>
#include <vector>

#include "gl/blend.hpp"

namespace sillon {
namespace {

std::vector<FillFeature> in_sight(std::span<const FillFeature> features, const BaseCanvas& base) {
  std::vector<FillFeature> seen;
  for (const FillFeature& feature : features)
    if (base.view.pixel_box(feature.box).touches(whole_frame(base.canvas))) seen.push_back(feature);
  return seen;
}

// The pixels of the frame that the features may touch.
PixelBox box_of(std::span<const FillFeature> features, const BaseCanvas& base) {
  float left = static_cast<float>(base.canvas.width_px), top = static_cast<float>(base.canvas.height_px);
  float right = 0, bottom = 0;
  for (const FillFeature& feature : features) {
    const PixelBox box = base.view.pixel_box(feature.box);
    left = std::min(left, box.x_px - 1);
    top = std::min(top, box.y_px - 1);
    right = std::max(right, box.right_px() + 1);
    bottom = std::max(bottom, box.bottom_px() + 1);
  }
  left = std::max(left, 0.0f);
  top = std::max(top, 0.0f);
  right = std::min(right, static_cast<float>(base.canvas.width_px));
  bottom = std::min(bottom, static_cast<float>(base.canvas.height_px));
  return {left, top, right - left, bottom - top};
}

void begin_stencil(const LineMesh& lines, const BaseCanvas& base) {
  use_on(base.programs.fill, base.canvas);
  base.view.set(base.programs.fill);
  lines.table().bind(0);
  base.programs.fill.set("vertices", 0);
  glEnable(GL_STENCIL_TEST);
  glColorMask(GL_FALSE, GL_FALSE, GL_FALSE, GL_FALSE);
  glStencilMask(stencil_work);
  glStencilFunc(GL_ALWAYS, 0, 0xFF);
  glStencilOp(GL_KEEP, GL_KEEP, GL_INVERT);
}

void end_stencil() {
  glColorMask(GL_TRUE, GL_TRUE, GL_TRUE, GL_TRUE);
  glStencilMask(0xFF);
}

// Sets the work bit inside the features.
void mark_inside(RingsInPlace mesh, std::span<const FillFeature> features, const BaseCanvas& base) {
  begin_stencil(mesh.lines, base);
  mesh.rings.draw(features);
  end_stencil();
}

}  // namespace

PixelBox whole_frame(const Canvas& canvas) {
  return {0, 0, static_cast<float>(canvas.width_px), static_cast<float>(canvas.height_px)};
}

void cover(PixelBox box, Rgba colour, const BaseCanvas& base) {
  use_on(base.programs.cover, base.canvas);
  base.programs.cover.set("box_px", box.x_px, box.y_px, box.right_px(), box.bottom_px());
  base.programs.cover.set("colour", colour.r, colour.g, colour.b, colour.a);
  set_blend(colour.a < 1 ? Blend::over : Blend::replace);
  base.canvas.quads->draw({0, 1});
}

void fill_polygons(RingsInPlace mesh, std::span<const FillBatch> batches, Rgba colour, unsigned mark,
                   const BaseCanvas& base) {
  for (const FillBatch& batch : batches) {
    const std::vector<FillFeature> features = in_sight(batch, base);
    if (features.empty()) continue;
    mark_inside(mesh, features, base);
    // Where the work bit differs from the reference's 0: paint, clear it, and set the mark.
    glStencilFunc(GL_NOTEQUAL, static_cast<GLint>(mark), stencil_work);
    glStencilMask(stencil_work | mark);
    glStencilOp(GL_KEEP, GL_KEEP, GL_REPLACE);
    cover(box_of(features, base), colour, base);
    glStencilMask(0xFF);
  }
  paint_everywhere();
}

void fill_polygons_by_core(RingsInPlace mesh, std::span<const FillBatch> batches, Rgba inside, Rgba outside,
                           const BaseCanvas& base) {
  for (const FillBatch& batch : batches) {
    const std::vector<FillFeature> features = in_sight(batch, base);
    if (features.empty()) continue;
    mark_inside(mesh, features, base);
    glStencilMask(stencil_work);
    glStencilOp(GL_KEEP, GL_KEEP, GL_ZERO);
    glStencilFunc(GL_EQUAL, static_cast<GLint>(stencil_work | stencil_core), stencil_work | stencil_core);
    cover(box_of(features, base), inside, base);
    glStencilFunc(GL_EQUAL, static_cast<GLint>(stencil_work), stencil_work);
    cover(box_of(features, base), outside, base);
    glStencilMask(0xFF);
  }
  paint_everywhere();
}

}  // namespace sillon
