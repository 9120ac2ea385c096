// The vocabulary of the picture: eight marks in device pixels. Painters know these and nothing about
// start-ups.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "atlas/taxonomy.hpp"
#include "geo/space.hpp"
#include "picture/palette.hpp"
#include "type/typesetter.hpp"

namespace sillon {

// On, off, on, off in pixels; all 0 is a solid line.
using Dash = std::array<float, 4>;

// A line with round joins. The halo is painted under this line, over earlier marks.
struct Stroke {
  std::vector<PixelPoint> points;
  bool closed = false;
  float width_px = 1;
  Rgba colour;
  Dash dash{};
  bool round_caps = false;
  Rgba halo{0, 0, 0, 0};
  float halo_px = 0;  // added to the width on both sides together
};

// A filled convex polygon with smooth edges.
struct Fan {
  std::vector<PixelPoint> points;
  Rgba fill;
};

// A kind's shape.
struct SymbolMark {
  Symbol symbol = Symbol::disc;
  PixelPoint at;
  float radius_px = 6;  // the unit r of visual.md 2.3; shapes reach up to 1.28 r
  Rgba fill, outline;   // a fill with alpha 0 shows what lies below
  float outline_px = 1.1f;
  Rgba halo{0, 0, 0, 0};
  float halo_px = 0;            // beyond the outline
  bool dashed_outline = false;  // announced or planned: 3 on, 2.4 off
  bool struck = false;          // closed: a diagonal stroke in the outline's colour
};

// A disc or ring, smooth at both edges: filled disc of `radius_px`, with an optional edge line.
struct DiscMark {
  PixelPoint at;
  float radius_px = 4;
  Rgba fill;
  float edge_px = 0;
  Rgba edge{0, 0, 0, 0};
};

// One part of a donut, clockwise from 12 h, in shares of a turn; a hollow one is a third as wide.
struct DonutSlice {
  float begin = 0, end = 1;
  bool hollow = false;
  Rgba fill;
  bool operator==(const DonutSlice&) const = default;
};

// A disc over its halo whose edge is a ring of slices between two fine lines: what places of several kinds
// look like together.
struct Donut {
  PixelPoint at;
  float radius_px = 14;  // of the edge line
  float width_px = 4;    // of the slices
  float edge_px = 1;     // of the lines, the same for all donuts of a sheet
  float halo_px = 0;     // beyond the radius
  Rgba halo{0, 0, 0, 0}, fill, edge;
  std::vector<DonutSlice> slices;

  float middle_px() const { return radius_px - width_px / 2 - edge_px / 2; }
  float inner_line_px() const { return radius_px - width_px - 0.9f * edge_px; }
  float width_of(const DonutSlice& slice) const { return slice.hollow ? 0.32f * width_px : width_px; }
};
// Of the inner line, beside the edge line: its width and its opacity.
inline constexpr float donut_inner_width = 0.8f, donut_inner_share = 0.55f;

// A rectangle with rounded corners and an optional border inside its edge. One that fades has its whole
// colour up to that share of its width, and none at its right edge.
inline constexpr float fade_begins = 0.6f;
struct Plate {
  PixelBox box;
  float radius_px = 0;
  Rgba fill;
  float border_px = 0;
  Rgba border{0, 0, 0, 0};
  bool fades = false;
};

// One line of text. With a `path` the glyphs follow it, starting `path_start_px` along it, baseline on the
// path.
struct TextMark {
  std::string text;
  PixelPoint origin;  // left end of the baseline; unused with a path
  TextStyle style;
  Rgba colour;
  Rgba halo{0, 0, 0, 0};
  float halo_px = 0;
  std::vector<PixelPoint> path;
  float path_start_px = 0;
};

// Marks of one depth, painted in the order of the members.
struct MarkSheet {
  std::vector<Plate> plates;
  std::vector<Stroke> strokes;
  std::vector<Fan> fans;
  std::vector<Donut> donuts;
  std::vector<DiscMark> discs;
  std::vector<Stroke> ring_strokes;  // over the discs: rings of hover and selection
  std::vector<SymbolMark> symbols;
  std::vector<TextMark> texts;
};

// Calls `visit(a.plates, b.plates)`, and so on for each kind of mark in the order of painting.
template <class Visit, class... Sheets>
void each_kind(Visit visit, Sheets&&... sheets) {
  visit(sheets.plates...);
  visit(sheets.strokes...);
  visit(sheets.fans...);
  visit(sheets.donuts...);
  visit(sheets.discs...);
  visit(sheets.ring_strokes...);
  visit(sheets.symbols...);
  visit(sheets.texts...);
}

}  // namespace sillon
