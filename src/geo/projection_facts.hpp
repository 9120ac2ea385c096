// What a projection keeps of the ground, found out by looking: its scale factors over a region, never its
// name.
#pragma once

#include "geo/projection.hpp"
#include "geo/space.hpp"

namespace sillon {

// From smallest to largest.
struct FactorRange {
  double least = 1, most = 1;
};

// Over the region asked about, from a grid of its points that the projection can show. NaN in every range
// when it can show none; then it keeps nothing.
struct ProjectionFacts {
  bool keeps_area = false;    // areas that are equal on the ground are equal on the map, to 0.1 %
  bool keeps_angles = false;  // a small circle stays a circle: its diameters differ by less than 0.1 %
  FactorRange areal;          // area on the map / area on the ellipsoid
  FactorRange length;         // the same of lengths, in every direction
  double most_angular_distortion_deg = 0;
};

inline constexpr double kept_within = 0.001;

ProjectionFacts projection_facts(const Projection& projection, const LonLatBox& region);

// How far lengths at a point are from true, in the direction where most is missing and in the one where most
// is too much: -0.0004 is 0.4 m a kilometre too short. NaN outside the projection's domain.
FactorRange length_error(const ScaleFactors& factors);

}  // namespace sillon
