#include "picture/rows_in_view.hpp"

#include <cmath>

namespace sillon {
namespace {

// Which places stand in the part of the map that no panel covers: each at its own point where places are
// shown one by one, else where its town is.
class InView {
 public:
  InView(const Atlas& atlas, const Picture& picture) : atlas_(atlas), picture_(picture) {
    if (!picture.dots.positions) return;
    own_.resize(atlas.places.size());
    const PlacePositions& positions = *picture.dots.positions;
    const MapPoint origin = picture.base.plane->origin;
    for (std::size_t i = 0; i < positions.at.size(); ++i) {
      const auto [x_m, y_m] = positions.at[i];
      own_[positions.cells->order[i]] =
          holds({origin.x_m + static_cast<double>(x_m), origin.y_m + static_cast<double>(y_m)});
    }
  }

  bool operator()(Row place) const {
    if (!own_.empty()) return own_[place];
    const Row town = atlas_.places.town[place];
    return town != no_row && holds(picture_.base.plane->towns[town]);
  }

 private:
  bool holds(MapPoint point) const {
    return std::isfinite(point.x_m) && picture_.layout.clear.contains(picture_.base.pixel_from_map(point));
  }

  const Atlas& atlas_;
  const Picture& picture_;
  std::vector<bool> own_;  // by place row; empty while places stand at their towns
};

// A picture of another atlas knows nothing of this one's rows.
bool is_of(const Picture& picture, const Atlas& atlas) {
  return picture.base.plane && picture.base.plane->towns.size() == atlas.towns.size();
}

}  // namespace

std::vector<Row> places_in_view(const Atlas& atlas, const Picture& picture, std::vector<Row> places) {
  if (!is_of(picture, atlas)) return {};
  const InView in_view(atlas, picture);
  std::erase_if(places, [&](Row place) { return !in_view(place); });
  return places;
}

std::vector<Row> links_in_view(const Atlas& atlas, const Picture& picture, std::vector<Row> links) {
  if (!is_of(picture, atlas)) return {};
  const InView in_view(atlas, picture);
  std::erase_if(links,
                [&](Row link) { return !in_view(atlas.links.from[link]) && !in_view(atlas.links.to[link]); });
  return links;
}

}  // namespace sillon
