#include "picture/plane.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "shipped_atlas.hpp"

namespace sillon {
namespace {

TEST(Plane, FloatsKeepPlacesWithinThreeCentimetresAt300Km) {
  const auto projection = Projection::make("region");
  const auto atlas = shipped_atlas_for_tests();
  const auto plane = make_plane(atlas, projection);
  const auto tier = make_plane_tier(*plane, atlas->basemap->coarse);
  ASSERT_EQ(tier->vertices.size(), atlas->basemap->coarse->geometry.vertices.size());
  for (std::size_t i = 0; i < tier->vertices.size(); ++i) {
    const auto exact = projection->map_from_lonlat(atlas->basemap->coarse->geometry.vertices[i]);
    ASSERT_TRUE(exact);
    const double x = plane->origin.x_m + static_cast<double>(tier->vertices[i].x_m);
    const double y = plane->origin.y_m + static_cast<double>(tier->vertices[i].y_m);
    EXPECT_LT(std::hypot(x - exact->x_m, y - exact->y_m), 0.05);
  }
}

TEST(Plane, IsTurnedSoThatNorthIsUpAtTheRegionsMiddle) {
  const auto atlas = shipped_atlas_for_tests();
  for (const char* code : {"region", "EPSG:3035", "EPSG:2154", "EPSG:25832", "EPSG:3857"}) {
    const auto projection = Projection::make(code);
    const auto plane = make_plane(atlas, projection);
    const auto middle = projection->lonlat_from_map(plane->origin);
    ASSERT_TRUE(middle);
    const PixelFromMap frame(plane->origin, {0, 0}, 1, plane->turn_rad);
    const auto north = projection->map_from_lonlat({middle->lon_deg, middle->lat_deg + 0.1});
    const PixelPoint up = frame(*north);
    EXPECT_LT(std::fabs(up.x_px / up.y_px), std::tan(0.5 * 3.14159 / 180)) << code;
    EXPECT_LT(up.y_px, 0) << code;
  }
}

TEST(Plane, PixelFromMapAndBackIsTheSame) {
  const PixelFromMap frame({1000, 2000}, {400, 300}, 123.4, 0.3);
  for (const MapPoint p : {MapPoint{0, 0}, MapPoint{54321, -9876}, MapPoint{1000, 2000}}) {
    const MapPoint back = frame.map_from_pixel(frame(p));
    EXPECT_NEAR(back.x_m, p.x_m, 0.05);
    EXPECT_NEAR(back.y_m, p.y_m, 0.05);
  }
}

}  // namespace
}  // namespace sillon
