// Which names stand on the map, and where (visible order and candidates: visual.md 5, Labels).
#pragma once

#include <optional>
#include <string_view>

#include "picture/label_placer.hpp"
#include "picture/map_plan.hpp"

namespace sillon {

// The scale step as a fixed frame: map point to device pixels with the plane's origin at 0, 0.
PixelFromMap step_frame(const Sight& sight, double m_per_px);

void place_town_labels(const Sight& sight, const PlaneTier* land, const PixelFromMap& frame,
                       LabelPlacer& placer, MapPlan& plan);
// The name of one territory, before its tray's chip: the box that it takes, nothing where it finds no room.
std::optional<PixelBox> place_territory_name(const Sight& sight, std::string_view territory,
                                             const PixelFromMap& frame, LabelPlacer& placer, MapPlan& plan);
// Countries, and territories that have no tray.
void place_land_names(const Sight& sight, const PixelFromMap& frame, LabelPlacer& placer, MapPlan& plan);
// The chips of places whose town is not known, each below or above its territory's name; fills
// `plan.stop_of_territory`. The rings stand already.
void place_trays(const Sight& sight, const TownSums& sums, const LinkSums& links, const PixelFromMap& frame,
                 LabelPlacer& placer, MapPlan& plan);
// With a window only what lies in it or near it; where a name stands does not depend on the window.
void place_river_labels(const Sight& sight, const PlaneTier* land, const PixelFromMap& frame,
                        const std::optional<PixelBox>& window, LabelPlacer& placer, MapPlan& plan);
void place_waypoints(const Sight& sight, const PlaneTier* land, const PixelFromMap& frame,
                     LabelPlacer& placer, MapPlan& plan);

}  // namespace sillon
