// The symbol of a kind, the same shape as on the map: the list is the legend.
#pragma once

#include "atlas/taxonomy.hpp"
#include "ui/widget/pen.hpp"

namespace sillon {

// `hollow`: outline only (off in the filter, or not open at the date).
void draw_kind_symbol(const Pen& pen, Symbol symbol, PixelPoint centre, bool hollow = false,
                      float radius = 7.5f);

}  // namespace sillon
