// The eleven shapes of the symbols (visual.md 2.3), folded. A shape repeats around its centre every 1/n of a
// turn and is its own mirror image, so half a sector, from its first axis to the next mirror axis, says all
// of it:
//
//     first axis         a, b, c   corners of the outline in the half sector, in units of r: x clockwise of
//        a                         the first axis, y along it; past the half sector the chain may go on
//        |  .                      along its mirror image
//        |    . b        round_r   the outline is this far from the chain (a disc: around its centre)
//     ---+-----          cut       what lies further down the first axis than this is cut off: the
//      centre                      circle's lower half
#pragma once

#include <array>

#include "picture/marks.hpp"

namespace sillon {

struct Corner {
  float x = 0, y = 0;
};

struct SymbolShape {
  int repeats = 1;            // n
  float first_axis_turn = 0;  // of a full turn, clockwise from up
  Corner a, b, c;
  float round_r = 0;
  float cut = nothing_cut;

  static constexpr float nothing_cut = -10;  // far below
  bool is_cut() const { return cut > nothing_cut; }
  float half_sector_rad() const;
  float half_outline_r() const;  // length of the outline in the half sector
};

inline constexpr int symbol_count = 11;

const SymbolShape& shape_of(Symbol symbol);

}  // namespace sillon
