// One whole as a bar of parts side by side, with a gap between them; each part carries its number where it
// has the room.
#pragma once

#include <string>
#include <vector>

#include "ui/widget/column.hpp"
#include "ui/widget/pen.hpp"

namespace sillon {

struct BarPart {
  double size = 0;  // a part of 0 is left out
  std::string words;
  Rgba colour;
  bool hollow = false;  // an outline only
};

void share_bar(const Pen& pen, Column& column, const std::vector<BarPart>& parts);

}  // namespace sillon
