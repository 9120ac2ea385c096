// PROJ is the only projector. A Projection turns degrees into metres of one CRS and back.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "geo/space.hpp"

namespace sillon {

// Distortion at a point, by PROJ's proj_factors (Snyder 1987, USGS PP 1395, ch. 4).
struct ScaleFactors {
  double along_meridian = 1;  // length on the map / length on the ellipsoid
  double along_parallel = 1;
  double areal = 1;
  // Angle from true north to the map's +y, clockwise positive: negative west of the central meridian (-3.2 in
  // EPSG:3035 at 5.8 E). North is up when the plane is turned by -convergence, counter-clockwise on screen.
  double convergence_deg = 0;
  // The semi-axes of Tissot's indicatrix (Snyder 4-12, 4-13): the length factor in the direction where it is
  // largest, and in the one where it is smallest. Equal where the projection is conformal.
  double largest = 1;
  double smallest = 1;
  double angular_distortion_deg = 0;  // the most that an angle can be bent by (Snyder 4-14)
};

// Every function may be called from several threads at once.
class Projection {
 public:
  // `code` is "region" (Lambert azimuthal equal-area, lat_0 49.4, lon_0 5.8, GRS80: visual.md) or
  // "EPSG:nnnn". Throws Failure(bad_data) when PROJ does not know it or it is not a projected CRS in metres.
  static std::shared_ptr<const Projection> make(std::string_view code);
  ~Projection();

  const std::string& code() const;
  std::string name() const;       // as the registry writes it: "ETRS89-extended / LAEA Europe"
  LonLatBox area_of_use() const;  // the registry's; for "region" the box 1.5..9.5, 46.5..51.8

  // Nothing when the point is outside the projection's domain: not finite, beyond a pole, or not found again
  // within a metre by going there and back. Never an infinite coordinate.
  std::optional<MapPoint> map_from_lonlat(LonLat p) const;
  std::optional<LonLat> lonlat_from_map(MapPoint p) const;

  // Whole columns at once. `out` has the size of `in`; points outside the domain become NaN.
  // Returns how many were dropped.
  std::size_t map_from_lonlat(std::span<const LonLat> in, std::span<MapPoint> out) const;

  // NaN in every field when the point is outside the projection's domain.
  ScaleFactors scale_at(LonLat p) const;

 private:
  struct Impl;
  explicit Projection(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace sillon
