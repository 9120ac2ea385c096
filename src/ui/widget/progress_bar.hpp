// How much of something long is done: a filled part of a thin bar.
#pragma once

#include "ui/widget/column.hpp"
#include "ui/widget/pen.hpp"

namespace sillon {

// `share` from 0 to 1. The rest is a thin line, so that the two are told apart without colour.
void progress_bar(const Pen& pen, Column& column, double share);

}  // namespace sillon
