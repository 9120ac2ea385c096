// GeoJSON (RFC 7946) feature by feature, straight into arrays: no tree is built of a file of millions of
// vertices.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "geo/space.hpp"
#include "report/diagnostic.hpp"

namespace sillon {

enum class GeoShape : std::uint8_t { none, points, lines, polygons };

struct GeoFeature {
  using Value = std::variant<std::string, double, bool>;

  std::size_t offset = 0;  // in the file
  GeoShape shape = GeoShape::none;
  std::vector<LonLat> vertices;
  std::vector<std::size_t> part_ends;  // part p ends before vertices[part_ends[p]]; rings are closed
  std::vector<std::pair<std::string, Value>>
      properties;  // texts, numbers and truths; anything else is passed over

  const std::string* text(std::string_view key) const;  // null when absent or not a text
  double number(std::string_view key, double otherwise) const;
  bool flag(std::string_view key) const;
};

struct GeoJsonFile {
  std::string name;  // as messages name it
  std::string_view text;
  Report& report;
};

// Calls `each` for every sound feature; the feature may be moved from. Others are said, at most a few of a
// file. Returns the text members beside "features" ("sillon_layer").
std::vector<std::pair<std::string, std::string>> read_geojson(const GeoJsonFile& file,
                                                              const std::function<void(GeoFeature&)>& each);

}  // namespace sillon
