// Distances shown to people: geodesics on the WGS 84 ellipsoid (Karney 2013, J. Geodesy 87,
// doi:10.1007/s00190-012-0578-z), through PROJ's own geodesic routines.
#pragma once

#include "geo/space.hpp"

namespace sillon {

// NaN when a coordinate is not finite or a latitude lies beyond a pole.
double geodesic_km(LonLat from, LonLat to);

// The direction in which the geodesic to `to` leaves `from` (0 north, 90 east, -180..180). NaN as above.
double geodesic_azimuth_deg(LonLat from, LonLat to);

// The point `distance_km` away from `from` in direction `azimuth_deg` (0 north, 90 east).
LonLat geodesic_point(LonLat from, double azimuth_deg, double distance_km);

}  // namespace sillon
