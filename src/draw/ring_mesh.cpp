#include "draw/ring_mesh.hpp"

#include <epoxy/gl.h>

#include <algorithm>

namespace sillon {
namespace {

bool overlap(const PlaneBox& a, const PlaneBox& b) {
  return a.left_m <= b.right_m && b.left_m <= a.right_m && a.bottom_m <= b.top_m && b.bottom_m <= a.top_m;
}

// Vertices from..to of the ring as a chain; its chord closes it. The depth is the logarithm of the ring's
// length.
void halve(std::uint32_t from, std::uint32_t to, std::vector<std::uint32_t>& indices) {
  if (to - from < 2) return;
  const std::uint32_t middle = from + (to - from) / 2;
  for (const std::uint32_t corner : {from, middle, to}) indices.push_back(corner);
  halve(from, middle, indices);
  halve(middle, to, indices);
}

}  // namespace

void add_to_batches(std::vector<FillBatch>& batches, const FillFeature& feature) {
  for (FillBatch& batch : batches) {
    const bool room = std::none_of(batch.begin(), batch.end(),
                                   [&](const FillFeature& other) { return overlap(other.box, feature.box); });
    if (!room) continue;
    batch.push_back(feature);
    return;
  }
  batches.push_back({feature});
}

void append_ring_triangles(std::uint32_t first, std::uint32_t count, std::vector<std::uint32_t>& indices) {
  if (count >= 3) halve(first, first + count - 1, indices);
}

RingMesh::RingMesh() : array_(make_vertex_array()), buffer_(make_buffer()) {}

FillFeature RingMesh::begin_feature() const {
  FillFeature feature;
  feature.first_index = static_cast<std::uint32_t>(indices_.size());
  return feature;
}

void RingMesh::add_ring(FillFeature& feature, std::uint32_t first_row, std::uint32_t row_count,
                        const PlaneBox& box) {
  append_ring_triangles(first_row, row_count, indices_);
  const bool first = feature.index_count == 0;
  feature.box =
      first ? box
            : PlaneBox{std::min(feature.box.left_m, box.left_m), std::min(feature.box.bottom_m, box.bottom_m),
                       std::max(feature.box.right_m, box.right_m), std::max(feature.box.top_m, box.top_m)};
  feature.index_count = static_cast<std::uint32_t>(indices_.size()) - feature.first_index;
}

void RingMesh::upload() {
  glBindVertexArray(array_.get());
  glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, buffer_.get());
  glBufferData(GL_ELEMENT_ARRAY_BUFFER, static_cast<GLsizeiptr>(indices_.size() * sizeof(std::uint32_t)),
               indices_.data(), GL_STATIC_DRAW);
  glBindVertexArray(0);
  indices_ = {};
}

void RingMesh::draw(std::span<const FillFeature> features) const {
  std::vector<GLsizei> counts;
  std::vector<const void*> offsets;
  for (const FillFeature& feature : features) {
    counts.push_back(static_cast<GLsizei>(feature.index_count));
    offsets.push_back(reinterpret_cast<const void*>(feature.first_index * sizeof(std::uint32_t)));
  }
  if (counts.empty()) return;
  glBindVertexArray(array_.get());
  glMultiDrawElements(GL_TRIANGLES, counts.data(), GL_UNSIGNED_INT, offsets.data(),
                      static_cast<GLsizei>(counts.size()));
}

}  // namespace sillon
