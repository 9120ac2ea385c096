#include "draw/zoomed_map.hpp"

#include <epoxy/gl.h>

#include <algorithm>
#include <chrono>
#include <utility>

#include "draw/base_texture.hpp"
#include "draw/pixel_rects.hpp"
#include "draw/rough_land.hpp"
#include "draw/stretched_copy.hpp"

namespace sillon {
namespace {

constexpr int bands = 6;
// In each frame; what was begun then is finished. On stage a steady flight counts for more than its
// sharpness.
constexpr std::chrono::milliseconds time_for_work(6), time_on_stage(2);
constexpr float least_stretch = 0.25f, most_stretch = 6;  // beyond, nobody recognises what is shown

bool may_stand_for(const Picture& painted, const Picture& wanted) {
  return painted.size == wanted.size && !wanted.base.morph &&
         painted.base.pixel_from_map.turn_rad() == wanted.base.pixel_from_map.turn_rad() &&
         BaseTexture::similar_look(painted.base, wanted.base);
}

}  // namespace

void ZoomedMap::begin(PaintedMap last) {
  ready_.emplace(std::move(last));
  under_way_.reset();
  land_is_short_ = true;
}

bool ZoomedMap::show(const Picture& picture, const RenderTarget& target, const Tools& tools,
                     const Programs& programs, const QuadMesh& quads) {
  if (!ready_ || !may_stand_for(ready_->picture, picture)) return false;
  work(picture, tools);
  const FrameSize size = picture.size;
  const PixelFromMap& painted = ready_->picture.base.pixel_from_map;
  const PixelFromMap& frame = picture.base.pixel_from_map;
  const auto stretch = static_cast<float>(painted.m_per_px() / frame.m_per_px());
  if (stretch < least_stretch || stretch > most_stretch) return false;
  const PixelBox place = place_in_frame(painted, size.width_px, size.height_px, frame);
  const std::optional<PixelRect> part = pixels_inside(place, size);
  if (!part) return false;
  for (const PixelRect& strip : strips_beside(*part, size))
    if (!tools.show_land(picture, strip, target)) {
      tools.fill_ground(picture, strip, target);
      land_is_short_ = true;
    }
  copy_stretched(ready_->target, place, *part, target, programs, quads);
  return true;
}

void ZoomedMap::work(const Picture& picture, const Tools& tools) {
  const auto end =
      std::chrono::steady_clock::now() + (picture.layout.on_stage ? time_on_stage : time_for_work);
  bool has_finished = false;
  while (!has_finished && std::chrono::steady_clock::now() < end) {
    has_finished = paint_share(picture, tools);
    glFinish();  // what is only asked for takes no time yet
  }
}

// Of the land, or of what stands on it; true when a painting was finished with it.
bool ZoomedMap::paint_share(const Picture& picture, const Tools& tools) {
  turn_ = (turn_ + 1) % 3;
  if (turn_ == 0 || (turn_ == 1 && land_is_short_)) {
    if (tools.prepare_land(picture)) return false;
    land_is_short_ = false;
  }
  if (under_way_ && !may_stand_for(under_way_->map.picture, picture)) under_way_.reset();
  if (!under_way_) {
    const FrameSize size = picture.size;
    if (!spare_ || spare_->width_px() != size.width_px || spare_->height_px() != size.height_px)
      spare_ = RenderTarget::offscreen(size.width_px, size.height_px);
    under_way_.emplace(UnderWay{{map_of(picture), std::move(*spare_)}, 0});
    spare_.reset();
  }
  return tools.prepare_sheets(under_way_->map.picture) && paint_band(tools);
}

bool ZoomedMap::paint_band(const Tools& tools) {
  const PaintedMap& map = under_way_->map;
  const int height = map.target.height_px();
  const int rows = std::min((height + bands - 1) / bands, height - under_way_->rows);
  const PixelRect part{0, under_way_->rows, map.target.width_px(), rows};
  if (!tools.show_land(map.picture, part, map.target)) tools.paint_land(map.picture, part, map.target);
  tools.paint_sheets(map.picture, part, map.target);
  under_way_->rows += rows;
  if (under_way_->rows < height) return false;
  std::swap(*ready_, under_way_->map);
  spare_ = std::move(under_way_->map.target);
  under_way_.reset();
  return true;
}

void ZoomedMap::forget() {
  ready_.reset();
  under_way_.reset();
  spare_.reset();
}

}  // namespace sillon
