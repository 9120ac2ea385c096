// Which names stand on the map, and where (visible order and candidates: visual.md 5, Labels).
#pragma once

#include "picture/label_placer.hpp"
#include "picture/map_plan.hpp"

namespace sillon {

// The scale step as a fixed frame: map point to device pixels with the plane's origin at 0, 0.
PixelFromMap step_frame(const Sight& sight, double m_per_px);

void place_town_labels(const Sight& sight, const PlaneTier* land, const PixelFromMap& frame,
                       LabelPlacer& placer, MapPlan& plan);
void place_land_labels(const Sight& sight, const PixelFromMap& frame, LabelPlacer& placer, MapPlan& plan);
void place_river_labels(const Sight& sight, const PlaneTier* land, const PixelFromMap& frame,
                        LabelPlacer& placer, MapPlan& plan);
void place_waypoints(const Sight& sight, const PlaneTier* land, const PixelFromMap& frame,
                     LabelPlacer& placer, MapPlan& plan);

}  // namespace sillon
