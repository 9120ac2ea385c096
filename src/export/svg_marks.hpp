// A sheet of marks as SVG, painted in the order of the painters.
#pragma once

#include <string>

#include "picture/marks.hpp"

namespace sillon {

// Appends elements. `next_id` counts the lines that letters follow: their ids are "<id>-<number>".
void append_svg(std::string& svg, const MarkSheet& sheet, std::string_view id, int& next_id);

}  // namespace sillon
