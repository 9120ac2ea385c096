// Rings as triangles for even-odd filling: every point is covered by an odd number of them exactly when it
// lies inside, whether or not the ring is valid, so no ring is ever refused.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "draw/plane_view.hpp"
#include "gl/handle.hpp"

namespace sillon {

// The triangles of one feature, all its rings together.
struct FillFeature {
  PlaneBox box;
  std::uint32_t first_index = 0, index_count = 0;
};

// Features without overlapping boxes: they can be filled in one pass, and two lakes that overlap by an error
// in the data do not cancel each other out, as they lie in two batches.
using FillBatch = std::vector<FillFeature>;

// Puts the feature into the first batch that has room for its box.
void add_to_batches(std::vector<FillBatch>& batches, const FillFeature& feature);

// Appends the triangles of a ring of `count` vertices numbered from `first` (its last vertex may repeat the
// first). The ring is halved and the triangle between the ends and the middle is taken, again and again: as
// many triangles as in a fan from one vertex, but short ones, which cost a rasteriser far less.
void append_ring_triangles(std::uint32_t first, std::uint32_t count, std::vector<std::uint32_t>& indices);

class RingMesh {
 public:
  RingMesh();

  // Adds one ring to a feature; its rows are in the line mesh that is bound when drawing.
  void add_ring(FillFeature& feature, std::uint32_t first_row, std::uint32_t row_count, const PlaneBox& box);
  FillFeature begin_feature() const;
  void upload();

  void draw(std::span<const FillFeature> features) const;

 private:
  std::vector<std::uint32_t> indices_;
  VertexArrayHandle array_;
  BufferHandle buffer_;
};

}  // namespace sillon
