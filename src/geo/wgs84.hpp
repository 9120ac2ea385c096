// The ellipsoid of WGS 84 (NIMA TR8350.2, 3rd edition): what defines it, and what follows.
#pragma once

namespace sillon::wgs84 {

inline constexpr double equatorial_radius_km = 6378.137;
inline constexpr double flattening = 1.0 / 298.257223563;
inline constexpr double polar_ratio = 1.0 - flattening;  // the polar radius in equatorial radii
inline constexpr double eccentricity_squared = flattening * (2.0 - flattening);

}  // namespace sillon::wgs84
