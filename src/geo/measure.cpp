#include "geo/measure.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

#include "geo/geodesic.hpp"

namespace sillon {
namespace {

constexpr double most_steps = 4096;

}  // namespace

MeasuredPath measure_path(std::span<const LonLat> path, const Projection& projection) {
  MeasuredPath measured;
  std::optional<MapPoint> before;
  for (std::size_t i = 0; i < path.size(); ++i) {
    const std::optional<MapPoint> here = projection.map_from_lonlat(path[i]);
    if (i > 0) {
      measured.leg_km.push_back(geodesic_km(path[i - 1], path[i]));
      measured.geodesic_km += measured.leg_km.back();
      measured.planar_km += before && here
                                ? std::hypot(here->x_m - before->x_m, here->y_m - before->y_m) / 1000
                                : std::numeric_limits<double>::quiet_NaN();
    }
    before = here;
  }
  return measured;
}

std::vector<LonLat> geodesic_line(LonLat from, LonLat to, double max_step_km) {
  const double length_km = geodesic_km(from, to);
  std::vector<LonLat> line = {from};
  if (length_km > 0 && max_step_km > 0) {
    const double steps = std::min(std::ceil(length_km / max_step_km), most_steps);
    const double azimuth_deg = geodesic_azimuth_deg(from, to);
    for (double step = 1; step < steps; ++step)
      line.push_back(geodesic_point(from, azimuth_deg, length_km * step / steps));
  }
  line.push_back(to);
  return line;
}

}  // namespace sillon
