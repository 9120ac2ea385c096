#include "geo/chord.hpp"

#include <algorithm>

namespace sillon {
namespace {

using wgs84::eccentricity_squared, wgs84::equatorial_radius_km, wgs84::polar_ratio;

constexpr double pi = 3.14159265358979323846;
constexpr double least_curvature = polar_ratio;                           // at a pole
constexpr double greatest_curvature = 1.0 / (polar_ratio * polar_ratio);  // across the equator

double square(double value) {
  return value * value;
}

double with_room_above(double squared) {
  return squared * (1 + rounding_relative) + rounding_absolute;
}

// The chord that an angle has on the unit sphere; half a turn is the most there is.
double chord_of_angle(double angle) {
  return 2 * std::sin(std::min(angle, pi) / 2);
}

// The chord of an arc of a circle.
double chord_of_arc(double length, double curvature) {
  return 2 / curvature * std::sin(curvature * length / 2);
}

// W of the head of chord.hpp, from z = (1 - e2) sin(lat) / W.
double normal_curvature_ratio(double z) {
  return 1 / std::sqrt(1 + eccentricity_squared * square(z / (1 - eccentricity_squared)));
}

}  // namespace

Geocentric geocentric_from_lonlat(LonLat p) {
  constexpr double radian = pi / 180.0;
  // Exact, and rarely needed: what a large angle rounds to would be metres away.
  const double lon_deg = std::fabs(p.lon_deg) > 180.0 ? std::remainder(p.lon_deg, 360.0) : p.lon_deg;
  const double lat = p.lat_deg * radian, lon = lon_deg * radian;
  const double sin_lat = std::sin(lat), cos_lat = std::cos(lat);
  const double normal = 1 / std::sqrt(1 - eccentricity_squared * sin_lat * sin_lat);
  return {normal * cos_lat * std::cos(lon), normal * cos_lat * std::sin(lon),
          normal * (1 - eccentricity_squared) * sin_lat};
}

// By 5: the point is within the angle of u = c / b, and whoever is as near within 1 / b times that angle.
double far_rival_chord_squared(double squared) {
  const double angle = 2 * std::asin(std::min(1.0, std::sqrt(squared) / (2 * polar_ratio)));
  return with_room_above(square(chord_of_angle(angle / polar_ratio)));
}

ChordsOfRadius chords_of_radius(double radius_km) {
  const double radius = radius_km / equatorial_radius_km;
  double inner, outer;
  if (radius <= 0.3) {
    constexpr double torsion = eccentricity_squared / (1 - eccentricity_squared) / 2;
    inner = chord_of_arc(radius, greatest_curvature);
    outer = chord_of_arc(radius, least_curvature) + square(torsion) * square(square(radius)) * radius / 178;
  } else {
    inner = polar_ratio * chord_of_angle(radius);
    outer = chord_of_angle(radius / polar_ratio);
  }
  return {square(inner) * (1 - rounding_relative) - rounding_absolute, with_room_above(square(outer))};
}

double short_geodesic_km(const Geocentric& p, const Geocentric& q) {
  const double squared = chord_squared(p, q);
  if (squared == 0) return 0;
  const double dz_squared = square(p.z - q.z);
  const double reduced_squared = squared + dz_squared * (1 / square(polar_ratio) - 1);
  const double curvature =
      reduced_squared / squared * (normal_curvature_ratio(p.z) + normal_curvature_ratio(q.z)) / 2;
  // asin(h) / h, whose next term is below 1e-17 where h is at most 0.024.
  const double h2 = square(curvature) * squared / 4;
  const double arc_over_chord = 1 + h2 * (1.0 / 6 + h2 * (3.0 / 40 + h2 * (5.0 / 112 + h2 * (35.0 / 1152))));
  return equatorial_radius_km * std::sqrt(squared) * arc_over_chord;
}

}  // namespace sillon
