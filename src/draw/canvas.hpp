// What every painter needs to know of where it paints.
#pragma once

#include "gl/quad_mesh.hpp"
#include "gl/shader_program.hpp"

namespace sillon {

struct Canvas {
  int width_px = 0, height_px = 0;
  float ui_scale = 1;  // device pixels in a logical pixel
  const QuadMesh* quads = nullptr;
};

// Takes the program into use for this canvas.
inline void use_on(const ShaderProgram& program, const Canvas& canvas) {
  program.use();
  program.set("frame_px", static_cast<float>(canvas.width_px), static_cast<float>(canvas.height_px));
}

}  // namespace sillon
