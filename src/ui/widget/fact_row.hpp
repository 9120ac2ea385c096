// A quiet label and a value at the right end of its line.
#pragma once

#include <string_view>

#include "ui/widget/column.hpp"
#include "ui/widget/pen.hpp"

namespace sillon {

// Where the two do not fit side by side, the value takes the next line.
void fact_row(const Pen& pen, Column& column, std::string_view label, std::string_view value);

}  // namespace sillon
