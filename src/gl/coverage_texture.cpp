#include "gl/coverage_texture.hpp"

#include <epoxy/gl.h>

namespace sillon {

CoverageTexture::CoverageTexture(Reads reads) : texture_(make_texture()) {
  glBindTexture(GL_TEXTURE_2D, texture_.get());
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
  const GLint colour = reads == Reads::value ? GL_RED : GL_ONE;
  const GLint swizzle[4] = {colour, colour, colour, GL_RED};
  glTexParameteriv(GL_TEXTURE_2D, GL_TEXTURE_SWIZZLE_RGBA, swizzle);
}

void CoverageTexture::upload(int width_px, int height_px, std::span<const std::uint8_t> coverage) {
  glBindTexture(GL_TEXTURE_2D, texture_.get());
  glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
  if (width_px == width_px_ && height_px == height_px_)
    glTexSubImage2D(GL_TEXTURE_2D, 0, 0, 0, width_px, height_px, GL_RED, GL_UNSIGNED_BYTE, coverage.data());
  else
    glTexImage2D(GL_TEXTURE_2D, 0, GL_R8, width_px, height_px, 0, GL_RED, GL_UNSIGNED_BYTE, coverage.data());
  width_px_ = width_px;
  height_px_ = height_px;
}

void CoverageTexture::bind(int unit) const {
  glActiveTexture(static_cast<GLenum>(GL_TEXTURE0 + unit));
  glBindTexture(GL_TEXTURE_2D, texture_.get());
}

}  // namespace sillon
