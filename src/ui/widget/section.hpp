// Heads that part a panel into sections.
#pragma once

#include <string_view>

#include "ui/widget/column.hpp"
#include "ui/widget/press.hpp"

namespace sillon {

// A small bold head; `link` at its right end, when not empty. True when the link was clicked.
bool section_head(const Pen& pen, Column& column, std::string_view title, std::string_view link = {});

// A head that opens and closes what follows; closed, it says what is chosen. True when clicked.
bool fold_head(const Pen& pen, Column& column, std::string_view title, std::string_view choice, bool open,
               bool chosen);

// A hairline between sections with that much air above and below, in logical pixels.
void section_rule(const Pen& pen, Column& column, float above, float below);

}  // namespace sillon
