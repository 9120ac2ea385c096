// Points on their way from one plane to another: while the projection changes, each goes straight from its
// pixel in the plane before to its pixel in the new one.
#pragma once

#include <memory>
#include <optional>
#include <unordered_map>

#include "geo/space.hpp"
#include "picture/plane.hpp"

namespace sillon {

// Where points of a plane lie in the one before. Answers are kept: a map asks for the same points in every
// frame.
class PlaneMorph {
 public:
  PlaneMorph(std::shared_ptr<const Plane> from, std::shared_ptr<const Plane> to);

  bool joins(const std::shared_ptr<const Plane>& from, const std::shared_ptr<const Plane>& to) const {
    return from_ == from && to_ == to;
  }
  // Nothing where the plane before does not show the place.
  std::optional<MapPoint> before(MapPoint in_new_plane);

 private:
  struct Hash {
    std::size_t operator()(const MapPoint& p) const {
      return std::hash<double>()(p.x_m) * 31 + std::hash<double>()(p.y_m);
    }
  };
  std::shared_ptr<const Plane> from_, to_;
  std::unordered_map<MapPoint, std::optional<MapPoint>, Hash> known_;
};

// One frame of it.
struct MorphMoment {
  PlaneMorph& planes;
  PixelFromMap pixel_from_before;
  float share = 0;  // of the way to the new plane, 0 .. 1

  // `to` is the point's pixel in the new plane, where it stays when the plane before does not show it.
  PixelPoint pixel_of(MapPoint in_new_plane, PixelPoint to) const {
    const std::optional<MapPoint> before = planes.before(in_new_plane);
    return before ? mixed(pixel_from_before(*before), to, share) : to;
  }
  static PixelPoint mixed(PixelPoint from, PixelPoint to, float share) {  // exact at both ends
    return {std::lerp(from.x_px, to.x_px, share), std::lerp(from.y_px, to.y_px, share)};
  }
};

}  // namespace sillon
