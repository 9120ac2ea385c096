#include "draw/base_texture.hpp"

#include <algorithm>
#include <cmath>

#include "draw/pixel_rects.hpp"
#include "draw/stretched_copy.hpp"

namespace sillon {
namespace {

constexpr double margin_share = 0.125;  // of a side, at each end of it
constexpr double exact_px = 1.0 / 64;   // a shift this close to whole pixels is whole
constexpr double smallest_scale = 0.6, largest_scale = 1.67;
constexpr double still_zoom = 0.02;  // a rough land is begun beyond

// The margin beside a side of the view, less where the driver's largest texture leaves less.
int margin_for(int side_px) {
  const int room = std::max((largest_side_px() - side_px) / 2, 0);
  return std::min(static_cast<int>(std::ceil(side_px * margin_share)), room);
}

bool has(const RenderTarget& target, const PixelRect& part) {
  return part.left_px >= 0 && part.top_px >= 0 && part.left_px + part.width_px <= target.width_px() &&
         part.top_px + part.height_px <= target.height_px();
}

PixelFromMap moved_by(const PixelFromMap& from, float x_px, float y_px) {
  const PixelPoint c = from.centre_px();
  return {from.centre(), {c.x_px + x_px, c.y_px + y_px}, from.m_per_px(), from.turn_rad()};
}

}  // namespace

bool BaseTexture::same_look(const BaseScene& a, const BaseScene& b) {
  return similar_look(a, b) && a.tier == b.tier && a.districts == b.districts;
}

bool BaseTexture::similar_look(const BaseScene& a, const BaseScene& b) {
  return a.plane == b.plane && a.palette == b.palette && a.width_scale == b.width_scale &&
         a.layers.surroundings == b.layers.surroundings && a.layers.settlements == b.layers.settlements &&
         a.layers.districts == b.layers.districts && a.layers.borders == b.layers.borders &&
         a.layers.rivers == b.layers.rivers && a.layers.graticule == b.layers.graticule &&
         a.layers.roads == b.layers.roads && a.layers.rails == b.layers.rails &&
         a.layers.relief == b.layers.relief && a.layers.own == b.layers.own;
}

bool BaseTexture::show(const BaseScene& scene, FrameSize size, const RenderTarget& target,
                       const Programs& programs, const QuadMesh& quads) {
  if (scene.morph) {
    if (!stage_) stage_.emplace();
    stage_->show(scene, size, target, programs, quads);
    return false;
  }
  stage_.reset();
  if (scene.moving) make_ready(scene, size, programs, quads);
  const PixelRect whole = whole_of(size);
  if (shows_same_land(scene, size) && copy_whole_pixels(scene, whole, target))
    return lies_on_whole_pixels(scene);
  if (scene.moving && show_at_hand(scene, size, whole, target, programs, quads)) return false;
  if (shown_ && shown_->scene.plane == scene.plane && shown_->scene.pixel_from_map != scene.pixel_from_map)
    has_moved_ = true;
  paint(scene, size, programs, quads);
  copy_whole_pixels(scene, whole, target);
  return true;
}

bool BaseTexture::show_at_hand(const BaseScene& scene, FrameSize size, PixelRect part,
                               const RenderTarget& target, const Programs& programs,
                               const QuadMesh& quads) const {
  return (shows_same_land(scene, size) && copy_whole_pixels(scene, part, target)) ||
         (shows_similar_land(scene, size) && copy_scaled(scene, part, target, programs, quads)) ||
         rough_.show(scene, part, target, programs, quads);
}

bool BaseTexture::make_ready(const BaseScene& scene, FrameSize size, const Programs& programs,
                             const QuadMesh& quads) {
  return needs_rough_soon(scene) &&
         rough_.step(scene, size, [&](const BaseScene& rough, PixelRect part, const RenderTarget& into) {
           paint_part(rough, size.ui_scale, part, into, programs, quads);
         });
}

void BaseTexture::show_part(const BaseScene& scene, FrameSize size, PixelRect part,
                            const RenderTarget& target, const Programs& programs, const QuadMesh& quads) {
  if (shows_same_land(scene, size)) {
    const Shift shift = shift_to(scene);
    const double x_px = std::round(shift.x_px), y_px = std::round(shift.y_px);
    const PixelRect from{margin_x_px_ - static_cast<int>(x_px) + part.left_px,
                         margin_y_px_ - static_cast<int>(y_px) + part.top_px, part.width_px, part.height_px};
    const bool is_whole = std::fabs(shift.scale - 1) * std::max(size.width_px, size.height_px) <= exact_px &&
                          std::max(std::fabs(shift.x_px - x_px), std::fabs(shift.y_px - y_px)) <= exact_px;
    if (is_whole && has(*texture_, from)) return target.copy(*texture_, from, part.left_px, part.top_px);
  }
  paint_part(scene, size.ui_scale, part, target, programs, quads);
}

void BaseTexture::paint_part(const BaseScene& scene, float ui_scale, PixelRect part,
                             const RenderTarget& target, const Programs& programs, const QuadMesh& quads) {
  const RenderTarget painted = RenderTarget::with_stencil(part.width_px, part.height_px),
                     field = RenderTarget::coverage(part.width_px, part.height_px);
  BaseScene moved = scene;
  moved.pixel_from_map =
      moved_by(scene.pixel_from_map, -static_cast<float>(part.left_px), -static_cast<float>(part.top_px));
  paint_into(moved, painted, field, ui_scale, programs, quads);
  target.copy(painted, {0, 0, part.width_px, part.height_px}, part.left_px, part.top_px);
}

// Zooming out uses up the margin, zooming in the sharpness: either soon shows.
bool BaseTexture::needs_rough_soon(const BaseScene& scene) const {
  if (!shown_) return false;
  return std::fabs(shown_->scene.pixel_from_map.m_per_px() / scene.pixel_from_map.m_per_px() - 1) >
         still_zoom;
}

void BaseTexture::paint_into(const BaseScene& scene, const RenderTarget& target, const RenderTarget& field,
                             float ui_scale, const Programs& programs, const QuadMesh& quads) {
  const MapPoint origin = scene.plane ? scene.plane->origin : MapPoint{};
  const BaseCanvas base{programs,
                        {target.width_px(), target.height_px(), ui_scale, &quads},
                        PlaneView(scene.pixel_from_map, origin),
                        scene.width_scale,
                        target,
                        field};
  painter_.paint(scene, base);
}

bool BaseTexture::shows_same_land(const BaseScene& scene, FrameSize size) const {
  return shows_similar_land(scene, size) && same_look(shown_->scene, scene);
}

bool BaseTexture::shows_similar_land(const BaseScene& scene, FrameSize size) const {
  return shown_ && shown_->size == size && similar_look(shown_->scene, scene) &&
         shown_->scene.pixel_from_map.turn_rad() == scene.pixel_from_map.turn_rad();
}

BaseTexture::Shift BaseTexture::shift_to(const BaseScene& scene) const {
  const PixelFromMap& from = shown_->scene.pixel_from_map;
  const PixelFromMap& to = scene.pixel_from_map;
  Shift shift;
  shift.scale = from.m_per_px() / to.m_per_px();
  const PixelPoint now = to(from.centre());
  shift.x_px = now.x_px - shift.scale * from.centre_px().x_px;
  shift.y_px = now.y_px - shift.scale * from.centre_px().y_px;
  return shift;
}

bool BaseTexture::lies_on_whole_pixels(const BaseScene& scene) const {
  const Shift shift = shift_to(scene);
  return std::max(std::fabs(shift.x_px - std::round(shift.x_px)),
                  std::fabs(shift.y_px - std::round(shift.y_px))) <= exact_px;
}

bool BaseTexture::copy_whole_pixels(const BaseScene& scene, PixelRect part,
                                    const RenderTarget& target) const {
  const Shift shift = shift_to(scene);
  const double longest_px = std::max(shown_->size.width_px, shown_->size.height_px);
  if (std::fabs(shift.scale - 1) * longest_px > exact_px) return false;
  const double x_px = std::round(shift.x_px), y_px = std::round(shift.y_px);
  const double off_px = std::max(std::fabs(shift.x_px - x_px), std::fabs(shift.y_px - y_px));
  if (off_px > exact_px && !scene.moving) return false;
  const PixelRect from{margin_x_px_ - static_cast<int>(x_px) + part.left_px,
                       margin_y_px_ - static_cast<int>(y_px) + part.top_px, part.width_px, part.height_px};
  if (!has(*texture_, from)) return false;
  target.copy(*texture_, from, part.left_px, part.top_px);
  return true;
}

bool BaseTexture::copy_scaled(const BaseScene& scene, PixelRect part, const RenderTarget& target,
                              const Programs& programs, const QuadMesh& quads) const {
  const Shift shift = shift_to(scene);
  if (shift.scale < smallest_scale || shift.scale > largest_scale) return false;
  // Where the texture lies in the frame.
  const PixelBox place{static_cast<float>(shift.x_px - shift.scale * margin_x_px_),
                       static_cast<float>(shift.y_px - shift.scale * margin_y_px_),
                       static_cast<float>(shift.scale * texture_->width_px()),
                       static_cast<float>(shift.scale * texture_->height_px())};
  if (!covers(place, part)) return false;
  copy_stretched(*texture_, place, part, target, programs, quads);
  return true;
}

void BaseTexture::paint(const BaseScene& scene, FrameSize size, const Programs& programs,
                        const QuadMesh& quads) {
  margin_x_px_ = has_moved_ ? margin_for(size.width_px) : 0;
  margin_y_px_ = has_moved_ ? margin_for(size.height_px) : 0;
  const int width = size.width_px + 2 * margin_x_px_, height = size.height_px + 2 * margin_y_px_;
  if (!texture_ || texture_->width_px() != width || texture_->height_px() != height) {
    texture_.reset();  // before the next is made: the two together could be too much
    texture_ = RenderTarget::with_stencil(width, height);
  }
  const RenderTarget field = RenderTarget::coverage(width, height);  // needed for these milliseconds only
  BaseScene larger = scene;
  larger.pixel_from_map =
      moved_by(scene.pixel_from_map, static_cast<float>(margin_x_px_), static_cast<float>(margin_y_px_));
  paint_into(larger, *texture_, field, size.ui_scale, programs, quads);
  shown_ = Shown{scene, size};
  ++paintings_;
}

}  // namespace sillon
