// From close by rivers are named around the view only, and a name stands where it stood when one comes back
// to it from elsewhere.
#include <gtest/gtest.h>

#include <map>

#include "shipped_atlas.hpp"

namespace sillon {
namespace {

// Where names along lines begin, in metres of the map.
std::multimap<std::string, MapPoint> names_along_lines(const Picture& picture, const PixelBox& within) {
  std::multimap<std::string, MapPoint> names;
  for (const TextMark& text : picture.sheets[2].texts)
    if (text.path.size() >= 2 && within.contains(text.path.front()) && within.contains(text.path.back()))
      names.emplace(text.text, picture.base.pixel_from_map.map_from_pixel(text.path.front()));
  return names;
}

TEST(RiverLabels, StandWhereTheyStoodWhateverTheWindow) {
  std::size_t compared = 0;
  for (const double span_km : {30.0, 12.0, 6.0}) {
    const LonLat moselle{6.37, 49.47};
    Studio still;
    still.state.view.camera = Look{moselle, span_km};
    const Picture here = still.picture();
    const PixelBox middle{500, 300, 800, 500};
    const auto expected = names_along_lines(here, middle);
    for (const double step : {-0.4, 0.15, 0.3, 0.55}) {  // of the span, there and to the side
      Studio walk;
      const double lon = step * span_km / 73, lat = 0.5 * step * span_km / 111;
      walk.state.view.camera = Look{{moselle.lon_deg + lon, moselle.lat_deg + lat}, span_km};
      const Picture there = walk.picture();
      // The names of the first view, as this one has them.
      const auto all = names_along_lines(there, {0, 0, 1600, 1000});
      for (const auto& [name, at] : expected) {
        const PixelPoint pixel = there.base.pixel_from_map(at);
        if (!PixelBox{450, 250, 900, 600}.contains(pixel)) continue;
        const auto [begin, end] = all.equal_range(name);
        EXPECT_TRUE(std::any_of(begin, end,
                                [&](const auto& other) {
                                  return std::hypot(other.second.x_m - at.x_m, other.second.y_m - at.y_m) <
                                         2 * here.m_per_px;
                                }))
            << name << " at " << span_km << " km, " << step;
        ++compared;
      }
    }
  }
  EXPECT_GT(compared, 5u);
}

}  // namespace
}  // namespace sillon
