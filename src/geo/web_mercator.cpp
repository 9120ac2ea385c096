#include "geo/web_mercator.hpp"

#include <cmath>
#include <limits>
#include <numbers>

#include "geo/wgs84.hpp"

namespace sillon {

// IOGP 373-7-2 (EPSG Guidance Note 7-2), method 1024, "Popular Visualisation Pseudo Mercator": the formulas
// of a sphere of radius a, fed with latitudes of the ellipsoid.
//
//   x = a lon                              dx/dlon = a
//   y = a ln tan(pi/4 + lat/2)             dy/dlat = a / cos(lat)
//
// On the ellipsoid the same steps are as long as its radii of curvature make them (Snyder 1987, 4-18 to
// 4-21), with w2 = 1 - e2 sin2(lat):
//
//   along the parallel   N cos(lat) dlon   N = a / sqrt(w2)
//   along the meridian   M dlat            M = a (1 - e2) / sqrt(w2)^3
//
// Map over ellipsoid, a drops out: k = sqrt(w2) / cos(lat), h = sqrt(w2)^3 / ((1 - e2) cos(lat)). They differ
// by up to 0.7 % at the equator, so Web Mercator is not even conformal.
WebMercatorFactors web_mercator_factors(double lat_deg) {
  using wgs84::eccentricity_squared;
  if (!(std::fabs(lat_deg) < 90)) {
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    return {nan, nan, nan, nan};
  }
  const double lat = lat_deg * std::numbers::pi / 180;
  const double w2 = 1 - eccentricity_squared * std::sin(lat) * std::sin(lat), w = std::sqrt(w2);
  WebMercatorFactors factors;
  factors.along_meridian = w2 * w / ((1 - eccentricity_squared) * std::cos(lat));
  factors.along_parallel = w / std::cos(lat);
  factors.areal = factors.along_meridian * factors.along_parallel;
  factors.length = std::sqrt(factors.areal);
  return factors;
}

}  // namespace sillon
