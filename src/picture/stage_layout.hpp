// Where the words of a step stand on stage, and how large they are: from the height of the screen, so that
// the back row reads them on any projector (visual.md, section 8, Present).
#pragma once

#include "geo/space.hpp"
#include "picture/layout.hpp"

namespace sillon {

// Sizes are those of a screen of 1920 x 1080; `unit_px` device pixels are one of its pixels.
struct StageLayout {
  float unit_px = 1;
  PixelBox words;           // the column of title, text and figures
  PixelBox source;          // below it, at the lower edge
  float veil_right_px = 0;  // the map fades in from the column to here
  float title_size_px = 72;
};

// A frame that tells a step. Sizes at least 1 x 1.
StageLayout stage_layout(FrameSize size);

// Device pixels in a logical pixel on stage: what a desk shows at 1 is read from afar at 2.
float stage_scale(int width_px, int height_px);

// True while the words of a step stand beside the map.
bool shows_stage_words(const State& state);

}  // namespace sillon
