// A table on the map: a GeoJSON FeatureCollection (RFC 7946), WGS 84 longitude before latitude.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "atlas/atlas.hpp"
#include "export/table.hpp"

namespace sillon {

// Where a row lies. A row without a known point has no geometry: it is never put at a false spot.
struct RowGeometry {
  std::uint8_t points = 0;  // 0: null, 1: Point, 2: LineString
  LonLat first, second;
};

// One feature a row, its properties keyed by the table's columns, its id that of the column `id` when there
// is one. `geometries` has one entry a row.
std::string geojson_text(const Table& table, std::span<const RowGeometry> geometries);
// The same in pieces, as json_text.hpp has them.
std::string geojson_begin();
void append_geojson_rows(std::string& json, const Table& table, std::span<const RowGeometry> geometries);
void append_geojson_end(std::string& json);

std::vector<RowGeometry> geometries_of_places(const Atlas& atlas, std::span<const Row> places);
// Straight between the points of both ends; nothing when one of them has no point.
std::vector<RowGeometry> geometries_of_links(const Atlas& atlas, std::span<const Row> links);

}  // namespace sillon
