// Paints a picture: the cached base map, then each sheet's marks in order. Knows OpenGL and nothing about
// start-ups.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>

#include "gl/render_target.hpp"
#include "picture/picture.hpp"
#include "report/diagnostic.hpp"
#include "type/typesetter.hpp"

namespace sillon {

// Of a window frames follow one another: each keeps what it can of the one before (draw/kept_map.hpp).
enum class Frames : std::uint8_t { single, following };

class Renderer {
 public:
  // Needs a current OpenGL 3.3 context. Throws Failure(unavailable) when a shader of the first load does not
  // compile.
  Renderer(std::filesystem::path shader_folder, std::shared_ptr<Typesetter> typesetter,
           Frames frames = Frames::single);
  ~Renderer();

  void draw(const Picture& picture, RenderTarget& target);
  // Marks alone, over what the target of that size has.
  void draw_marks(const MarkSheet& marks, FrameSize size, RenderTarget& target);

  // True when the last picture's map was made from the one before (draw/kept_map.hpp).
  bool kept_last() const;

  // Reads changed shader files again; a broken one is reported and the last good program stays in use.
  Report reload_shaders();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace sillon
