// The land while the projection changes: mixed from two planes and painted anew in every frame.
#pragma once

#include <optional>

#include "draw/base_painter.hpp"
#include "draw/programs.hpp"
#include "gl/quad_mesh.hpp"
#include "gl/render_target.hpp"
#include "picture/picture.hpp"

namespace sillon {

class MorphStage {
 public:
  MorphStage();

  // Paints the land of `scene`, which has a morph, into the whole of `target`. Without a graphics card it is
  // painted smaller and stretched, so that a frame keeps its time: the eye follows the motion, not the
  // detail.
  void show(const BaseScene& scene, FrameSize size, const RenderTarget& target, const Programs& programs,
            const QuadMesh& quads);

 private:
  double most_px_;  // that a frame can paint in time
  BasePainter painter_;
  std::optional<RenderTarget> painting_, field_;
};

}  // namespace sillon
