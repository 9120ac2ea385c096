// Where the map lies in a frame. Sizes are logical pixels; a frame's own sizes are device pixels.
#pragma once

#include "geo/space.hpp"
#include "state/state.hpp"

namespace sillon {

struct FrameSize {
  int width_px = 1280;
  int height_px = 800;
  float ui_scale = 1;  // device pixels in a logical pixel
  bool operator==(const FrameSize&) const = default;
};

inline constexpr float top_bar_height = 56;
inline constexpr float left_panel_width = 296;
inline constexpr float right_panel_width = 360;

// The bar of time below the map: how tall it is, from the width that the panels leave it. Where there is
// little, its controls stand in several rows.
inline constexpr float wide_time_bar = 860, medium_time_bar = 380;
constexpr float time_bar_height(float width) {
  return width >= wide_time_bar ? 132.0f : width >= medium_time_bar ? 156.0f : 200.0f;
}

// Where the plate of a story stands: beside the free map, below it as a strip, or below it folded to its
// title. The camera's box is what the plate leaves, so that no step is told over what it shows.
enum class StoryRoom { none, beside, below, folded };
inline constexpr float story_plate_width = 404, story_left_margin = 28, story_margin = 16;
inline constexpr float story_strip_height = 284, story_folded_height = 112;

struct MapLayout {
  PixelBox fit;         // the opening camera fits the region into it; the camera's centre is its centre
  PixelBox clear;       // the map that no panel covers now: furniture and labels keep to it
  PixelBox time_bar{};  // below it, between the panels; empty when it is closed
  PixelBox story{};     // the plate of a story keeps to it; empty while none is told
  StoryRoom story_room = StoryRoom::none;
  bool on_stage = false;  // all is as large as a hall needs, and furniture keeps to the right
  bool operator==(const MapLayout&) const = default;
};

// True when the right panel (card, list, sources, help, data report) is shown in this state.
bool has_right_panel(const State& state);

// `panels` false: the whole frame is map.
MapLayout map_layout(FrameSize size, const State& state, bool panels);

// The scale of a look in a frame, in metres a device pixel.
double metres_per_pixel(Look look, const MapLayout& layout);

}  // namespace sillon
