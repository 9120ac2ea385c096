// Every place as a symbol of its own: the truth about density. Where symbols have room they are discs in the
// colour of their kind; where they would run into a blob they shrink, and where even small ones would, each
// pixel says how many places lie in it.
//
// A field covers more than a view, on a lattice that stands still on the map: two fields of one scale are
// equal where both reach, so the map may be dragged a while with one.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "atlas/atlas.hpp"
#include "picture/place_positions.hpp"
#include "query/visible.hpp"

namespace sillon {

// Lattice cells, counted from the plane's origin, y down.
struct LatticeBox {
  int left = 0, top = 0, width = 0, height = 0;

  bool holds(const LatticeBox& other) const {
    return other.left >= left && other.top >= top && other.left + other.width <= left + width &&
           other.top + other.height <= top + height;
  }
  bool operator==(const LatticeBox&) const = default;
};

struct Dot {
  float x = 0, y = 0;      // in lattice cells from the field's left top corner
  float radius = 0;        // in lattice cells
  Row place = no_row;      // the topmost of those in this cell
  std::uint8_t group = 0;  // of Taxonomy::kind_groups
};

struct DotField {
  double m_per_cell = 1;  // metres in a lattice cell
  LatticeBox box;
  std::vector<Dot> dots;                    // one for each cell that has room for a symbol; in order of rows
  std::vector<std::uint8_t> shade;          // by cell, row by row from the top: 0, or shade_of(places in it)
  std::uint64_t as_dots = 0, as_shade = 0;  // places that each stand for
  std::uint32_t most_in_a_cell = 0;         // of those that are shaded
};

// Shades grow with the logarithm of the count: 1 at one place, 24 more with each doubling.
std::uint8_t shade_of(std::uint32_t count);

// How large symbols are, in lattice cells.
struct DotSizes {
  float full = 4;          // radius where there is room
  float least = 2;         // a smaller one is no symbol but a shaded cell
  float most_ink = 0.35f;  // share of the ground that symbols may cover around any point
  bool operator==(const DotSizes&) const = default;
};

// For each of `cells.order` its kind group, or hidden_dot when it is not shown.
inline constexpr std::uint8_t hidden_dot = 255;
std::vector<std::uint8_t> dot_groups(const Atlas& atlas, const PlaceCells& cells, const Visible& visible);

// Where a field for a view of this box has its edges: a margin around it, at steps, so that it is not made
// anew with every pixel.
LatticeBox field_box(const LatticeBox& view);

// `groups`: as dot_groups gives them. `turn_rad` is the plane's. `runs`: the places that may lie in the box.
std::shared_ptr<const DotField> make_dot_field(const PlacePositions& positions,
                                               const std::vector<std::uint8_t>& groups,
                                               const std::vector<PlaceCells::Run>& runs, double m_per_cell,
                                               double turn_rad, const LatticeBox& box, const DotSizes& sizes);

// The dot that a point of the field touches, the topmost first; null when none does.
const Dot* dot_under(const DotField& field, float x, float y, float reach);

}  // namespace sillon
