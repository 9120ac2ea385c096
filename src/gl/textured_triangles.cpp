#include "gl/textured_triangles.hpp"

#include <epoxy/gl.h>

#include <algorithm>

#include "gl/blend.hpp"

namespace sillon {
namespace {

const void* byte_offset(std::size_t bytes) {
  return reinterpret_cast<const void*>(bytes);
}

template <class T>
void stream(GLenum target, std::span<const T> values) {
  glBufferData(target, static_cast<GLsizeiptr>(values.size_bytes()), values.data(), GL_STREAM_DRAW);
}

}  // namespace

TexturedTriangles::TexturedTriangles(const std::filesystem::path& shader_folder, Report& report)
    : program_(shader_folder / "panel.vert", shader_folder / "panel.frag", {}, report),
      array_(make_vertex_array()),
      vertices_(make_buffer()),
      indices_(make_buffer()) {
  constexpr GLsizei stride = sizeof(TriangleVertex);
  glBindVertexArray(array_.get());
  glBindBuffer(GL_ARRAY_BUFFER, vertices_.get());
  glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, indices_.get());
  glEnableVertexAttribArray(0);
  glVertexAttribPointer(0, 2, GL_FLOAT, GL_FALSE, stride, byte_offset(offsetof(TriangleVertex, x_px)));
  glEnableVertexAttribArray(1);
  glVertexAttribPointer(1, 2, GL_FLOAT, GL_FALSE, stride, byte_offset(offsetof(TriangleVertex, u)));
  glEnableVertexAttribArray(2);
  glVertexAttribPointer(2, 4, GL_UNSIGNED_BYTE, GL_TRUE, stride, byte_offset(offsetof(TriangleVertex, rgba)));
  glBindVertexArray(0);
}

void TexturedTriangles::paint(int width_px, int height_px, std::span<const TriangleVertex> vertices,
                              std::span<const std::uint16_t> indices, std::span<const TriangleRun> runs) {
  if (!program_.usable() || runs.empty()) return;
  glBindVertexArray(array_.get());
  glBindBuffer(GL_ARRAY_BUFFER, vertices_.get());
  stream(GL_ARRAY_BUFFER, vertices);
  stream(GL_ELEMENT_ARRAY_BUFFER, indices);
  set_blend(Blend::over_straight);
  program_.use();
  program_.set("frame_px", static_cast<float>(width_px), static_cast<float>(height_px));
  program_.set("picture", 0);
  glActiveTexture(GL_TEXTURE0);
  glEnable(GL_SCISSOR_TEST);
  for (const TriangleRun& run : runs) {
    glScissor(run.clip.left_px, height_px - run.clip.top_px - run.clip.height_px,
              std::max(run.clip.width_px, 0), std::max(run.clip.height_px, 0));
    glBindTexture(GL_TEXTURE_2D, run.texture);
    glDrawElementsBaseVertex(GL_TRIANGLES, static_cast<GLsizei>(run.index_count), GL_UNSIGNED_SHORT,
                             byte_offset(run.first_index * sizeof(std::uint16_t)), run.first_vertex);
  }
  glDisable(GL_SCISSOR_TEST);
  glBindVertexArray(0);
}

}  // namespace sillon
