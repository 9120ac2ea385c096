// g++ 12 takes the library's first resize for a write to nothing.
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic ignored "-Wnull-dereference"
#endif

#include "geo/nearest.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <nanoflann.hpp>

#include "geo/geodesic.hpp"

namespace sillon {
namespace {

// Semi-axes of WGS 84 in kilometres.
constexpr double equator_km = 6378.137;
constexpr double pole_km = 6378.137 * (1.0 - 1.0 / 298.257223563);

using Vector = std::array<double, 3>;

// The point of the unit sphere with the same longitude and the *parametric* latitude,
// tan(beta) = (b/a) tan(lat). Laying the ellipsoid onto this sphere stretches a step along the parallel by
// exactly a and a step along the meridian by sqrt(a^2 sin^2(beta) + b^2 cos^2(beta)), which lies between b
// and a. Every path, and so every shortest path, is therefore between b and a times its length on the unit
// sphere:
//
//     b * angle <= geodesic <= a * angle          (a / b = 1.0034)
//
Vector on_unit_sphere(LonLat p) {
  constexpr double radian = 3.14159265358979323846 / 180.0;
  const double lat = p.lat_deg * radian, lon = p.lon_deg * radian;
  const double z = pole_km * std::sin(lat), r = equator_km * std::cos(lat);
  const double length = std::hypot(z, r);
  return {r / length * std::cos(lon), r / length * std::sin(lon), z / length};
}

bool is_on_globe(LonLat p) {
  return std::isfinite(p.lon_deg) && std::isfinite(p.lat_deg) && std::fabs(p.lat_deg) <= 90.0;
}

// The square of the straight distance between two points of the sphere that are `angle` radians apart, with a
// margin for the rounding of their coordinates (some 1e-16, which is less than a tenth of a micrometre).
double chord_squared(double angle) {
  constexpr double pi = 3.14159265358979323846;
  const double chord = 2.0 * std::sin(std::min(angle, pi) / 2.0) * (1.0 + 1e-12) + 1e-14;
  return chord * chord;
}

double angle_of_chord_squared(double squared) {
  return 2.0 * std::asin(std::min(1.0, std::sqrt(squared) / 2.0));
}

struct Cloud {
  std::vector<Vector> points;
  std::size_t kdtree_get_point_count() const { return points.size(); }
  double kdtree_get_pt(std::size_t index, std::size_t axis) const { return points[index][axis]; }
  template <class Box>
  bool kdtree_get_bbox(Box&) const {
    return false;
  }
};

using Tree =
    nanoflann::KDTreeSingleIndexAdaptor<nanoflann::L2_Simple_Adaptor<double, Cloud>, Cloud, 3, std::uint32_t>;

bool comes_first(const Neighbour& a, const Neighbour& b) {
  return a.distance_km != b.distance_km ? a.distance_km < b.distance_km : a.index < b.index;
}

}  // namespace

struct NeighbourIndex::Impl {
  explicit Impl(std::span<const LonLat> points) {
    for (std::size_t i = 0; i < points.size(); ++i) {
      if (!is_on_globe(points[i])) continue;
      cloud.points.push_back(on_unit_sphere(points[i]));
      places.push_back(points[i]);
      index_given.push_back(static_cast<std::uint32_t>(i));
    }
    constexpr std::size_t leaf_size = 10;  // the library's own recommendation for three dimensions
    tree = std::make_unique<Tree>(3, cloud, nanoflann::KDTreeSingleIndexAdaptorParams(leaf_size));
  }

  // Every point within `angle` radians on the sphere, with its geodesic distance, nearest first.
  std::vector<Neighbour> within_angle(LonLat from, double angle) const {
    std::vector<std::pair<std::uint32_t, double>> found;
    nanoflann::SearchParams any_order;
    any_order.sorted = false;
    tree->radiusSearch(on_unit_sphere(from).data(), chord_squared(angle), found, any_order);
    std::vector<Neighbour> neighbours;
    neighbours.reserve(found.size());
    for (const auto& [at, squared] : found)
      neighbours.push_back({index_given[at], geodesic_km(from, places[at])});
    std::sort(neighbours.begin(), neighbours.end(), comes_first);
    return neighbours;
  }

  Cloud cloud;
  std::vector<LonLat> places;              // beside cloud.points
  std::vector<std::uint32_t> index_given;  // beside cloud.points
  std::unique_ptr<Tree> tree;
};

NeighbourIndex::NeighbourIndex(std::span<const LonLat> points) : impl_(std::make_unique<Impl>(points)) {}
NeighbourIndex::~NeighbourIndex() = default;
NeighbourIndex::NeighbourIndex(NeighbourIndex&&) noexcept = default;
NeighbourIndex& NeighbourIndex::operator=(NeighbourIndex&&) noexcept = default;

// The count-th on the sphere is an upper bound of the count-th on the ellipsoid once its angle is stretched
// by a; whatever could be nearer lies within a / b times that angle.
std::vector<Neighbour> NeighbourIndex::nearest(LonLat from, std::size_t count) const {
  count = std::min(count, impl_->places.size());
  if (count == 0 || !is_on_globe(from)) return {};
  std::vector<std::uint32_t> at(count);
  std::vector<double> squared(count);
  const std::size_t found =
      impl_->tree->knnSearch(on_unit_sphere(from).data(), count, at.data(), squared.data());
  if (found == 0) return {};
  std::vector<Neighbour> neighbours =
      impl_->within_angle(from, angle_of_chord_squared(squared[found - 1]) * (equator_km / pole_km));
  neighbours.resize(std::min(neighbours.size(), count));
  return neighbours;
}

std::vector<Neighbour> NeighbourIndex::within(LonLat from, double radius_km) const {
  if (impl_->places.empty() || !is_on_globe(from) || !(radius_km >= 0)) return {};
  std::vector<Neighbour> neighbours = impl_->within_angle(from, radius_km / pole_km);
  const auto beyond =
      std::upper_bound(neighbours.begin(), neighbours.end(), radius_km,
                       [](double radius, const Neighbour& n) { return radius < n.distance_km; });
  neighbours.erase(beyond, neighbours.end());
  return neighbours;
}

}  // namespace sillon
