#include "picture/plane.hpp"

#include <cmath>
#include <limits>
#include <numbers>

namespace sillon {
namespace {

LonLat middle_of(const LonLatBox& box) {
  return {(box.west_deg + box.east_deg) / 2, (box.south_deg + box.north_deg) / 2};
}

std::vector<MapPoint> project(const Projection& projection, const std::vector<LonLat>& points) {
  std::vector<MapPoint> out(points.size());
  projection.map_from_lonlat(points, out);
  return out;
}

PlaneVertex relative(MapPoint p, MapPoint origin) {
  return {static_cast<float>(p.x_m - origin.x_m), static_cast<float>(p.y_m - origin.y_m)};
}

bool is_a_place(MapPoint p) {
  return std::isfinite(p.x_m) && std::isfinite(p.y_m);
}

// What has no place in the CRS is left out and added to `dropped`.
std::vector<PlaneVertex> project_line(const Projection& projection, const std::vector<LonLat>& line,
                                      MapPoint origin, std::size_t& dropped) {
  std::vector<PlaneVertex> out;
  for (const MapPoint p : project(projection, line))
    if (is_a_place(p)) out.push_back(relative(p, origin));
  dropped += line.size() - out.size();
  return out;
}

// The vertices of the core region, the extent of everything else.
struct Extents {
  LonLatBox core, data;
  std::vector<LonLat> core_vertices;
};

Extents extents_of(const Atlas& atlas) {
  Extents e;
  if (atlas.basemap && atlas.basemap->coarse) {
    const BaseGeometry& g = atlas.basemap->coarse->geometry;
    for (const BaseFeature& f : g.features)
      for (std::uint32_t v = g.part_first[f.first_part]; v < g.part_first[f.first_part + f.part_count]; ++v) {
        e.data.add(g.vertices[v]);
        if (f.layer != BaseLayer::core) continue;
        e.core.add(g.vertices[v]);
        e.core_vertices.push_back(g.vertices[v]);
      }
  }
  if (e.core.empty())  // an atlas without a base map: its places are its region
    for (Row row = 0; row < atlas.places.size(); ++row)
      if (atlas.places.has_point(row)) {
        e.core.add(atlas.places.point(row));
        e.core_vertices.push_back(atlas.places.point(row));
      }
  if (e.core.empty()) e.core = {1.5, 46.5, 9.5, 51.8};
  return e;
}

// One line a degree, a vertex every twentieth of one so that it bends with the projection.
std::vector<std::vector<PlaneVertex>> make_graticule(const Projection& projection, const LonLatBox& box,
                                                     MapPoint origin, std::size_t& dropped) {
  std::vector<std::vector<PlaneVertex>> lines;
  constexpr double step_deg = 0.05;
  const auto steps = [](double from, double to) {
    return static_cast<int>(std::ceil((to - from) / step_deg));
  };
  const double west = std::floor(box.west_deg), east = std::ceil(box.east_deg);
  const double south = std::floor(box.south_deg), north = std::ceil(box.north_deg);
  if ((east - west) + (north - south) > 120) return lines;  // a lattice that fine on a continent is noise
  for (double lon = west; lon <= east; ++lon) {
    std::vector<LonLat> line;
    for (int i = 0; i <= steps(south, north); ++i)
      line.push_back({lon, std::fmin(north, south + i * step_deg)});
    lines.push_back(project_line(projection, line, origin, dropped));
  }
  for (double lat = south; lat <= north; ++lat) {
    std::vector<LonLat> line;
    for (int i = 0; i <= steps(west, east); ++i) line.push_back({std::fmin(east, west + i * step_deg), lat});
    lines.push_back(project_line(projection, line, origin, dropped));
  }
  return lines;
}

// The outline of the data's box, counter-clockwise, 16 vertices a side.
std::vector<PlaneVertex> make_data_edge(const Projection& projection, const LonLatBox& box, MapPoint origin,
                                        std::size_t& dropped) {
  if (box.empty()) return {};
  constexpr int per_side = 16;
  const LonLat corner[4] = {{box.west_deg, box.south_deg},
                            {box.east_deg, box.south_deg},
                            {box.east_deg, box.north_deg},
                            {box.west_deg, box.north_deg}};
  std::vector<LonLat> line;
  for (int side = 0; side < 4; ++side)
    for (int i = 0; i < per_side; ++i) {
      const LonLat a = corner[side], b = corner[(side + 1) % 4];
      const double t = static_cast<double>(i) / per_side;
      line.push_back({a.lon_deg + (b.lon_deg - a.lon_deg) * t, a.lat_deg + (b.lat_deg - a.lat_deg) * t});
    }
  return project_line(projection, line, origin, dropped);
}

}  // namespace

std::shared_ptr<const Plane> make_plane(std::shared_ptr<const Atlas> atlas,
                                        std::shared_ptr<const Projection> projection) {
  auto plane = std::make_shared<Plane>();
  plane->projection = projection;
  const Extents extents = extents_of(*atlas);
  plane->region = extents.core;
  const LonLat middle = middle_of(extents.core);
  plane->origin = projection->map_from_lonlat(middle).value_or(MapPoint{});
  // "region" is centred on the region already; elsewhere the map would lean by the convergence.
  if (projection->code() != "region" && projection->map_from_lonlat(middle))
    plane->turn_rad = -projection->scale_at(middle).convergence_deg * std::numbers::pi / 180;

  plane->towns = project(*projection, atlas->towns.point);
  for (Row town = 0; town < atlas->towns.size(); ++town)
    if (!is_a_place(plane->towns[town]))
      plane->dropped += atlas->towns.first[town + 1] - atlas->towns.first[town];

  if (atlas->basemap) {
    std::vector<LonLat> dots;
    for (const Settlement& s : atlas->basemap->settlements) dots.push_back(s.point);
    const std::vector<MapPoint> projected = project(*projection, dots);
    for (std::size_t i = 0; i < dots.size(); ++i) {
      if (!is_a_place(projected[i])) continue;
      const PlaneVertex v = relative(projected[i], plane->origin);
      plane->settlements.push_back(
          {v.x_m, v.y_m, static_cast<float>(atlas->basemap->settlements[i].population)});
    }
    plane->dropped_ground += dots.size() - plane->settlements.size();
  }
  const LonLatBox lattice = extents.data.empty() ? extents.core : extents.data;
  plane->graticule = make_graticule(*projection, lattice, plane->origin, plane->dropped_ground);
  plane->data_edge = make_data_edge(*projection, extents.data, plane->origin, plane->dropped_ground);
  for (const MapPoint p : project(*projection, extents.core_vertices))
    if (is_a_place(p)) plane->region_outline.push_back(p);
  return plane;
}

std::shared_ptr<const PlaneTier> make_plane_tier(const Plane& plane, std::shared_ptr<const BaseTier> tier) {
  auto out = std::make_shared<PlaneTier>();
  out->source = tier;
  const BaseGeometry& g = tier->geometry;
  const std::vector<MapPoint> projected = project(*plane.projection, g.vertices);
  out->vertices.reserve(projected.size());
  out->part_first.reserve(g.part_first.size());
  out->part_first.push_back(0);
  for (std::size_t part = 0; part + 1 < g.part_first.size(); ++part) {
    for (std::uint32_t v = g.part_first[part]; v < g.part_first[part + 1]; ++v) {
      if (is_a_place(projected[v]))
        out->vertices.push_back(relative(projected[v], plane.origin));
      else
        ++out->dropped;
    }
    out->part_first.push_back(static_cast<std::uint32_t>(out->vertices.size()));
  }
  return out;
}

}  // namespace sillon
