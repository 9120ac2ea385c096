#include "gl/blend.hpp"

#include <epoxy/gl.h>

namespace sillon {

void set_blend(Blend blend) {
  if (blend == Blend::replace) {
    glDisable(GL_BLEND);
    return;
  }
  glEnable(GL_BLEND);
  glBlendEquation(blend == Blend::strongest ? GL_MAX : GL_FUNC_ADD);
  // The alpha of an opaque target stays 1 under both.
  if (blend == Blend::over_straight)
    glBlendFuncSeparate(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA, GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
  else
    glBlendFunc(GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
}

}  // namespace sillon
