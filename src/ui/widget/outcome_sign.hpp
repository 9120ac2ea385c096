// A sign for what became of a promise, told apart by its shape: a check mark in a disc, a cross in a square,
// a half-filled ring, a question mark in a dotted ring.
#pragma once

#include "atlas/tables.hpp"
#include "ui/widget/pen.hpp"

namespace sillon {

void draw_outcome_sign(const Pen& pen, Outcome outcome, PixelPoint centre, Rgba colour);

}  // namespace sillon
