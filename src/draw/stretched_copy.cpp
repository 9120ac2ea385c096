#include "draw/stretched_copy.hpp"

#include <epoxy/gl.h>

#include "draw/canvas.hpp"
#include "gl/blend.hpp"

namespace sillon {

void copy_stretched(const RenderTarget& painting, PixelBox place, const RenderTarget& target,
                    const Programs& programs, const QuadMesh& quads) {
  target.bind();
  set_blend(Blend::replace);
  const Canvas canvas{target.width_px(), target.height_px(), 1, &quads};
  use_on(programs.copy, canvas);
  glActiveTexture(GL_TEXTURE0);
  glBindTexture(GL_TEXTURE_2D, painting.colour_texture());
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
  const auto height = static_cast<float>(target.height_px());
  programs.copy.set("picture", 0);
  programs.copy.set("box_px", 0, 0, static_cast<float>(target.width_px()), height);
  // Both count rows from below here.
  programs.copy.set("texture_from_frame", 1 / place.width_px, 1 / place.height_px,
                    -place.x_px / place.width_px, -(height - place.bottom_px()) / place.height_px);
  quads.draw({0, 1});
}

}  // namespace sillon
