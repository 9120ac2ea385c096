#include "geo/polygon.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string_view>

#include "geo/geos_handles.hpp"

namespace sillon {
namespace {

enum class Side { outside, inside, edge };

// Even-odd count of the edges that a ray to the east crosses. Which side of an edge the point is on is
// decided by GEOS's orientation test, which is exact; a half-open rule in latitude counts each corner once.
Side side_of_ring(const std::vector<LonLat>& ring, LonLat p) {
  bool inside = false;
  for (std::size_t i = 0, before = ring.size() - 1; i < ring.size(); before = i++) {
    const LonLat a = ring[before], b = ring[i];
    const auto [west, east] = std::minmax(a.lon_deg, b.lon_deg);
    const auto [south, north] = std::minmax(a.lat_deg, b.lat_deg);
    if (p.lat_deg < south || p.lat_deg > north || p.lon_deg > east) continue;
    const bool straddles = (a.lat_deg > p.lat_deg) != (b.lat_deg > p.lat_deg);
    if (p.lon_deg < west) {
      inside ^= straddles;
      continue;
    }
    const int turn =
        GEOSOrientationIndex_r(geos(), a.lon_deg, a.lat_deg, b.lon_deg, b.lat_deg, p.lon_deg, p.lat_deg);
    if (turn == 0) return Side::edge;
    if (straddles && (turn > 0) == (b.lat_deg > a.lat_deg)) inside = !inside;
  }
  return inside ? Side::inside : Side::outside;
}

LonLat middle(LonLat a, LonLat b) {
  return {(a.lon_deg + b.lon_deg) / 2, (a.lat_deg + b.lat_deg) / 2};
}

// True when `inner` lies within `outer`, for rings that do not cross: decided by the first corner or edge
// middle of `inner` that is not on the edge of `outer`.
bool lies_within(const std::vector<LonLat>& inner, const std::vector<LonLat>& outer) {
  for (std::size_t i = 0; i < inner.size(); ++i) {
    for (const LonLat p : {inner[i], middle(inner[i], inner[(i + 1) % inner.size()])}) {
      const Side side = side_of_ring(outer, p);
      if (side != Side::edge) return side == Side::inside;
    }
  }
  return false;
}

LonLatBox box_of(const std::vector<LonLat>& ring) {
  LonLatBox box;
  for (const LonLat p : ring) box.add(p);
  return box;
}

bool box_within(const LonLatBox& inner, const LonLatBox& outer) {
  return inner.west_deg >= outer.west_deg && inner.east_deg <= outer.east_deg &&
         inner.south_deg >= outer.south_deg && inner.north_deg <= outer.north_deg;
}

std::string said_of(std::string_view cause, LonLat p) {
  return fmt::format("{} at lon {:.5f}, lat {:.5f}", cause, p.lon_deg, p.lat_deg);
}

// GEOS's reason in our words.
std::string_view cause_of(std::string_view reason) {
  struct Row {
    std::string_view reason, cause;
  };
  static constexpr Row rows[] = {
      {"Self-intersection", "its edge crosses or touches itself"},
      {"Ring Self-intersection", "a ring touches itself"},
      {"Duplicate Rings", "a ring is given twice"},
      {"Hole lies outside shell", "a hole lies outside"},
      {"Holes are nested", "a hole lies in a hole"},
      {"Nested shells", "a part lies in another part"},
      {"Interior is disconnected", "holes cut it into separate parts"},
      {"Invalid Coordinate", "a coordinate is not a finite number"},
      {"Too few points in geometry component", "a ring has too few different points"},
  };
  for (const Row& row : rows) {
    if (row.reason == reason) return row.cause;
  }
  return "its rings do not bound an area";
}

GeosGeometry ring_geometry(const std::vector<LonLat>& ring) {
  const bool closed = ring.front() == ring.back();
  const std::size_t count = ring.size() + (closed ? 0 : 1);
  GEOSCoordSequence* corners = GEOSCoordSeq_create_r(geos(), static_cast<unsigned>(count), 2);
  for (std::size_t i = 0; i < count; ++i) {
    const LonLat p = ring[i % ring.size()];
    GEOSCoordSeq_setXY_r(geos(), corners, static_cast<unsigned>(i), p.lon_deg, p.lat_deg);
  }
  return GeosGeometry(GEOSGeom_createLinearRing_r(geos(), corners));  // takes the corners
}

GeosGeometry polygon_geometry(const std::vector<LonLat>& shell,
                              const std::vector<const std::vector<LonLat>*>& holes) {
  GeosGeometry outer = ring_geometry(shell);
  std::vector<GEOSGeometry*> inner;
  for (const auto* hole : holes) {
    GeosGeometry made = ring_geometry(*hole);
    if (made) inner.push_back(made.release());
  }
  if (!outer) {
    for (GEOSGeometry* ring : inner) GEOSGeom_destroy_r(geos(), ring);
    return nullptr;
  }
  return GeosGeometry(GEOSGeom_createPolygon_r(geos(), outer.release(), inner.data(),
                                               static_cast<unsigned>(inner.size())));  // takes all rings
}

std::optional<std::string> fault_of(const GeosGeometry& geometry) {
  if (!geometry) return "its rings do not bound an area";
  char* reason = nullptr;
  GEOSGeometry* location = nullptr;
  const char valid = GEOSisValidDetail_r(geos(), geometry.get(), 0, &reason, &location);
  const GeosText owned_reason(reason);
  const GeosGeometry owned_location(location);
  if (valid == 1) return std::nullopt;
  const std::string_view cause = cause_of(reason == nullptr ? "" : reason);
  LonLat p;
  if (location != nullptr && GEOSGeomGetX_r(geos(), location, &p.lon_deg) == 1 &&
      GEOSGeomGetY_r(geos(), location, &p.lat_deg) == 1) {
    return said_of(cause, p);
  }
  return std::string(cause);
}

// What can be said of one ring alone.
std::optional<std::string> ring_fault(const std::vector<LonLat>& ring) {
  std::vector<LonLat> different;
  for (const LonLat p : ring) {
    if (!std::isfinite(p.lon_deg) || !std::isfinite(p.lat_deg)) return "a coordinate is not a finite number";
    if (different.size() < 3 && std::find(different.begin(), different.end(), p) == different.end()) {
      different.push_back(p);
    }
  }
  if (ring.empty()) return "a ring is empty";
  if (different.size() < 3) {
    return said_of(fmt::format("a ring has only {} different {}", different.size(),
                               different.size() == 1 ? "point" : "points"),
                   ring.front());
  }
  return fault_of(polygon_geometry(ring, {}));
}

}  // namespace

std::optional<std::string> polygon_fault(const Rings& rings) {
  if (rings.empty()) return "it has no ring";
  for (const auto& ring : rings) {
    if (auto fault = ring_fault(ring)) return fault;
  }

  // Even-odd: a ring inside an odd number of others is a hole of the innermost of them.
  std::vector<LonLatBox> boxes(rings.size());
  std::transform(rings.begin(), rings.end(), boxes.begin(), box_of);
  std::vector<std::vector<std::size_t>> around(rings.size());
  for (std::size_t i = 0; i < rings.size(); ++i) {
    for (std::size_t j = 0; j < rings.size(); ++j) {
      if (i != j && box_within(boxes[i], boxes[j]) && lies_within(rings[i], rings[j])) around[i].push_back(j);
    }
  }
  std::vector<std::vector<const std::vector<LonLat>*>> holes(rings.size());
  for (std::size_t i = 0; i < rings.size(); ++i) {
    if (around[i].size() % 2 == 0) continue;
    const std::size_t innermost = *std::max_element(around[i].begin(), around[i].end(), [&](auto a, auto b) {
      return around[a].size() < around[b].size();
    });
    holes[innermost].push_back(&rings[i]);
  }
  std::vector<GEOSGeometry*> parts;
  for (std::size_t i = 0; i < rings.size(); ++i) {
    if (around[i].size() % 2 == 1) continue;
    GeosGeometry part = polygon_geometry(rings[i], holes[i]);
    if (part) parts.push_back(part.release());
  }
  return fault_of(GeosGeometry(GEOSGeom_createCollection_r(geos(), GEOS_MULTIPOLYGON, parts.data(),
                                                           static_cast<unsigned>(parts.size()))));
}

bool polygon_contains(const Rings& rings, LonLat p) {
  if (!std::isfinite(p.lon_deg) || !std::isfinite(p.lat_deg)) return false;
  bool inside = false;
  for (const auto& ring : rings) {
    if (ring.empty()) continue;
    const Side side = side_of_ring(ring, p);
    if (side == Side::edge) return true;
    inside ^= side == Side::inside;
  }
  return inside;
}

}  // namespace sillon
