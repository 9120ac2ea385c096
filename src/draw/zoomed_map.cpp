#include "draw/zoomed_map.hpp"

#include <epoxy/gl.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <utility>
#include <vector>

#include "draw/base_texture.hpp"
#include "draw/picture_change.hpp"
#include "draw/rough_land.hpp"
#include "draw/stretched_copy.hpp"

namespace sillon {
namespace {

constexpr int bands = 6;
constexpr std::chrono::milliseconds time_for_work(6);     // in each frame; what was begun then is finished
constexpr float least_stretch = 0.25f, most_stretch = 6;  // beyond, nobody recognises what is shown

bool may_stand_for(const Picture& painted, const Picture& wanted) {
  return painted.size == wanted.size && !wanted.base.morph &&
         painted.base.pixel_from_map.turn_rad() == wanted.base.pixel_from_map.turn_rad() &&
         BaseTexture::similar_look(painted.base, wanted.base);
}

// What a place leaves free of the frame: strips beside, above and below it.
std::vector<PixelRect> strips_beside(const PixelRect& place, FrameSize size) {
  const int right = place.left_px + place.width_px, bottom = place.top_px + place.height_px;
  std::vector<PixelRect> strips;
  for (const PixelRect strip : {PixelRect{0, 0, size.width_px, place.top_px},
                                PixelRect{0, bottom, size.width_px, size.height_px - bottom},
                                PixelRect{0, place.top_px, place.left_px, place.height_px},
                                PixelRect{right, place.top_px, size.width_px - right, place.height_px}})
    if (strip.width_px > 0 && strip.height_px > 0) strips.push_back(strip);
  return strips;
}

// The whole pixels of the frame inside a box; nothing where there are none.
std::optional<PixelRect> pixels_inside(const PixelBox& box, FrameSize size) {
  const auto within = [](float px, int side_px) {
    return static_cast<int>(std::clamp(px, 0.0f, static_cast<float>(side_px)));
  };
  const int left = within(std::ceil(box.x_px), size.width_px),
            top = within(std::ceil(box.y_px), size.height_px);
  const int right = within(std::floor(box.right_px()), size.width_px),
            bottom = within(std::floor(box.bottom_px()), size.height_px);
  if (right <= left || bottom <= top) return std::nullopt;
  return PixelRect{left, top, right - left, bottom - top};
}

}  // namespace

Picture map_of(const Picture& picture) {
  Picture map;
  map.size = picture.size;
  map.base = picture.base;
  map.dots = picture.dots;
  map.dots_below_sheet = picture.dots_below_sheet;
  for (std::size_t i = 0; i < std::min(sheets_on_map, picture.sheets.size()); ++i)
    map.sheets.push_back(picture.sheets[i]);
  return map;
}

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
  const std::vector<PixelRect> bare = strips_beside(*part, size);
  for (const PixelRect& strip : bare)
    if (!tools.show_land(picture, strip, target)) {
      tools.fill_ground(picture, strip, target);
      land_is_short_ = true;
    }
  copy_stretched(ready_->target, place, *part, target, programs, quads);
  return true;
}

void ZoomedMap::work(const Picture& picture, const Tools& tools) {
  const auto end = std::chrono::steady_clock::now() + time_for_work;
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
