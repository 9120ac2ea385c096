// Which places and links the free map of a picture shows.
#pragma once

#include <vector>

#include "picture/picture.hpp"

namespace sillon {

// Those of `places` that lie in the free map area, in their order. A place without a point lies nowhere.
std::vector<Row> places_in_view(const Atlas& atlas, const Picture& picture, std::vector<Row> places);
// Those of `links` with an end there.
std::vector<Row> links_in_view(const Atlas& atlas, const Picture& picture, std::vector<Row> links);

}  // namespace sillon
