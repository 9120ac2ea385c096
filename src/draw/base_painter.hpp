// Paints the land, bottom to top as visual.md 2.4 lists it. Geometry is uploaded once for each plane and
// tier.
#pragma once

#include <memory>
#include <vector>

#include "draw/line_drawing.hpp"
#include "draw/own_lines.hpp"
#include "draw/settlement_dots.hpp"
#include "draw/tier_mesh.hpp"
#include "picture/picture.hpp"

namespace sillon {

class BasePainter {
 public:
  // Paints `scene`, whose pixels are those of `base.canvas`.
  void paint(const BaseScene& scene, const BaseCanvas& base);

 private:
  struct Land;  // what paint() hands to its steps

  struct KeptTier {
    std::shared_ptr<const PlaneTier> tier;
    std::unique_ptr<TierMesh> mesh;
    std::unique_ptr<SettlementDots> settlements;
  };

  // What a morph, which makes a plane for every frame, need not find out again.
  struct KnownDots {
    std::shared_ptr<const BaseTier> source;
    std::vector<DotPlace> places;
  };

  const PlaneMesh& keep(const std::shared_ptr<const Plane>& plane);
  const std::vector<DotPlace>& places_of_dots(const PlaneTier& tier);
  const KeptTier& keep(const std::shared_ptr<const PlaneTier>& tier);

  void paint_grounds(const Land& land);
  void paint_settlements(const Land& land);
  void paint_core_edge(const Land& land);
  void paint_lines(const Land& land);
  void paint_waters(const Land& land);
  void hide_surroundings(const Land& land);
  void paint_borders(const Land& land);
  void paint_strokes(const Land& land, const std::vector<ClassStroke>& strokes);
  void paint_data_edge(const Land& land);

  std::vector<KeptTier> tiers_;  // the one used last at the end; zooming goes back and forth between them
  std::shared_ptr<const Plane> plane_;
  std::unique_ptr<PlaneMesh> plane_mesh_;
  KnownDots known_dots_;
  LineDrawing lines_;
};

}  // namespace sillon
