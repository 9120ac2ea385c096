#include "ui/gesture/framing.hpp"

#include <algorithm>

namespace sillon {
namespace {

constexpr double air = 1.25;  // around points that are shown together

// A span is proportional to metres a pixel: `times` as many metres in each.
Look look_at(const Picture& picture, LonLat centre, double times) {
  return {centre, std::clamp(picture.look.span_km * times, smallest_span_km, largest_span_km)};
}

}  // namespace

Look close_look(LonLat point) {
  return {point, close_span_km};
}

std::optional<LonLat> point_of(const Atlas& atlas, const Selection& what) {
  if (const auto* place = std::get_if<PlaceKey>(&what)) {
    const auto row = atlas.place_row(place->id);
    if (row && atlas.places.has_point(*row)) return atlas.places.point(*row);
  }
  if (const auto* town = std::get_if<TownKey>(&what))
    if (const auto row = atlas.town_row(town->id)) return atlas.towns.point[*row];
  return std::nullopt;
}

std::vector<LonLat> points_linked_with(const Atlas& atlas, Row place) {
  const Links& links = atlas.links;
  std::vector<LonLat> points;
  for (std::uint32_t i = links.first_of_place[place]; i < links.first_of_place[place + 1]; ++i) {
    const Row link = links.of_place[i];
    const Row other = links.from[link] == place ? links.to[link] : links.from[link];
    if (atlas.places.has_point(other)) points.push_back(atlas.places.point(other));
  }
  if (!points.empty() && atlas.places.has_point(place)) points.push_back(atlas.places.point(place));
  return points;
}

std::optional<Look> look_around(const Picture& picture, std::span<const LonLat> points) {
  if (!picture.base.plane) return std::nullopt;
  const Projection& projection = *picture.base.plane->projection;
  float left = 0, top = 0, right = 0, bottom = 0;
  bool any = false;
  for (const LonLat point : points) {
    const auto map = projection.map_from_lonlat(point);
    if (!map) continue;
    const PixelPoint p = picture.base.pixel_from_map(*map);
    left = any ? std::min(left, p.x_px) : p.x_px;
    right = any ? std::max(right, p.x_px) : p.x_px;
    top = any ? std::min(top, p.y_px) : p.y_px;
    bottom = any ? std::max(bottom, p.y_px) : p.y_px;
    any = true;
  }
  if (!any) return std::nullopt;
  const auto look = look_into(picture, {left, top, right - left, bottom - top});
  if (!look) return std::nullopt;
  return Look{look->centre, std::clamp(look->span_km * air, close_span_km, largest_span_km)};
}

std::optional<Look> look_into(const Picture& picture, PixelBox box) {
  const auto centre = lonlat_from_pixel(picture, {box.x_px + box.width_px / 2, box.y_px + box.height_px / 2});
  if (!centre) return std::nullopt;
  const PixelBox fit = picture.layout.fit;
  const double times = std::max(static_cast<double>(box.width_px) / static_cast<double>(fit.width_px),
                                static_cast<double>(box.height_px) / static_cast<double>(fit.height_px));
  return look_at(picture, *centre, times);
}

std::optional<LonLat> lonlat_from_pixel(const Picture& picture, PixelPoint pixel) {
  if (!picture.base.plane) return std::nullopt;
  return picture.base.plane->projection->lonlat_from_map(picture.base.pixel_from_map.map_from_pixel(pixel));
}

std::optional<Look> moved_look(const Picture& picture, MapPoint grabbed, PixelPoint to) {
  if (!picture.base.plane) return std::nullopt;
  const PixelFromMap& view = picture.base.pixel_from_map;
  const MapPoint under_mouse = view.map_from_pixel(to), centre = view.centre();
  const MapPoint moved{centre.x_m + grabbed.x_m - under_mouse.x_m,
                       centre.y_m + grabbed.y_m - under_mouse.y_m};
  const auto lonlat = picture.base.plane->projection->lonlat_from_map(moved);
  if (!lonlat) return std::nullopt;
  return Look{*lonlat, picture.look.span_km};
}

std::optional<Look> panned_look(const Picture& picture, Look look, float right_px, float down_px) {
  if (!picture.base.plane) return std::nullopt;
  const Projection& projection = *picture.base.plane->projection;
  const auto centre = projection.map_from_lonlat(look.centre);
  if (!centre) return std::nullopt;
  const PixelPoint at = picture.base.pixel_from_map(*centre);
  const MapPoint moved = picture.base.pixel_from_map.map_from_pixel({at.x_px + right_px, at.y_px + down_px});
  const auto lonlat = projection.lonlat_from_map(moved);
  if (!lonlat) return std::nullopt;
  return Look{*lonlat, look.span_km};
}

}  // namespace sillon
