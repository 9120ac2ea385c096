// Judges coordinates as people mistype them: swapped, a decimal point lost, 0 0 for "not known".
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "geo/space.hpp"

namespace sillon {

// Where most points of an atlas lie: the median, and how far from it a point is still at home.
class PointBulk {
 public:
  explicit PointBulk(std::vector<LonLat> points);  // any sample of them
  bool holds(LonLat point) const;
  bool known() const { return known_; }

 private:
  LonLat median_, reach_deg_;
  bool known_ = false;
};

struct PointFault {
  bool in_lat = false;  // the column to point at: lat, else lon
  std::string what, remedy;
};
// `lon_text` and `lat_text` as the file writes them.
std::optional<PointFault> point_fault(LonLat point, std::string_view lon_text, std::string_view lat_text,
                                      const PointBulk& bulk);

}  // namespace sillon
