// Lines as rows for stroke.vert: each line's vertices in order, with one more row before and after that holds
// the neighbour for the joins of a ring, or repeats the end of an open line. Quad q is the segment from row q
// + 1 to q + 2.
#pragma once

#include <array>
#include <span>
#include <vector>

#include "draw/canvas.hpp"
#include "gl/row_table.hpp"
#include "picture/marks.hpp"

namespace sillon {

struct LineVertex {
  float x = 0, y = 0;
};

// Appends one line and returns its quads, one a segment; none when fewer than two vertices differ. `style` is
// the row of its style, an open line's vertices may end where they began, and a ring's may but need not.
QuadRange pack_line(std::span<const LineVertex> vertices, bool closed, int style, std::vector<Texel>& rows);

// True when no bend of the vertices first + 1 .. first + 1 + quads.count in `rows` is so sharp that the edges
// of a line, `reach_px` wide to each side, would meet within half a segment: such a line is a ribbon.
bool bends_softly(std::span<const Texel> rows, QuadRange quads, float reach_px);

struct LineStyle {
  Rgba colour;
  float width_px = 1;
  Dash dash{};
  bool round_caps = false;
  Rgba halo{0, 0, 0, 0};
  float halo_width_px = 0;  // the whole width, not what it adds
};

bool is_dashed(const Dash& dash);

// The four texels of a style: colour; halo; half widths of line and halo, round caps; dash.
std::array<Texel, 4> texels_of(const LineStyle& style);

}  // namespace sillon
