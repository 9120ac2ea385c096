// One tier of the base map on the graphics card: its lines by class, its polygons as triangles for the
// stencil.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <span>

#include "draw/line_mesh.hpp"
#include "draw/ring_mesh.hpp"
#include "picture/plane.hpp"

namespace sillon {

// What is stroked in one style. The first five are outlines of what is filled.
enum class LineClass : std::uint8_t {
  sea,
  land,
  core,
  settlement,
  lake,
  district,
  admin,
  river_large,
  river_small,
  river_derived,
  border,
  road_large,
  road_small,
  rail,
  relief,
  other
};
inline constexpr std::size_t line_class_count = 16;

enum class FillClass : std::uint8_t { sea, land, core, settlement, lake };
inline constexpr std::size_t fill_class_count = 5;

class TierMesh {
 public:
  explicit TierMesh(const PlaneTier& tier);

  const LineMesh& lines() const { return lines_; }
  const RingMesh& rings() const { return rings_; }
  std::span<const FillBatch> fills(FillClass what) const { return fills_[static_cast<std::size_t>(what)]; }

 private:
  void add_feature(const PlaneTier& tier, const BaseFeature& feature);

  LineMesh lines_{line_class_count};
  RingMesh rings_;
  std::array<std::vector<FillBatch>, fill_class_count> fills_;
};

// What a plane has at every scale: the graticule and the edge of the data.
class PlaneMesh {
 public:
  static constexpr std::size_t graticule = 0, data_edge = 1;  // groups of lines

  explicit PlaneMesh(const Plane& plane);

  const LineMesh& lines() const { return lines_; }

 private:
  LineMesh lines_{2};
};

}  // namespace sillon
