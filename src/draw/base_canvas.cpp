#include "draw/base_canvas.hpp"

#include <epoxy/gl.h>

namespace sillon {

void paint_where(unsigned mask, unsigned value) {
  glEnable(GL_STENCIL_TEST);
  glStencilFunc(GL_EQUAL, static_cast<GLint>(value), mask);
  glStencilOp(GL_KEEP, GL_KEEP, GL_KEEP);
}

void paint_everywhere() {
  glDisable(GL_STENCIL_TEST);
}

}  // namespace sillon
