// Towns gathered into rings by what fits at a scale: small towns merge into a larger one close by, larger
// ones are pushed apart. Solved for the whole map at once, so that panning changes nothing.
#pragma once

#include <cstdint>
#include <vector>

#include "atlas/atlas.hpp"
#include "geo/space.hpp"
#include "picture/plane.hpp"
#include "picture/sight.hpp"
#include "query/visible.hpp"

namespace sillon {

struct Ring {
  Row town = no_row;        // the largest: gives place and name
  std::vector<Row> towns;   // all that merged, `town` first
  MapPoint place;           // its true place on the map
  PixelPoint push;          // device pixels from the true place to where it is drawn
  float radius_px = 0;      // device pixels
  PixelBox plate;           // opened at town scale: from where the ring is drawn; else empty
  std::uint32_t count = 0;  // places counted on it: resources, or whatever kinds the filter asks for by name
  std::uint32_t startups = 0;                   // shown start-ups that are not counted
  bool context = false;                         // nothing to count: only the other end of a link
  std::vector<std::uint32_t> by_group;          // of Taxonomy::kind_groups
  std::vector<std::uint32_t> planned_by_group;  // of those, announced or candidate
  std::vector<Row> places;                      // every shown place in it, counted ones first, in group order
};

struct TownRings {
  std::vector<Ring> rings;                  // larger counts first
  std::vector<std::uint32_t> ring_of_town;  // by Towns row; no_stop when the town is not drawn
};

// True for kinds that rings count: resources, and others where the filter asks for them by name, which one
// that only leaves a few kinds out does not.
std::vector<std::uint8_t> counted_kinds(const Taxonomy& taxonomy, const Filter& filter);

// Radius in logical pixels of a ring that counts `count` (visual.md 5).
float ring_radius(std::uint32_t count);

// How a plate lays out its places, logical pixels.
inline constexpr int plate_columns = 6;
inline constexpr float plate_pitch = 22, plate_padding = 4;

// `m_per_px` is metres a device pixel.
TownRings gather_towns(const Atlas& atlas, const Visible& visible, const Plane& plane, const Filter& filter,
                       double m_per_px, float scale);

}  // namespace sillon
