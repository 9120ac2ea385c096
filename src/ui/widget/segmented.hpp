// One of a few words side by side; a list of rows where the reader's language needs more room than there is.
#pragma once

#include <string>
#include <vector>

#include "ui/widget/column.hpp"
#include "ui/widget/press.hpp"

namespace sillon {

// The index that was clicked, or -1.
int segmented(const Pen& pen, Column& column, const std::vector<std::string>& words, int chosen);

}  // namespace sillon
