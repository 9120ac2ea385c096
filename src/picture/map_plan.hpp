// Everything on the map that is solved once for a scale and then only moves with the camera: rings, trays,
// link bundles and the places of labels. Solved for the whole map at steps of 12 % in scale, so labels keep
// their place while panning. Offsets are device pixels from a point of the map.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "picture/own_layers.hpp"
#include "picture/sight.hpp"
#include "picture/town_rings.hpp"
#include "query/link_bundles.hpp"

namespace sillon {

struct PlacedLabel {
  MapPoint anchor;
  PixelPoint offset;  // from the anchor to the left end of the baseline
  std::string text;
  TextStyle style;
  Rgba colour, halo;
  std::vector<MapPoint> path;         // text along a line (rivers); then offset is unused
  double path_start_m = 0;            // along the path
  bool leader = false;                // too far from its ring to be read without a line
  PixelPoint leader_from, leader_to;  // from the anchor
  std::uint32_t ring = no_stop;       // whose name it is
};

// The chip of a territory's places whose town is not known.
struct Tray {
  std::uint8_t territory = 0;
  std::string text;
  MapPoint anchor;
  PixelBox box;  // from the anchor
  std::uint32_t places = 0;
  // Beside the territory's name: where that stands, from the anchor, and what the chip says once it has left
  // the view.
  PixelBox name_box{};
  std::string text_alone;
};

// A town of the base map, for orientation.
struct Waypoint {
  MapPoint place;
  bool in_core = false;
  std::size_t label = 0;  // its name, in MapPlan::labels
};

struct MapPlan {
  double m_per_px = 1;   // solved at this scale
  bool crowded = false;  // of towns: rings stand close to one another, and links are many
  TownRings towns;
  std::vector<Tray> trays;                       // those with something to show
  std::vector<std::uint32_t> stop_of_territory;  // of places without a town: first_tray + tray, or no_stop
  std::uint32_t first_tray = 0;                  // = towns.rings.size()
  std::shared_ptr<const LinkPairs> pairs;        // of the atlas: what the bundles are made of
  LinkBundles bundles;
  std::vector<std::uint32_t> gathered_stop;  // by stop, where links are gathered (link_gathering.hpp)
  // Between two towns, not between rings: the same at every scale.
  std::uint32_t town_links = 0, town_links_crossing = 0;
  std::vector<PlacedLabel> labels;
  std::vector<Waypoint> waypoints;
  OwnLayersThere own_layers{};  // that the base map has

  std::uint32_t stop_count() const { return first_tray + static_cast<std::uint32_t>(trays.size()); }
  LinkStops stops() const { return {towns.ring_of_town, stop_of_territory, first_tray, stop_count()}; }
  // Ring index, or first_tray + tray index, or no_stop.
  std::uint32_t stop_of(const Atlas& atlas, Row place) const { return stops().of(atlas.places, place); }
};

// The scale of the step that `m_per_px` belongs to.
double plan_scale(double m_per_px);

// The part of the map around a view, in pixels of a step's frame, snapped so that it stays while one pans a
// little: in a crowd rings are solved there only, and from close by the names of rivers. Nothing where the
// map is solved as a whole.
std::optional<PixelBox> plan_window(const Sight& sight, const TownSums& sums);

// `sight.pixel_from_map` is not read but for its scale: the plan is the same wherever the camera stands.
// `window`: as plan_window gives it.
std::shared_ptr<const MapPlan> make_map_plan(const Sight& sight, const TownSums& sums, const LinkSums& links,
                                             const std::optional<PixelBox>& window, const PlaneTier* land);

// Even-odd test against the polygons of one layer; false without land.
bool lies_in(const Plane& plane, const PlaneTier* land, BaseLayer layer, MapPoint point);

}  // namespace sillon
