#include "picture/rows_in_view.hpp"

#include <cmath>

namespace sillon {
namespace {

bool is_in_view(const Picture& picture, Row place) {
  const MapPoint point = picture.base.plane->places[place];
  return std::isfinite(point.x_m) && picture.layout.clear.contains(picture.base.pixel_from_map(point));
}

}  // namespace

std::vector<Row> places_in_view(const Atlas& atlas, const Picture& picture, std::vector<Row> places) {
  if (!picture.base.plane || picture.base.plane->places.size() != atlas.places.size()) return {};
  std::erase_if(places, [&](Row place) { return !is_in_view(picture, place); });
  return places;
}

std::vector<Row> links_in_view(const Atlas& atlas, const Picture& picture, std::vector<Row> links) {
  if (!picture.base.plane || picture.base.plane->places.size() != atlas.places.size()) return {};
  std::erase_if(links, [&](Row link) {
    return !is_in_view(picture, atlas.links.from[link]) && !is_in_view(picture, atlas.links.to[link]);
  });
  return links;
}

}  // namespace sillon
