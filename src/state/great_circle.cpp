#include "state/great_circle.hpp"

#include <cmath>
#include <numbers>

namespace sillon {

namespace {

// Mean radius (2a + b) / 3 of GRS 80 (Moritz 2000, J. Geodesy 74, doi:10.1007/s001900050278).
constexpr double earth_radius_km = 6371.0088;
constexpr double rad_per_deg = std::numbers::pi / 180;

struct Direction {
  double x, y, z;
};

Direction direction_of(LonLat p) {
  const double lon = p.lon_deg * rad_per_deg, lat = p.lat_deg * rad_per_deg;
  return {std::cos(lat) * std::cos(lon), std::cos(lat) * std::sin(lon), std::sin(lat)};
}

LonLat point_of(const Direction& d) {
  return {std::atan2(d.y, d.x) / rad_per_deg, std::atan2(d.z, std::hypot(d.x, d.y)) / rad_per_deg};
}

double dot(const Direction& a, const Direction& b) {
  return a.x * b.x + a.y * b.y + a.z * b.z;
}

Direction cross(const Direction& a, const Direction& b) {
  return {a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x};
}

double length(const Direction& d) {
  return std::sqrt(dot(d, d));
}

// By atan2 of sine and cosine: exact for near points, where acos loses half of the digits.
double angle_between(const Direction& a, const Direction& b) {
  return std::atan2(length(cross(a, b)), dot(a, b));
}

}  // namespace

double great_circle_km(LonLat from, LonLat to) {
  return earth_radius_km * angle_between(direction_of(from), direction_of(to));
}

LonLat along_great_circle(LonLat from, LonLat to, double fraction) {
  if (fraction == 0 || from == to) return from;
  if (fraction == 1) return to;
  const Direction start = direction_of(from), goal = direction_of(to);
  const double angle = angle_between(start, goal);
  Direction axis = cross(start, goal);
  double axis_length = length(axis);
  if (axis_length < 1e-15) {
    if (angle < 1) return from;  // the same point, written differently
    axis = {std::sin(from.lon_deg * rad_per_deg), -std::cos(from.lon_deg * rad_per_deg), 0};
    if (from.lat_deg < 0) axis = {-axis.x, -axis.y, 0};
    axis_length = 1;
  }
  // The unit vector a quarter of the circle further on.
  const Direction ahead = cross({axis.x / axis_length, axis.y / axis_length, axis.z / axis_length}, start);
  const double turned = fraction * angle, c = std::cos(turned), s = std::sin(turned);
  return point_of({c * start.x + s * ahead.x, c * start.y + s * ahead.y, c * start.z + s * ahead.z});
}

}  // namespace sillon
