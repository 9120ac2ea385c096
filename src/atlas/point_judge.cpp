#include "atlas/point_judge.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

namespace sillon {

namespace {

double median_of(std::vector<double>& values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

// The median and a reach around it: eight times the median deviation, and at least 3 degrees, takes in the
// outskirts of an atlas of any size, and never a point whose coordinates are swapped, unless lon and lat are
// much the same there.
std::pair<double, double> median_and_reach(std::vector<double> values) {
  const double median = median_of(values);
  for (double& value : values) value = std::abs(value - median);
  return {median, std::max(3.0, 8 * median_of(values))};
}

bool is_lat(double value) {
  return std::abs(value) <= 90;
}

}  // namespace

PointBulk::PointBulk(std::vector<LonLat> points) : known_(points.size() >= 3) {
  if (!known_) return;
  std::vector<double> lon, lat;
  for (const LonLat& point : points) {
    lon.push_back(point.lon_deg);
    lat.push_back(point.lat_deg);
  }
  std::tie(median_.lon_deg, reach_deg_.lon_deg) = median_and_reach(std::move(lon));
  std::tie(median_.lat_deg, reach_deg_.lat_deg) = median_and_reach(std::move(lat));
}

bool PointBulk::holds(LonLat point) const {
  return known_ && std::abs(point.lon_deg - median_.lon_deg) <= reach_deg_.lon_deg &&
         std::abs(point.lat_deg - median_.lat_deg) <= reach_deg_.lat_deg;
}

std::optional<PointFault> point_fault(LonLat point, std::string_view lon_text, std::string_view lat_text,
                                      const PointBulk& bulk) {
  const LonLat turned{point.lat_deg, point.lon_deg};
  const bool turned_fits =
      is_lat(turned.lat_deg) && (bulk.holds(turned) || (!bulk.known() && !is_lat(point.lat_deg)));
  if (turned_fits && !bulk.holds(point))
    return PointFault{false, fmt::format("lon {} and lat {} are swapped", lon_text, lat_text),
                      fmt::format("Write lon {} and lat {}.", lat_text, lon_text)};
  if (!is_lat(point.lat_deg))
    return PointFault{true, fmt::format("lat {} is outside [-90, 90]", lat_text),
                      "Was the decimal point lost?"};
  if (std::abs(point.lon_deg) > 180)
    return PointFault{false, fmt::format("lon {} is outside [-180, 180]", lon_text),
                      "Was the decimal point lost?"};
  if (point == LonLat{0, 0})
    return PointFault{false, "lon 0, lat 0 lies in the Gulf of Guinea",
                      "Leave both empty when the point is not known, and write region or none as precision."};
  return std::nullopt;
}

}  // namespace sillon
