// How long a path is: over the ground, and as a ruler on a map would have it.
#pragma once

#include <span>
#include <vector>

#include "geo/projection.hpp"
#include "geo/space.hpp"

namespace sillon {

struct MeasuredPath {
  double geodesic_km = 0;      // over the ellipsoid: the true length
  double planar_km = 0;        // straight from point to point in the plane; NaN when it lacks a point
  std::vector<double> leg_km;  // geodesic, one fewer than the points
};

// No points, or one, are a path of length 0. NaN where a coordinate is not finite or lies beyond a pole.
MeasuredPath measure_path(std::span<const LonLat> path, const Projection& projection);

// Points of the geodesic from one point to another, both ends as given, evenly spaced and `max_step_km` apart
// at most; but never more than 4,096 steps, however small the step asked for. The two ends alone when they
// are one point, when one is no position, or when the step is not positive.
std::vector<LonLat> geodesic_line(LonLat from, LonLat to, double max_step_km);

}  // namespace sillon
