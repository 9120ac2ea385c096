// The land for a camera that zooms: less fine than the frame and twice as large, painted in bands over
// a few frames, so that no frame waits for it. What is shown meanwhile is the one before, stretched.
#pragma once

#include <functional>
#include <optional>

#include "draw/programs.hpp"
#include "gl/quad_mesh.hpp"
#include "gl/render_target.hpp"
#include "picture/picture.hpp"

namespace sillon {

class RoughLand {
 public:
  // Paints the land of one rectangle of a scene into the same rectangle of a target as large as the scene's
  // whole.
  using PaintPart = std::function<void(const BaseScene& scene, PixelRect part, const RenderTarget& target)>;

  // One band of the land of about the scene that the camera is on its way to; a new one begins when the one
  // before will not do for long. False when there was nothing to paint.
  bool step(const BaseScene& scene, FrameSize size, const PaintPart& paint_part);

  // Shows a part of the frame from what is ready, stretched; false when nothing is that fills it.
  bool show(const BaseScene& scene, PixelRect part, const RenderTarget& target, const Programs& programs,
            const QuadMesh& quads) const;

  void forget();

 private:
  struct Painting {
    BaseScene scene;  // with the pixels of the target
    RenderTarget target;
    int rows = 0;  // painted so far
  };

  static bool does_for_long(const Painting& painting, const BaseScene& scene, FrameSize size);

  std::optional<Painting> ready_, under_way_;
  std::optional<double> last_m_per_px_;  // of the scene of the step before
};

// Where a painting of the land whose pixels are `painted` lies in a frame.
PixelBox place_in_frame(const PixelFromMap& painted, int width_px, int height_px, const PixelFromMap& frame);

}  // namespace sillon
