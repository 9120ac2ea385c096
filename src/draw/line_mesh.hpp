// Lines of a plane, uploaded once and drawn at any scale: in short runs with their boxes, so that only those
// in sight are drawn.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "draw/line_packing.hpp"
#include "draw/plane_view.hpp"
#include "gl/row_table.hpp"

namespace sillon {

class LineMesh {
 public:
  explicit LineMesh(std::size_t groups) : runs_(groups) {}

  // Adds a line to a group and returns its quads: its vertices are the rows first + 1 .. first + 1 + count, a
  // ring's first one again at the end. No quads when fewer than two vertices differ.
  QuadRange add(std::size_t group, std::span<const PlaneVertex> line, bool closed);
  void upload();

  // Quads of a group that reach into a frame of this size when their lines are `reach_px` wide to each side.
  std::vector<QuadRange> in_sight(std::size_t group, const PlaneView& view, const Canvas& canvas,
                                  float reach_px) const;

  const RowTable& table() const { return table_; }
  const std::vector<Texel>& rows() const { return rows_; }

 private:
  struct Run {
    QuadRange quads;
    PlaneBox box;
  };

  std::vector<std::vector<Run>> runs_;  // by group
  std::vector<Texel> rows_;
  RowTable table_;
};

}  // namespace sillon
