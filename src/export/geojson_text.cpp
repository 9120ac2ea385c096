#include "export/geojson_text.hpp"

#include <fmt/format.h>

#include <iterator>

#include "export/json_text.hpp"

namespace sillon {

namespace {

void append_position(std::string& json, LonLat point) {
  fmt::format_to(std::back_inserter(json), "[{}, {}]", point.lon_deg, point.lat_deg);
}

void append_geometry(std::string& json, const RowGeometry& geometry) {
  if (geometry.points == 0) {
    json += "null";
  } else if (geometry.points == 1) {
    json += "{\"type\": \"Point\", \"coordinates\": ";
    append_position(json, geometry.first);
    json += '}';
  } else {
    json += "{\"type\": \"LineString\", \"coordinates\": [";
    append_position(json, geometry.first);
    json += ", ";
    append_position(json, geometry.second);
    json += "]}";
  }
}

}  // namespace

std::string geojson_begin() {
  return "{\"type\": \"FeatureCollection\", \"features\": [";
}

void append_geojson_rows(std::string& json, const Table& table, std::span<const RowGeometry> geometries) {
  const TableColumn* id = table.find("id");
  for (std::size_t row = 0; row < table.row_count(); ++row) {
    json += json.back() == '[' ? "\n  " : ",\n  ";
    json += "{\"type\": \"Feature\", ";
    if (id) {
      json += "\"id\": ";
      append_json_string(json, id->cells[row]);
      json += ", ";
    }
    json += "\"geometry\": ";
    append_geometry(json, geometries[row]);
    json += ", \"properties\": ";
    append_json_object(json, table, row);
    json += '}';
  }
}

void append_geojson_end(std::string& json) {
  json += json.back() == '[' ? "]}\n" : "\n]}\n";
}

std::string geojson_text(const Table& table, std::span<const RowGeometry> geometries) {
  std::string json = geojson_begin();
  append_geojson_rows(json, table, geometries);
  append_geojson_end(json);
  return json;
}

std::vector<RowGeometry> geometries_of_places(const Atlas& atlas, std::span<const Row> places) {
  std::vector<RowGeometry> geometries;
  geometries.reserve(places.size());
  for (const Row row : places) {
    RowGeometry geometry;
    if (row != no_row && atlas.places.has_point(row)) geometry = {1, atlas.places.point(row), {}};
    geometries.push_back(geometry);
  }
  return geometries;
}

std::vector<RowGeometry> geometries_of_links(const Atlas& atlas, std::span<const Row> links) {
  std::vector<RowGeometry> geometries;
  geometries.reserve(links.size());
  for (const Row row : links) {
    const Row from = atlas.links.from[row], to = atlas.links.to[row];
    RowGeometry geometry;
    if (atlas.places.has_point(from) && atlas.places.has_point(to))
      geometry = {2, atlas.places.point(from), atlas.places.point(to)};
    geometries.push_back(geometry);
  }
  return geometries;
}

}  // namespace sillon
