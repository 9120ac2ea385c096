// How far one has come in a row of steps: a short bar each, those behind and the one shown
// filled, those to come thin.
#pragma once

#include "ui/widget/column.hpp"
#include "ui/widget/pen.hpp"

namespace sillon {

void step_bar(const Pen& pen, Column& column, int step, int steps);

}  // namespace sillon
