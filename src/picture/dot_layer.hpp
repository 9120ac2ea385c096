// The dots of a frame: a field, where it lies, and how it is coloured.
#pragma once

#include <memory>
#include <vector>

#include "geo/space.hpp"
#include "picture/dot_field.hpp"
#include "picture/palette.hpp"

namespace sillon {

struct DotColours {
  std::vector<KindColour> groups;  // of Taxonomy::kind_groups
  Rgba few, many;                  // of shaded cells: one place, and as many as shades can tell
  bool operator==(const DotColours&) const = default;
};

struct DotLayer {
  std::shared_ptr<const DotField> field;  // null: places are shown as rings
  PixelPoint at;                          // left top corner of the field, whole pixels of the frame
  int px_per_cell = 1;                    // device pixels in a lattice cell
  float stretch = 1;  // while the camera zooms: the field is of another scale, and shown so much larger
  float opacity = 1;  // while the projection changes
  DotColours colours;
  std::shared_ptr<const Atlas> atlas;               // whose places they are
  std::shared_ptr<const PlacePositions> positions;  // of all of them
};

}  // namespace sillon
