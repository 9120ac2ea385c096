#include "geo/geodesic.hpp"

#include <geodesic.h>

#include <cmath>

namespace sillon {
namespace {

// WGS 84 (NIMA TR8350.2): semi-major axis in metres and flattening.
const geod_geodesic& wgs84() {
  static const geod_geodesic ellipsoid = [] {
    geod_geodesic made{};
    geod_init(&made, 6378137.0, 1.0 / 298.257223563);
    return made;
  }();
  return ellipsoid;
}

}  // namespace

double geodesic_km(LonLat from, LonLat to) {
  double distance_m = 0;
  geod_inverse(&wgs84(), from.lat_deg, from.lon_deg, to.lat_deg, to.lon_deg, &distance_m, nullptr, nullptr);
  return distance_m / 1000.0;
}

double geodesic_azimuth_deg(LonLat from, LonLat to) {
  double azimuth_deg = 0;
  geod_inverse(&wgs84(), from.lat_deg, from.lon_deg, to.lat_deg, to.lon_deg, nullptr, &azimuth_deg, nullptr);
  return azimuth_deg;
}

LonLat geodesic_point(LonLat from, double azimuth_deg, double distance_km) {
  LonLat to;
  geod_direct(&wgs84(), from.lat_deg, from.lon_deg, azimuth_deg, distance_km * 1000.0, &to.lat_deg,
              &to.lon_deg, nullptr);
  return to;
}

}  // namespace sillon
