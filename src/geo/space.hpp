// The four spaces a position lives in, and nothing else.
//
//   LonLat            MapPoint               PixelPoint
//   degrees     PROJ  metres in the   view   device pixels of
//   WGS 84     -----> view's CRS,    ------> the frame, origin
//   lon, lat          y to the north         top left, y down
//
// `pixel_from_map` etc. name a change of space: target_from_source.
#pragma once

#include <cmath>
#include <limits>

namespace sillon {

struct LonLat {
  double lon_deg = 0;
  double lat_deg = 0;
  bool operator==(const LonLat&) const = default;
};

struct MapPoint {
  double x_m = 0;
  double y_m = 0;
  bool operator==(const MapPoint&) const = default;
};

struct PixelPoint {
  float x_px = 0;
  float y_px = 0;
  bool operator==(const PixelPoint&) const = default;
};

// A rectangle of pixels; empty when width or height is not positive.
struct PixelBox {
  float x_px = 0, y_px = 0, width_px = 0, height_px = 0;

  float right_px() const { return x_px + width_px; }
  float bottom_px() const { return y_px + height_px; }
  bool contains(PixelPoint p) const {
    return p.x_px >= x_px && p.x_px < right_px() && p.y_px >= y_px && p.y_px < bottom_px();
  }
  bool touches(const PixelBox& other) const {
    return x_px < other.right_px() && other.x_px < right_px() && y_px < other.bottom_px() &&
           other.y_px < bottom_px();
  }
  bool operator==(const PixelBox&) const = default;
};

struct LonLatBox {
  double west_deg = 180, south_deg = 90, east_deg = -180, north_deg = -90;  // empty until a point is added

  void add(LonLat p) {
    west_deg = std::fmin(west_deg, p.lon_deg);
    east_deg = std::fmax(east_deg, p.lon_deg);
    south_deg = std::fmin(south_deg, p.lat_deg);
    north_deg = std::fmax(north_deg, p.lat_deg);
  }
  bool empty() const { return west_deg > east_deg; }
  bool contains(LonLat p) const {
    return p.lon_deg >= west_deg && p.lon_deg <= east_deg && p.lat_deg >= south_deg && p.lat_deg <= north_deg;
  }
  bool operator==(const LonLatBox&) const = default;
};

struct MapBox {
  double left_m = std::numeric_limits<double>::infinity(), bottom_m = left_m;
  double right_m = -left_m, top_m = -left_m;

  void add(MapPoint p) {
    left_m = std::fmin(left_m, p.x_m);
    right_m = std::fmax(right_m, p.x_m);
    bottom_m = std::fmin(bottom_m, p.y_m);
    top_m = std::fmax(top_m, p.y_m);
  }
  bool empty() const { return left_m > right_m; }
  double width_m() const { return right_m - left_m; }
  double height_m() const { return top_m - bottom_m; }
};

// The affine map from metres to pixels: turn by `turn_rad` (counter-clockwise on screen), scale, flip y.
class PixelFromMap {
 public:
  PixelFromMap() = default;
  // `centre` of the map lands on `centre_px`; one pixel is `m_per_px` metres; the plane is turned by
  // `turn_rad`.
  PixelFromMap(MapPoint centre, PixelPoint centre_px, double m_per_px, double turn_rad)
      : centre_(centre),
        centre_px_(centre_px),
        m_per_px_(m_per_px),
        turn_rad_(turn_rad),
        cos_(std::cos(turn_rad)),
        sin_(std::sin(turn_rad)) {}

  PixelPoint operator()(MapPoint p) const {
    const double dx = p.x_m - centre_.x_m, dy = p.y_m - centre_.y_m;
    return {static_cast<float>(centre_px_.x_px + (cos_ * dx - sin_ * dy) / m_per_px_),
            static_cast<float>(centre_px_.y_px - (sin_ * dx + cos_ * dy) / m_per_px_)};
  }
  MapPoint map_from_pixel(PixelPoint p) const {
    const double x = (p.x_px - centre_px_.x_px) * m_per_px_, y = -(p.y_px - centre_px_.y_px) * m_per_px_;
    return {centre_.x_m + cos_ * x + sin_ * y, centre_.y_m - sin_ * x + cos_ * y};
  }
  MapPoint centre() const { return centre_; }
  PixelPoint centre_px() const { return centre_px_; }
  double m_per_px() const { return m_per_px_; }
  double turn_rad() const { return turn_rad_; }
  bool operator==(const PixelFromMap&) const = default;

 private:
  MapPoint centre_;
  PixelPoint centre_px_;
  double m_per_px_ = 1;
  double turn_rad_ = 0;
  double cos_ = 1, sin_ = 0;
};

}  // namespace sillon
