// Towns gathered into rings by what fits at a scale: small towns merge into a larger one close by, larger
// ones are pushed apart. Where an atlas has more towns than a map can tell apart, all of them merge until no
// ring covers another, and only those around the view are told apart at all.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "atlas/atlas.hpp"
#include "geo/space.hpp"
#include "picture/plane.hpp"
#include "picture/sight.hpp"
#include "query/town_sums.hpp"
#include "query/visible.hpp"

namespace sillon {

struct Ring {
  Row town = no_row;        // the largest: gives place and name
  std::vector<Row> towns;   // all that merged, `town` first
  MapPoint place;           // its true place on the map
  PixelPoint push;          // device pixels from the true place to where it is drawn
  float radius_px = 0;      // device pixels
  PixelBox plate;           // opened at town scale: from where the ring is drawn; else empty
  bool afar = false;        // too far from the view to be seen: only where links lead to
  bool context = false;     // nothing to count: only the other end of a link
  std::uint32_t count = 0;  // places counted on it: resources, or whatever kinds the filter asks for by name
  std::uint32_t startups = 0;                   // shown start-ups that are not counted
  std::uint32_t shown = 0;                      // shown places of every kind
  std::uint32_t in_course = 0;                  // of those, begin or end in the course of the date
  std::vector<std::uint32_t> by_group;          // of Taxonomy::kind_groups
  std::vector<std::uint32_t> planned_by_group;  // of those, announced or candidate
  // The shown places of a plate, counted ones first, in group order; of a ring that is one symbol only the
  // place that it stands for; else empty.
  std::vector<Row> places;
};

struct TownRings {
  std::vector<Ring> rings;                  // larger counts first, those afar last
  std::vector<std::uint32_t> ring_of_town;  // by Towns row; no_stop when the town is not drawn
};

// Radius in logical pixels of a ring that counts `count` (visual.md 5): its area grows with the count up to
// a hundred; beyond that each factor of ten adds the same, or a million would hide the country. In a crowd of
// towns it does from the first on, and rings are smaller.
float ring_radius(std::uint32_t count, bool crowded = false);

// How a plate lays out its places, logical pixels.
inline constexpr int plate_columns = 6;
inline constexpr float plate_pitch = 22, plate_padding = 4;

// More towns than a map tells apart.
bool is_crowded(const TownSums& sums);

// Where and how closely one looks.
struct GatherScope {
  double m_per_px = 1;             // metres a device pixel
  float scale = 1;                 // device pixels in a logical pixel
  std::optional<PixelBox> window;  // of a crowded map, in pixels from the plane's origin: what lies outside
                                   // is gathered the more coarsely the further away it is
};

TownRings gather_towns(const Atlas& atlas, const Visible& visible, const TownSums& sums, const Plane& plane,
                       std::span<const std::uint8_t> counted, const GatherScope& scope);

}  // namespace sillon
