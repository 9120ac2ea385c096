// Paints textured, coloured triangles, each run clipped to its own box: what a library of panels puts out.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>

#include "gl/handle.hpp"
#include "gl/render_target.hpp"
#include "gl/shader_program.hpp"

namespace sillon {

struct TriangleVertex {
  float x_px = 0, y_px = 0;  // of the target, y down
  float u = 0, v = 0;        // 0..1 of the texture
  std::uint32_t rgba = 0;    // straight alpha, red in the lowest byte
};

struct TriangleRun {
  std::uint32_t first_index = 0, index_count = 0;
  int first_vertex = 0;  // added to every index
  unsigned texture = 0;  // its colour is multiplied with the vertices'
  PixelRect clip;
};

class TexturedTriangles {
 public:
  // Shaders panel.vert and panel.frag. What is wrong with them is added to `report`.
  TexturedTriangles(const std::filesystem::path& shader_folder, Report& report);

  // Paints into the bound target of this size.
  void paint(int width_px, int height_px, std::span<const TriangleVertex> vertices,
             std::span<const std::uint16_t> indices, std::span<const TriangleRun> runs);

 private:
  ShaderProgram program_;
  VertexArrayHandle array_;
  BufferHandle vertices_, indices_;
};

}  // namespace sillon
