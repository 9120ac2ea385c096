#include "geo/geodesic.hpp"

#include <geodesic.h>

#include "geo/wgs84.hpp"

namespace sillon {
namespace {

const geod_geodesic& ellipsoid() {
  static const geod_geodesic wgs84 = [] {
    geod_geodesic made{};
    geod_init(&made, sillon::wgs84::equatorial_radius_km * 1000.0, sillon::wgs84::flattening);
    return made;
  }();
  return wgs84;
}

}  // namespace

double geodesic_km(LonLat from, LonLat to) {
  double distance_m = 0;
  geod_inverse(&ellipsoid(), from.lat_deg, from.lon_deg, to.lat_deg, to.lon_deg, &distance_m, nullptr,
               nullptr);
  return distance_m / 1000.0;
}

double geodesic_azimuth_deg(LonLat from, LonLat to) {
  double azimuth_deg = 0;
  geod_inverse(&ellipsoid(), from.lat_deg, from.lon_deg, to.lat_deg, to.lon_deg, nullptr, &azimuth_deg,
               nullptr);
  return azimuth_deg;
}

LonLat geodesic_point(LonLat from, double azimuth_deg, double distance_km) {
  LonLat to;
  geod_direct(&ellipsoid(), from.lat_deg, from.lon_deg, azimuth_deg, distance_km * 1000.0, &to.lat_deg,
              &to.lon_deg, nullptr);
  return to;
}

}  // namespace sillon
