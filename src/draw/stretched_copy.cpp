#include "draw/stretched_copy.hpp"

#include <epoxy/gl.h>

#include "draw/canvas.hpp"
#include "gl/blend.hpp"

namespace sillon {

void copy_stretched(const RenderTarget& painting, PixelBox place, const RenderTarget& target,
                    const Programs& programs, const QuadMesh& quads) {
  copy_stretched(painting, place, {0, 0, target.width_px(), target.height_px()}, target, programs, quads);
}

void copy_stretched(const RenderTarget& painting, PixelBox place, PixelRect part, const RenderTarget& target,
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
  programs.copy.set("box_px", static_cast<float>(part.left_px), static_cast<float>(part.top_px),
                    static_cast<float>(part.left_px + part.width_px),
                    static_cast<float>(part.top_px + part.height_px));
  // Both count rows from below here.
  programs.copy.set("texture_from_frame", 1 / place.width_px, 1 / place.height_px,
                    -place.x_px / place.width_px, -(height - place.bottom_px()) / place.height_px);
  quads.draw({0, 1});
}

}  // namespace sillon
