#include "atlas/geojson.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "atlas/json_scanner.hpp"
#include "report/file.hpp"

namespace sillon {

namespace {

constexpr std::size_t most_faults_said = 10;

// How many arrays enclose a position in the coordinates of each type, and what they make.
struct GeometryType {
  std::string_view name;
  GeoShape shape;
  int depth;
};
constexpr GeometryType geometry_types[] = {
    {"Point", GeoShape::points, 0},     {"MultiPoint", GeoShape::points, 1},
    {"LineString", GeoShape::lines, 1}, {"MultiLineString", GeoShape::lines, 2},
    {"Polygon", GeoShape::polygons, 2}, {"MultiPolygon", GeoShape::polygons, 3},
};

class GeoJsonReader {
 public:
  GeoJsonReader(const GeoJsonFile& file, const std::function<void(GeoFeature&)>& each)
      : file_(file), each_(each), scanner_(file.text) {}

  std::vector<std::pair<std::string, std::string>> read() {
    const JsonToken first = scanner_.next();
    if (first == JsonToken::object_begin) {
      collection();
    } else if (first != JsonToken::fault) {
      fault_at(scanner_.offset(), "this is no GeoJSON",
               "It begins with {\"type\": \"FeatureCollection\", …}.");
      scanner_.skip(first);
    }
    if (scanner_.next() == JsonToken::fault) {
      const JsonFault& fault = scanner_.fault();
      file_.report.error(position_in(file_.name, file_.text, fault.offset), fault.what, fault.remedy);
    }
    if (faults_ > most_faults_said)
      file_.report.error({file_.name, 0, 0},
                         fmt::format("{} more features are not sound", faults_ - most_faults_said),
                         "Mend the first ones and check again.");
    return std::move(members_);
  }

 private:
  void fault_at(std::size_t offset, std::string what, std::string remedy) {
    if (++faults_ <= most_faults_said)
      file_.report.error(position_in(file_.name, file_.text, offset), std::move(what), std::move(remedy));
  }

  // Calls `read` for each member of the object that was just opened. False at a fault of the JSON.
  template <class Read>
  bool for_each_member(Read read) {
    while (true) {
      const JsonToken token = scanner_.next();
      if (token == JsonToken::object_end) return true;
      if (token != JsonToken::key) return false;
      const std::string key = scanner_.text();
      if (!read(key, scanner_.next())) return false;
    }
  }

  void collection() {
    bool has_features = false;
    const std::size_t begin = scanner_.offset();
    const bool sound = for_each_member([&](const std::string& key, JsonToken token) {
      if (key == "features" && token == JsonToken::array_begin) {
        has_features = true;
        return features();
      }
      if (key == "crs") return coordinate_system(token);
      if (token == JsonToken::text) members_.emplace_back(key, scanner_.text());
      return scanner_.skip(token);
    });
    if (sound && !has_features)
      fault_at(begin, "this is no collection of features", "Save the layer as a GeoJSON FeatureCollection.");
  }

  // The member of GeoJSON 2008 that names another system than WGS 84: its coordinates would land anywhere.
  bool coordinate_system(JsonToken token) {
    const std::size_t begin = scanner_.offset();
    if (!scanner_.skip(token)) return false;
    const std::string_view written = file_.text.substr(begin, scanner_.end_offset() - begin);
    const bool wgs84 =
        written.find("CRS84") != std::string_view::npos || written.find("4326") != std::string_view::npos;
    if (!wgs84 && token == JsonToken::object_begin)
      fault_at(begin, "the coordinates are not WGS 84 degrees", "Save the layer in EPSG:4326.");
    return true;
  }

  bool features() {
    while (true) {
      const JsonToken token = scanner_.next();
      if (token == JsonToken::array_end) return true;
      if (token == JsonToken::fault) return false;
      if (token != JsonToken::object_begin) {
        fault_at(scanner_.offset(), "a feature is not an object", "");
        if (!scanner_.skip(token)) return false;
        continue;
      }
      if (!feature()) return false;
    }
  }

  bool feature() {
    GeoFeature& f = feature_;
    f.offset = scanner_.offset();
    f.shape = GeoShape::none;
    f.vertices.clear();
    f.part_ends.clear();
    f.properties.clear();
    sound_ = true;
    const bool read = for_each_member([&](const std::string& key, JsonToken token) {
      if (key == "properties" && token == JsonToken::object_begin) return properties();
      if (key == "geometry" && token == JsonToken::object_begin) return geometry();
      return scanner_.skip(token);
    });
    if (read && sound_) each_(f);
    return read;
  }

  bool properties() {
    return for_each_member([&](const std::string& key, JsonToken token) {
      if (token == JsonToken::text) {
        feature_.properties.emplace_back(key, scanner_.text());
      } else if (token == JsonToken::number) {
        feature_.properties.emplace_back(key, scanner_.number());
      } else if (token == JsonToken::yes || token == JsonToken::no) {
        feature_.properties.emplace_back(key, token == JsonToken::yes);
      }
      return scanner_.skip(token);
    });
  }

  bool geometry() {
    std::string type;
    depth_ = -1;
    const std::size_t begin = scanner_.offset();
    const bool read = for_each_member([&](const std::string& key, JsonToken token) {
      if (key == "type" && token == JsonToken::text) type = scanner_.text();
      if (key == "coordinates" && token == JsonToken::array_begin) return coordinates(0);
      return scanner_.skip(token);
    });
    if (read) judge_geometry(type, begin);
    return read;
  }

  // The inside of an array that was just opened: a position, positions, or arrays of such. `level` counts the
  // arrays around it. Recursion is bounded by the scanner's nesting.
  bool coordinates(int level) {
    const std::size_t first_vertex = feature_.vertices.size();
    const std::size_t first_part = feature_.part_ends.size();
    int numbers = 0;
    LonLat position;
    while (true) {
      const JsonToken token = scanner_.next();
      if (token == JsonToken::array_end) break;
      if (token == JsonToken::array_begin) {
        if (!coordinates(level + 1)) return false;
      } else if (token == JsonToken::number) {
        if (numbers == 0) position.lon_deg = scanner_.number();
        if (numbers == 1) position.lat_deg = scanner_.number();
        ++numbers;
      } else if (token == JsonToken::fault) {
        return false;
      } else {
        fault_once(scanner_.offset(), "a coordinate is not a number");
        if (!scanner_.skip(token)) return false;
      }
    }
    if (numbers > 0) {
      if (depth_ < 0) depth_ = level;
      if (level != depth_ || numbers < 2 || feature_.vertices.size() != first_vertex)
        fault_once(scanner_.offset(), "the coordinates are not nested as GeoJSON nests them");
      judge_position(position);
      feature_.vertices.push_back(position);
    } else if (feature_.part_ends.size() == first_part && feature_.vertices.size() > first_vertex) {
      feature_.part_ends.push_back(feature_.vertices.size());  // an array of positions: a line, a ring
    }
    return true;
  }

  void judge_position(LonLat p) {
    if (std::abs(p.lat_deg) > 90)
      fault_once(scanner_.offset(), fmt::format("lat {} is outside [-90, 90]", p.lat_deg),
                 "Is the layer in EPSG:4326?");
    else if (std::abs(p.lon_deg) > 180)
      fault_once(scanner_.offset(), fmt::format("lon {} is outside [-180, 180]", p.lon_deg),
                 "Is the layer in EPSG:4326?");
  }

  void judge_geometry(const std::string& name, std::size_t begin) {
    const auto type = std::find_if(std::begin(geometry_types), std::end(geometry_types),
                                   [&](const GeometryType& known) { return known.name == name; });
    if (type == std::end(geometry_types)) {
      fault_once(begin, fmt::format("a geometry of type '{}' is not read", name),
                 "Save points, lines or polygons, one layer each.");
      return;
    }
    feature_.shape = feature_.vertices.empty() ? GeoShape::none : type->shape;
    if (depth_ >= 0 && depth_ != type->depth)
      fault_once(begin, fmt::format("the coordinates are not nested as those of a {}", name));
    if (feature_.shape == GeoShape::polygons) close_rings(begin);
  }

  // RFC 7946 wants rings closed; those that are not are closed, those without an area said.
  void close_rings(std::size_t begin) {
    std::vector<LonLat> closed;
    std::vector<std::size_t> ends;
    std::size_t first = 0;
    bool changed = false;
    for (const std::size_t end : feature_.part_ends) {
      closed.insert(closed.end(), feature_.vertices.begin() + static_cast<std::ptrdiff_t>(first),
                    feature_.vertices.begin() + static_cast<std::ptrdiff_t>(end));
      const std::size_t count = end - first;
      if (feature_.vertices[first] != feature_.vertices[end - 1]) {
        closed.push_back(feature_.vertices[first]);
        changed = true;
      }
      if (count < 3 || (count == 3 && feature_.vertices[first] == feature_.vertices[end - 1]))
        fault_once(begin, "a ring has fewer than three corners", "Remove it.");
      ends.push_back(closed.size());
      first = end;
    }
    if (!changed) return;
    feature_.vertices = std::move(closed);
    feature_.part_ends = std::move(ends);
  }

  void fault_once(std::size_t offset, std::string what,
                  std::string remedy = "Save the layer again as GeoJSON.") {
    if (sound_) fault_at(offset, std::move(what), std::move(remedy));
    sound_ = false;
  }

  const GeoJsonFile& file_;
  const std::function<void(GeoFeature&)>& each_;
  JsonScanner scanner_;
  GeoFeature feature_;
  std::vector<std::pair<std::string, std::string>> members_;
  int depth_ = -1;     // arrays around the positions of this geometry
  bool sound_ = true;  // this feature
  std::size_t faults_ = 0;
};

template <class T>
const T* property(const GeoFeature& feature, std::string_view key) {
  for (const auto& [name, value] : feature.properties)
    if (name == key) return std::get_if<T>(&value);
  return nullptr;
}

}  // namespace

const std::string* GeoFeature::text(std::string_view key) const {
  return property<std::string>(*this, key);
}

double GeoFeature::number(std::string_view key, double otherwise) const {
  const double* value = property<double>(*this, key);
  return value && std::isfinite(*value) ? *value : otherwise;
}

bool GeoFeature::flag(std::string_view key) const {
  const bool* value = property<bool>(*this, key);
  return value && *value;
}

std::vector<std::pair<std::string, std::string>> read_geojson(const GeoJsonFile& file,
                                                              const std::function<void(GeoFeature&)>& each) {
  const std::size_t bad = first_bad_utf8(file.text);
  if (bad != std::string_view::npos) {
    file.report.error(position_in(file.name, file.text, bad), "an octet is not UTF-8 here",
                      "Save the file as UTF-8.");
    return {};
  }
  return GeoJsonReader(file, each).read();
}

}  // namespace sillon
