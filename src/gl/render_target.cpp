#include "gl/render_target.hpp"

#include <epoxy/gl.h>
#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "report/failure.hpp"

namespace sillon {
namespace {

void make_colour_storage(int width_px, int height_px, bool one_channel) {
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
  // Named as BGRA, drivers choose the byte order of windows, and a copy into one is a plain copy of memory.
  if (one_channel)
    glTexImage2D(GL_TEXTURE_2D, 0, GL_R8, width_px, height_px, 0, GL_RED, GL_UNSIGNED_BYTE, nullptr);
  else
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, width_px, height_px, 0, GL_BGRA, GL_UNSIGNED_INT_8_8_8_8_REV,
                 nullptr);
}

// Eight bits of stencil alone take a quarter of the memory, but OpenGL 3.3 does not promise them in every
// mix.
void attach_stencil(unsigned render_buffer, int width_px, int height_px) {
  glBindRenderbuffer(GL_RENDERBUFFER, render_buffer);
  glRenderbufferStorage(GL_RENDERBUFFER, GL_STENCIL_INDEX8, width_px, height_px);
  glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_STENCIL_ATTACHMENT, GL_RENDERBUFFER, render_buffer);
  if (glCheckFramebufferStatus(GL_FRAMEBUFFER) == GL_FRAMEBUFFER_COMPLETE) return;
  glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_STENCIL_ATTACHMENT, GL_RENDERBUFFER, 0);
  glRenderbufferStorage(GL_RENDERBUFFER, GL_DEPTH24_STENCIL8, width_px, height_px);
  glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_DEPTH_STENCIL_ATTACHMENT, GL_RENDERBUFFER, render_buffer);
}

[[noreturn]] void refuse(int width_px, int height_px) {
  throw Failure(
      ExitCode::unavailable,
      fmt::format("The graphics driver cannot make a picture of {}x{} pixels. Its longest side is {} "
                  "pixels: ask for a smaller size.",
                  width_px, height_px, largest_side_px()));
}

}  // namespace

int largest_side_px() {
  GLint texture = 0, render_buffer = 0;
  glGetIntegerv(GL_MAX_TEXTURE_SIZE, &texture);
  glGetIntegerv(GL_MAX_RENDERBUFFER_SIZE, &render_buffer);
  return std::min(texture, render_buffer);
}

RenderTarget RenderTarget::window(int width_px, int height_px) {
  RenderTarget target;
  target.width_px_ = width_px;
  target.height_px_ = height_px;
  return target;
}

RenderTarget RenderTarget::offscreen(int width_px, int height_px) {
  return in_memory(width_px, height_px, Kind::colour);
}
RenderTarget RenderTarget::with_stencil(int width_px, int height_px) {
  return in_memory(width_px, height_px, Kind::colour_and_stencil);
}
RenderTarget RenderTarget::coverage(int width_px, int height_px) {
  return in_memory(width_px, height_px, Kind::coverage);
}

RenderTarget RenderTarget::in_memory(int width_px, int height_px, Kind kind) {
  if (width_px < 1 || height_px < 1 || std::max(width_px, height_px) > largest_side_px())
    refuse(width_px, height_px);
  RenderTarget target = window(width_px, height_px);
  target.colour_ = make_texture();
  glBindTexture(GL_TEXTURE_2D, target.colour_.get());
  make_colour_storage(width_px, height_px, kind == Kind::coverage);
  target.frame_buffer_ = make_frame_buffer();
  glBindFramebuffer(GL_FRAMEBUFFER, target.frame_buffer_.get());
  glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, target.colour_.get(), 0);
  if (kind == Kind::colour_and_stencil) {
    target.stencil_ = make_render_buffer();
    attach_stencil(target.stencil_.get(), width_px, height_px);
  }
  if (glCheckFramebufferStatus(GL_FRAMEBUFFER) != GL_FRAMEBUFFER_COMPLETE) refuse(width_px, height_px);
  return target;
}

void RenderTarget::bind() const {
  glBindFramebuffer(GL_FRAMEBUFFER, frame_buffer_.get());
  glViewport(0, 0, width_px_, height_px_);
}

Image RenderTarget::read_back() const {
  Image image;
  image.width_px = width_px_;
  image.height_px = height_px_;
  const std::ptrdiff_t row_bytes = 4 * std::ptrdiff_t{width_px_};
  image.rgba.resize(static_cast<std::size_t>(row_bytes * height_px_));
  glBindFramebuffer(GL_READ_FRAMEBUFFER, frame_buffer_.get());
  glPixelStorei(GL_PACK_ALIGNMENT, 1);
  glReadPixels(0, 0, width_px_, height_px_, GL_RGBA, GL_UNSIGNED_BYTE, image.rgba.data());
  const auto top = image.rgba.begin(), end = image.rgba.end();
  for (std::ptrdiff_t row = 0; row < height_px_ / 2; ++row)  // frame buffers count rows from below
    std::swap_ranges(top + row * row_bytes, top + (row + 1) * row_bytes, end - (row + 1) * row_bytes);
  for (std::size_t i = 3; i < image.rgba.size(); i += 4) image.rgba[i] = 255;
  return image;
}

void RenderTarget::fill(PixelRect part, float red, float green, float blue) const {
  bind();
  glEnable(GL_SCISSOR_TEST);
  glScissor(part.left_px, height_px_ - part.top_px - part.height_px, part.width_px, part.height_px);
  glClearColor(red, green, blue, 1);
  glClear(GL_COLOR_BUFFER_BIT);
  glDisable(GL_SCISSOR_TEST);
}

void RenderTarget::copy(const RenderTarget& source, PixelRect from, int left_px, int top_px) const {
  // Cut to what both have: drivers without a graphics card copy memory then, and draw with filters otherwise.
  const int cut_left = std::max({0, -left_px, -from.left_px}), cut_top = std::max({0, -top_px, -from.top_px});
  const int width = std::min({from.width_px, width_px_ - left_px, source.width_px_ - from.left_px}) - cut_left,
            height =
                std::min({from.height_px, height_px_ - top_px, source.height_px_ - from.top_px}) - cut_top;
  if (width <= 0 || height <= 0) return;
  // Frame buffers count rows from below.
  const int from_left = from.left_px + cut_left,
            from_bottom = source.height_px_ - from.top_px - cut_top - height;
  const int to_left = left_px + cut_left, to_bottom = height_px_ - top_px - cut_top - height;
  glBindFramebuffer(GL_READ_FRAMEBUFFER, source.frame_buffer_.get());
  glBindFramebuffer(GL_DRAW_FRAMEBUFFER, frame_buffer_.get());
  glBlitFramebuffer(from_left, from_bottom, from_left + width, from_bottom + height, to_left, to_bottom,
                    to_left + width, to_bottom + height, GL_COLOR_BUFFER_BIT, GL_NEAREST);
}

}  // namespace sillon
