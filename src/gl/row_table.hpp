// Rows of numbers that shaders read by position (a buffer texture). All geometry reaches the vertex shaders
// so: a vertex can look at its neighbours, nothing is copied four times for the corners of a quad, and on a
// machine without a GPU it is faster than instancing (measured: 12,000 ribbons 3.9 ms against 5.0 ms).
#pragma once

#include <cstddef>
#include <span>

#include "gl/handle.hpp"

namespace sillon {

// Four floats: the unit that a shader fetches.
struct Texel {
  float x = 0, y = 0, z = 0, w = 0;
};

class RowTable {
 public:
  RowTable();

  // Texels that stay for many frames.
  void keep(std::span<const Texel> texels);
  // Texels of one frame: the old store is given up, so that a draw call still reading it is not waited for.
  void stream(std::span<const Texel> texels);

  void bind(int unit) const;  // as the samplerBuffer of texture unit `unit`
  std::size_t size() const { return size_; }

 private:
  BufferHandle buffer_;
  TextureHandle texture_;
  std::size_t size_ = 0, capacity_ = 0;  // in texels
};

// The most texels that a table of this context can hold (65,536 at least).
std::size_t largest_table();

}  // namespace sillon
