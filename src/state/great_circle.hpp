// Ways over the globe for camera motion: on the sphere, which is near enough for a path that only the eye
// follows. Distances shown to people come from geo/geodesic.hpp.
#pragma once

#include "geo/space.hpp"

namespace sillon {

// Length of the great circle between two points on the sphere of the mean radius.
double great_circle_km(LonLat from, LonLat to);

// The point at `fraction` of the great circle from `from` to `to`. Fractions below 0 and above 1 go on along
// the same circle; between antipodes, where no circle is the shortest, the one over the nearer pole is taken.
LonLat along_great_circle(LonLat from, LonLat to, double fraction);

}  // namespace sillon
