#include "draw/plane_view.hpp"

#include <algorithm>
#include <cmath>

namespace sillon {

PlaneView::PlaneView(const PixelFromMap& pixel_from_map, MapPoint plane_origin)
    : centre_x_m_(pixel_from_map.centre().x_m - plane_origin.x_m),
      centre_y_m_(pixel_from_map.centre().y_m - plane_origin.y_m),
      centre_px_(pixel_from_map.centre_px()),
      cos_per_m_(std::cos(pixel_from_map.turn_rad()) / pixel_from_map.m_per_px()),
      sin_per_m_(std::sin(pixel_from_map.turn_rad()) / pixel_from_map.m_per_px()),
      m_per_px_(pixel_from_map.m_per_px()) {}

PixelPoint PlaneView::pixel_of(float x_m, float y_m) const {
  const double dx = x_m - centre_x_m_, dy = y_m - centre_y_m_;
  return {static_cast<float>(centre_px_.x_px + cos_per_m_ * dx - sin_per_m_ * dy),
          static_cast<float>(centre_px_.y_px - sin_per_m_ * dx - cos_per_m_ * dy)};
}

PixelBox PlaneView::pixel_box(const PlaneBox& box) const {
  const PixelPoint corners[4] = {pixel_of(box.left_m, box.bottom_m), pixel_of(box.right_m, box.bottom_m),
                                 pixel_of(box.right_m, box.top_m), pixel_of(box.left_m, box.top_m)};
  PixelPoint low = corners[0], high = corners[0];
  for (const PixelPoint c : corners) {
    low = {std::min(low.x_px, c.x_px), std::min(low.y_px, c.y_px)};
    high = {std::max(high.x_px, c.x_px), std::max(high.y_px, c.y_px)};
  }
  return {low.x_px, low.y_px, high.x_px - low.x_px, high.y_px - low.y_px};
}

void PlaneView::set(const ShaderProgram& program) const {
  const auto x = static_cast<float>(centre_x_m_), y = static_cast<float>(centre_y_m_);
  const auto c = static_cast<float>(cos_per_m_), s = static_cast<float>(sin_per_m_);
  program.set("map_centre", x, y);
  program.set("map_centre_rest", static_cast<float>(centre_x_m_ - x), static_cast<float>(centre_y_m_ - y));
  program.set("centre_px", centre_px_.x_px, centre_px_.y_px);
  program.set("pixel_per_map", c, -s, -s, -c);
}

}  // namespace sillon
