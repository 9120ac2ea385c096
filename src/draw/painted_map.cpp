#include "draw/painted_map.hpp"

#include <algorithm>

#include "draw/picture_change.hpp"

namespace sillon {

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

}  // namespace sillon
