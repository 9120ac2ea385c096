// Small plates of words: chips say what a place offers, a tag says that something crosses a border.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ui/widget/column.hpp"
#include "ui/widget/pen.hpp"

namespace sillon {

// Rows of chips, as many as needed; moves the column down.
void chips(const Pen& pen, Column& column, const std::vector<std::string>& words);

// An outlined word in that colour; right end and middle given. Its width.
float tag_width(const Pen& pen, std::string_view words);
void tag(const Pen& pen, std::string_view words, float right_px, float centre_y_px, Rgba colour);

}  // namespace sillon
