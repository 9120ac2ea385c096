#include "draw/morph_stage.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "draw/stretched_copy.hpp"
#include "gl/context_facts.hpp"
#include "picture/land_between.hpp"

namespace sillon {
namespace {

// Two fifths of 1920 x 1080 in both directions: what the processor of the slowest machine that counts (two
// cores, 2.x GHz) paints in less than half of a frame of 33 ms.
constexpr double most_px_without_card = 800.0 * 450;

}  // namespace

MorphStage::MorphStage()
    : most_px_(draws_without_graphics_card() ? most_px_without_card
                                             : std::numeric_limits<double>::infinity()) {}

void MorphStage::show(const BaseScene& scene, FrameSize size, const RenderTarget& target,
                      const Programs& programs, const QuadMesh& quads) {
  const double wanted_px = static_cast<double>(size.width_px) * size.height_px;
  const double stretch =
      std::max(1.0, std::sqrt(wanted_px / most_px_));  // pixels of the frame in one painted
  const int width = static_cast<int>(std::ceil(size.width_px / stretch));
  const int height = static_cast<int>(std::ceil(size.height_px / stretch));
  if (!painting_ || painting_->width_px() != width || painting_->height_px() != height) {
    painting_ = RenderTarget::with_stencil(width, height);
    field_ = RenderTarget::coverage(width, height);
  }
  BaseScene between = land_between(scene);
  between.width_scale /= static_cast<float>(stretch);
  const PixelFromMap& frame = between.pixel_from_map;  // its origin is the frame's corner
  between.pixel_from_map = PixelFromMap(frame.centre(), frame.centre_px(), frame.m_per_px() * stretch, 0);
  const BaseCanvas base{programs,
                        {width, height, size.ui_scale / static_cast<float>(stretch), &quads},
                        PlaneView(between.pixel_from_map, {}),
                        between.width_scale,
                        *painting_,
                        *field_};
  painter_.paint(between, base);
  copy_stretched(*painting_,
                 {0, 0, static_cast<float>(width * stretch), static_cast<float>(height * stretch)}, target,
                 programs, quads);
}

}  // namespace sillon
