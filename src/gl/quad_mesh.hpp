// Quads without vertices: corner k of quad q reaches the vertex shader as gl_VertexID = 4 q + k, with k = 0,
// 1 on one long side and 2, 3 on the other, and the shader fetches what it needs of row q.
#pragma once

#include <cstdint>
#include <span>

#include "gl/handle.hpp"

namespace sillon {

struct QuadRange {
  std::uint32_t first = 0, count = 0;
};

class QuadMesh {
 public:
  QuadMesh();
  void draw(QuadRange range) const;
  void draw(std::span<const QuadRange> ranges) const;

 private:
  VertexArrayHandle array_;
  BufferHandle indices_;
};

}  // namespace sillon
