// What Web Mercator (EPSG:3857), the plane of most maps on the web, makes of lengths and areas at a latitude.
#pragma once

namespace sillon {

// Length or area on the map over length or area on the WGS 84 ellipsoid.
struct WebMercatorFactors {
  double along_meridian = 1;
  double along_parallel = 1;
  double areal = 1;   // of areas: the product of the two, which stand at right angles
  double length = 1;  // of lengths, whatever their direction: the root of `areal`, halfway between the two
};

// `lat_deg` is a geodetic latitude; NaN in every field when it is not between the poles.
WebMercatorFactors web_mercator_factors(double lat_deg);

}  // namespace sillon
