#include "draw/rough_land.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "draw/base_texture.hpp"
#include "draw/pixel_rects.hpp"
#include "draw/stretched_copy.hpp"

namespace sillon {
namespace {

constexpr float fineness = 0.34f, margin_share = 0.5f;  // of the frame's pixels; of its sides, at each end
constexpr float reserve_share = 0.25f;                  // of the frame's sides, before another is begun
constexpr int bands = 5;
constexpr double good_change = 0.08;                     // of scale, before another is begun
constexpr double most_ahead = 2.2;                       // of the camera's scale, where it zooms out fast
constexpr double least_stretch = 0.5, most_stretch = 2;  // beside what it was painted for

// As the scene is seen in a painting of the land, for a camera whose pixels will be `ahead` as large.
BaseScene scene_of(const BaseScene& frame, FrameSize size, double ahead) {
  const PixelFromMap& from = frame.pixel_from_map;
  const PixelPoint centre = from.centre_px();
  BaseScene scene = frame;
  scene.pixel_from_map =
      PixelFromMap(from.centre(),
                   {(centre.x_px + margin_share * static_cast<float>(size.width_px)) * fineness,
                    (centre.y_px + margin_share * static_cast<float>(size.height_px)) * fineness},
                   from.m_per_px() * ahead / static_cast<double>(fineness), from.turn_rad());
  scene.width_scale *= fineness;
  return scene;
}

int side_of(int frame_px) {
  return std::max(
      1, static_cast<int>(std::lround(static_cast<float>(frame_px) * fineness * (1 + 2 * margin_share))));
}

bool same_land(const BaseScene& painting, const BaseScene& frame) {
  BaseScene as_wide = painting;
  as_wide.width_scale = frame.width_scale;
  return BaseTexture::similar_look(as_wide, frame) && !frame.morph;
}

// How much larger than painted it would be shown, beside what it was painted for.
double stretch_of(const BaseScene& painting, const BaseScene& frame) {
  return painting.pixel_from_map.m_per_px() * static_cast<double>(fineness) / frame.pixel_from_map.m_per_px();
}

}  // namespace

PixelBox place_in_frame(const PixelFromMap& painted, int width_px, int height_px, const PixelFromMap& frame) {
  const auto scale = static_cast<float>(painted.m_per_px() / frame.m_per_px());
  const PixelPoint centre = frame(painted.centre()), own = painted.centre_px();
  return {centre.x_px - scale * own.x_px, centre.y_px - scale * own.y_px,
          scale * static_cast<float>(width_px), scale * static_cast<float>(height_px)};
}

bool RoughLand::step(const BaseScene& scene, FrameSize size, const PaintPart& paint_part) {
  const double m_per_px = scene.pixel_from_map.m_per_px();
  const double change = last_m_per_px_ ? m_per_px / *last_m_per_px_ : 1;
  last_m_per_px_ = m_per_px;
  if (under_way_ && !same_land(under_way_->scene, scene)) under_way_.reset();
  if (!under_way_) {
    const int width = side_of(size.width_px), height = side_of(size.height_px);
    if (ready_ && ready_->target.width_px() == width && ready_->target.height_px() == height &&
        does_for_long(*ready_, scene, size))
      return false;
    const double ahead = std::clamp(std::pow(change, bands), 1.0, most_ahead);
    under_way_.emplace(Painting{scene_of(scene, size, ahead), RenderTarget::offscreen(width, height)});
  }
  Painting& painting = *under_way_;
  const int height = painting.target.height_px();
  const int rows = std::min((height + bands - 1) / bands, height - painting.rows);
  paint_part(painting.scene, {0, painting.rows, painting.target.width_px(), rows}, painting.target);
  painting.rows += rows;
  if (painting.rows < height) return true;
  std::swap(ready_, under_way_);
  under_way_.reset();
  return true;
}

// Of about the same scale, and reaching far beyond the frame.
bool RoughLand::does_for_long(const Painting& painting, const BaseScene& scene, FrameSize size) {
  if (!same_land(painting.scene, scene) || painting.scene.tier != scene.tier ||
      std::fabs(std::log(stretch_of(painting.scene, scene))) >= good_change)
    return false;
  const PixelBox place = place_in_frame(painting.scene.pixel_from_map, painting.target.width_px(),
                                        painting.target.height_px(), scene.pixel_from_map);
  return covers(place, whole_of(size), reserve_share * static_cast<float>(size.width_px),
                reserve_share * static_cast<float>(size.height_px));
}

bool RoughLand::show(const BaseScene& scene, PixelRect part, const RenderTarget& target,
                     const Programs& programs, const QuadMesh& quads) const {
  if (!ready_ || !same_land(ready_->scene, scene)) return false;
  const double stretch = stretch_of(ready_->scene, scene);
  if (stretch < least_stretch || stretch > most_stretch) return false;
  const PixelBox place = place_in_frame(ready_->scene.pixel_from_map, ready_->target.width_px(),
                                        ready_->target.height_px(), scene.pixel_from_map);
  if (!covers(place, part)) return false;
  copy_stretched(ready_->target, place, part, target, programs, quads);
  return true;
}

void RoughLand::forget() {
  ready_.reset();
  under_way_.reset();
  last_m_per_px_.reset();
}

}  // namespace sillon
