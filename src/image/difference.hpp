// How different two pictures are, on a documented scale.
#pragma once

#include <string>

#include "image/image.hpp"

namespace sillon {

// All channel differences are of 8-bit values over RGB, alpha ignored. When the sizes differ no pixel is
// compared: every figure is at its worst and the box is empty.
struct Difference {
  bool same_size = true;
  int width_px = 0, height_px = 0;              // of the first picture
  int other_width_px = 0, other_height_px = 0;  // of the second

  double mean = 0;         // mean absolute channel difference, 0 (same) .. 255 (black against white)
  int worst = 0;           // largest channel difference of any pixel, 0..255
  double share = 0;        // of pixels whose largest channel difference is over `visible_step`, 0..1
  double worst_block = 0;  // largest difference of mean luminance (Rec. 709) of any 8x8 block, 0..255
  // The box around the visibly different pixels, [left, right) and [top, bottom).
  int left_px = 0, top_px = 0, right_px = 0, bottom_px = 0;

  static constexpr int visible_step = 12;
  // One number for `--tolerance`: share of visibly different pixels in percent.
  double score() const { return same_size ? share * 100.0 : 100.0; }
};

Difference difference_of(const Image& a, const Image& b);

// "0.31 % of pixels differ by more than 12/255 (worst 88), between x 120..310 and y 40..96; mean 0.02/255".
std::string to_text(const Difference& difference);

// The second image with the differing pixels in red over a pale grey copy, for a person to look at. Pixels
// beyond the first image differ.
Image difference_picture(const Image& a, const Image& b);

}  // namespace sillon
