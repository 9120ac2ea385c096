#include "gl/row_table.hpp"

#include <epoxy/gl.h>

#include <algorithm>
#include <bit>

#include "report/failure.hpp"

namespace sillon {
namespace {

GLsizeiptr bytes_of(std::size_t texels) {
  return static_cast<GLsizeiptr>(texels * sizeof(Texel));
}

void check(std::size_t texels) {
  if (texels > largest_table())
    throw Failure(
        ExitCode::unavailable,
        "The graphics driver cannot hold this much geometry at once. Filter the atlas, or look closer.");
}

}  // namespace

std::size_t largest_table() {
  GLint texels = 0;
  glGetIntegerv(GL_MAX_TEXTURE_BUFFER_SIZE, &texels);
  return static_cast<std::size_t>(std::max(texels, 65536));
}

RowTable::RowTable() : buffer_(make_buffer()), texture_(make_texture()) {
  keep({});
  glBindTexture(GL_TEXTURE_BUFFER, texture_.get());
  glTexBuffer(GL_TEXTURE_BUFFER, GL_RGBA32F, buffer_.get());
}

void RowTable::keep(std::span<const Texel> texels) {
  check(texels.size());
  const Texel nothing;
  size_ = texels.size();
  capacity_ = std::max<std::size_t>(size_, 1);  // a buffer texture over no store at all is undefined
  glBindBuffer(GL_TEXTURE_BUFFER, buffer_.get());
  glBufferData(GL_TEXTURE_BUFFER, bytes_of(capacity_), texels.empty() ? &nothing : texels.data(),
               GL_STATIC_DRAW);
}

void RowTable::stream(std::span<const Texel> texels) {
  check(texels.size());
  size_ = texels.size();
  if (texels.empty()) return;
  if (size_ > capacity_)
    capacity_ = std::bit_ceil(size_);  // powers of two: the store seldom changes its size
  glBindBuffer(GL_TEXTURE_BUFFER, buffer_.get());
  glBufferData(GL_TEXTURE_BUFFER, bytes_of(capacity_), nullptr, GL_STREAM_DRAW);
  glBufferSubData(GL_TEXTURE_BUFFER, 0, bytes_of(size_), texels.data());
}

void RowTable::bind(int unit) const {
  glActiveTexture(static_cast<GLenum>(GL_TEXTURE0 + unit));
  glBindTexture(GL_TEXTURE_BUFFER, texture_.get());
}

}  // namespace sillon
