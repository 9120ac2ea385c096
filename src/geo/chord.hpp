// Straight lines through the WGS 84 ellipsoid, and what they prove about the geodesics above them. A chord
// costs a few nanoseconds and a geodesic most of a microsecond, so questions about neighbours are asked of
// chords, and geodesics decide only where these leave it open.
//
// Here the equatorial radius is 1: the polar radius is b = 1 - f, e2 = f (2 - f), e'2 = e2 / (1 - e2). Let c
// be the chord between two points, s the length of their shortest geodesic, W = sqrt(1 - e2 sin(lat)^2).
//
// 1. A geodesic bends as the surface does. By Euler's formula with the radii of curvature M = b^2 / W^3 and
//    N = 1 / W (Rapp 1991, Geometric Geodesy I, Ohio State University), its curvature and torsion are
//
//        k = W (1 + e'2 cos(azimuth)^2 cos(lat)^2)               b <= k <= 1 / b^2
//        t = W e'2 cos(lat)^2 sin(azimuth) cos(azimuth)          |t| <= e'2 / 2
//
//    and Clairaut's sin(azimuth) cos(lat) / W = constant makes k proportional to W^3 along one geodesic, so
//    that |d ln k / ds| <= 1.5 e'2: it hardly changes.
//
// 2. A curve that bends no more than a circle spans at least the circle's chord (A. Schur 1921, Math. Ann.
//    83, 143-148): with k <= most, c >= 2 / most sin(most s / 2).
//
// 3. A curve that bends at least as much spans at most that chord, but for its torsion. Let x, y, w be the
//    parts of the tangent at u along the tangent, normal and binormal at v, and x = r cos(psi), y = -r
//    sin(psi). Frenet's formulas give |w| <= t k (v-u)^2 / 2 and psi' = k - t w x / r^2, so that psi falls
//    behind least (v-u) by t^2 k (v-u)^3 / 6 at most. And c^2 is x integrated over all u and v:
//
//        c <= 2 / least sin(least s / 2) + t^2 s^5 / 178      the last term is below 1 mm up to s = 0.3
//
// 4. For one pair: the unit normals n turn by k along the tangent and by t across it, so that the product
//    (n_q - n_p) . (q - p) is c^2 times a mean of k (weighted by x, but for t^2 s^4 / 12). By the equation
//    of the ellipsoid it is (W_p + W_q) / 2 times the square of the chord u on the sphere of 5. Hence
//
//        s = 2 / k asin(k c / 2)  with  k = (W_p + W_q) / 2 (u / c)^2      within 1.25e-4 s^5, if s <= 0.05
//
//    Let k = k_m (1 + g v + r(v)) at v from the middle. By 1, |g| <= 0.0102 and |r| <= 0.021 v^2 / 2, as the
//    second derivative of ln k, -3 e'2 d(W sin(lat) cos(lat) cos(azimuth)) / ds, is at most 0.0204. The
//    linear part cancels once the curve is read from both ends, in the mean of k as in c^2, the integral of
//    cos(k_m (v-u) + ...). What is left moves c^2 by at most k^2 s^6 (0.021 / 240 + 0.0104^2 / 48), hence s
//    by 4.7e-5 s^5; and the mean of k by 0.021 s^2 / 24, hence s by s^3 k^2 / 12 times that, 7.5e-5 s^5.
//
// 5. For any distance: laying the ellipsoid onto the unit sphere of reduced latitudes (tan = b tan(lat)),
//    which is dividing z by b, shortens no step and stretches none by more than 1 / b. With the angle there
//    and its chord u = 2 sin(angle / 2):  b angle <= s <= angle,  b u <= c <= u.
//
// tests/geo/chord_test.cpp measures all of it against the geodesics.
#pragma once

#include <cmath>

#include "geo/space.hpp"
#include "geo/wgs84.hpp"

namespace sillon {

// Earth-centred, Earth-fixed, in equatorial radii: x to longitude 0 and y to 90 degrees east in the plane of
// the equator, z to the north pole. Of a point of the ellipsoid its rounding is below 2e-15, 12 nanometres.
struct Geocentric {
  double x = 0, y = 0, z = 0;
};

// Of a position (see is_position); whole turns of the longitude do not matter.
Geocentric geocentric_from_lonlat(LonLat p);

// Finite, and not beyond a pole.
inline bool is_position(LonLat p) {
  return std::isfinite(p.lon_deg) && std::fabs(p.lat_deg) <= 90.0;
}

inline double chord_squared(const Geocentric& p, const Geocentric& q) {
  const double dx = p.x - q.x, dy = p.y - q.y, dz = p.z - q.z;
  return dx * dx + dy * dy + dz * dz;
}

// What is proven about short geodesics is used for chords up to 0.3, 1,913 km.
inline constexpr double near_chord_squared = 0.3 * 0.3;

// Room for rounding, on the square of a chord: a relative 1e-9 and an absolute 1e-18 together cover an error
// of 3e-14 (200 nanometres) in any chord, as 2 e c <= r c^2 + e^2 / r. The coordinates of two chords and two
// geodesics, these good to 15 nanometres (Karney 2013, doi:10.1007/s00190-012-0578-z), make half of that.
inline constexpr double rounding_relative = 1e-9, rounding_absolute = 1e-18;

double far_rival_chord_squared(double chord_squared);

// A point has the chord given; who may be as near as it over the ground has this one at most. From 2 and 3,
// with h = k c / 2 for the greatest k = 1 / b^2 and r = b^3, the ratio of the least to it:
//
//     rival = c / (r h) sin(r asin(h)) = c (1 + (1 - r^2) h^2 / 6 + (1 - r^2) (9 - r^2) h^4 / 120 + ...)
//
// whose square, for c <= 0.3 and with the term of torsion, is below c^2 (1 + 0.00171 c^2). Monotonic.
inline double rival_chord_squared(double squared) {
  if (squared > near_chord_squared) return far_rival_chord_squared(squared);
  return squared + squared * (rounding_relative + 0.00171 * squared) + rounding_absolute;
}

// A point whose chord is at most `inner_squared` is within the radius for certain, one whose chord is more
// than `outer_squared` is not; in between a geodesic decides. `inner_squared` is negative where none is
// certain.
struct ChordsOfRadius {
  double inner_squared = 0, outer_squared = 0;
};
// For any radius from 0 to infinity.
ChordsOfRadius chords_of_radius(double radius_km);

// Up to this chord, 300 km, the geodesic is known from it: to 0.2 mm, and to 1 micrometre below 100 km.
inline constexpr double short_chord = 300.0 / wgs84::equatorial_radius_km;

// The length of the geodesic by 4, for chords of at most `short_chord`.
double short_geodesic_km(const Geocentric& p, const Geocentric& q);

}  // namespace sillon
