// Tissot's indicatrix as a small drawing: a circle of the ground, and what maps make of it.
#pragma once

#include <string>
#include <vector>

#include "ui/widget/column.hpp"
#include "ui/widget/pen.hpp"

namespace sillon {

struct Indicatrix {
  // What the map makes of the circle, from its centre, in radii of the true one; x to the right, y down.
  // Empty where the projection has no place for it.
  std::vector<PixelPoint> on_map;
  double other_radius = 1;  // another map's circle
  std::string ground_words, map_words, other_words;
};

// The three drawn over one another, at their true proportions, beside their words.
void indicatrix(const Pen& pen, Column& column, const Indicatrix& drawing);

}  // namespace sillon
