// The settlements of a plane, sorted by whether their discs lie in the core region, outside of it, or on its
// edge, so that each is drawn once in its colour, and only those on the edge twice.
#pragma once

#include <span>
#include <vector>

#include "gl/quad_mesh.hpp"
#include "gl/row_table.hpp"
#include "picture/plane.hpp"

namespace sillon {

// A town's disc has an area proportional to its people (visual.md 2.4): metres of radius for the root of
// each.
inline constexpr float settlement_m_per_root = 13;

enum class DotPlace : std::uint8_t { inside, on_edge, outside };

// Of each settlement of the plane, seen from the core.
std::vector<DotPlace> dot_places(const Plane& plane, const PlaneTier& tier);

class SettlementDots {
 public:
  SettlementDots(const Plane& plane, std::span<const DotPlace> places);  // one for each settlement

  const RowTable& rows() const { return rows_; }  // x, y, people
  QuadRange inside() const { return {0, edge_end_}; }
  QuadRange outside() const { return {inside_only_, count_ - inside_only_}; }

 private:
  RowTable rows_;
  // inside only | on the edge | outside only
  std::uint32_t inside_only_ = 0, edge_end_ = 0, count_ = 0;
};

}  // namespace sillon
