#include "gl/quad_mesh.hpp"

#include <epoxy/gl.h>

#include <algorithm>
#include <vector>

namespace sillon {
namespace {

constexpr std::uint32_t quads_a_call = 16384;  // four corners each: as many as 16-bit indices can name

}  // namespace

QuadMesh::QuadMesh() : array_(make_vertex_array()), indices_(make_buffer()) {
  std::vector<std::uint16_t> indices;
  indices.reserve(6 * quads_a_call);
  for (std::uint32_t quad = 0; quad < quads_a_call; ++quad)
    for (const std::uint32_t corner : {0u, 1u, 2u, 2u, 1u, 3u})
      indices.push_back(static_cast<std::uint16_t>(4 * quad + corner));
  glBindVertexArray(array_.get());
  glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, indices_.get());
  glBufferData(GL_ELEMENT_ARRAY_BUFFER, static_cast<GLsizeiptr>(indices.size() * sizeof(std::uint16_t)),
               indices.data(), GL_STATIC_DRAW);
  glBindVertexArray(0);
}

void QuadMesh::draw(QuadRange range) const {
  draw(std::span(&range, 1));
}

void QuadMesh::draw(std::span<const QuadRange> ranges) const {
  std::vector<GLsizei> counts;
  std::vector<GLint> base_vertices;
  for (const QuadRange range : ranges)
    for (std::uint32_t done = 0; done < range.count; done += quads_a_call) {
      counts.push_back(static_cast<GLsizei>(6 * std::min(quads_a_call, range.count - done)));
      base_vertices.push_back(static_cast<GLint>(4 * (range.first + done)));
    }
  if (counts.empty()) return;
  const std::vector<const void*> offsets(counts.size(), nullptr);
  glBindVertexArray(array_.get());
  glMultiDrawElementsBaseVertex(GL_TRIANGLES, counts.data(), GL_UNSIGNED_SHORT, offsets.data(),
                                static_cast<GLsizei>(counts.size()), base_vertices.data());
}

}  // namespace sillon
