// From a plane's floats to the pixels of a frame, the same in a shader and here.
#pragma once

#include "draw/canvas.hpp"
#include "geo/space.hpp"
#include "picture/plane.hpp"

namespace sillon {

// A rectangle in a plane's metres.
struct PlaneBox {
  float left_m = 0, bottom_m = 0, right_m = 0, top_m = 0;
};

class PlaneView {
 public:
  PlaneView(const PixelFromMap& pixel_from_map, MapPoint plane_origin);

  PixelPoint pixel_of(float x_m, float y_m) const;
  PixelBox pixel_box(const PlaneBox& box) const;  // the smallest upright box around the turned rectangle
  double m_per_px() const { return m_per_px_; }

  // Sets map_centre, map_centre_rest, centre_px and pixel_per_map. The centre is split in two floats: near
  // it, the difference to a vertex is exact however far the plane's origin is.
  void set(const ShaderProgram& program) const;

 private:
  double centre_x_m_, centre_y_m_;
  PixelPoint centre_px_;
  double cos_per_m_, sin_per_m_;
  double m_per_px_;
};

}  // namespace sillon
