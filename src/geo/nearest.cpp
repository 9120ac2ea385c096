#include "geo/nearest.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>

#include "geo/neighbour_tree.hpp"

namespace sillon {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

bool comes_first(const Neighbour& a, const Neighbour& b) {
  return a.distance_km != b.distance_km ? a.distance_km < b.distance_km : a.index < b.index;
}

// The three below are nanoflann's result sets: it skips what is not nearer than `worstDist` and hands over
// the rest as `addPoint`.

// The place with the shortest chord, and whether another one's is so little longer that its geodesic may be
// shorter: every place within the band of the best one passes through `addPoint`, as the band only shrinks.
struct NearestByChord {
  std::uint32_t place = 0;
  double squared = infinity, second_squared = infinity, rival_squared = infinity;

  bool full() const { return true; }
  double worstDist() const { return rival_squared; }
  bool addPoint(double chord, std::uint32_t at) {
    if (chord < squared) {
      second_squared = squared;
      squared = chord;
      place = at;
      rival_squared = rival_chord_squared(chord);
    } else if (chord < second_squared) {
      second_squared = chord;
    }
    return true;
  }
  bool has_rival() const { return second_squared <= rival_squared; }
};

// The place with the shortest geodesic; of equal ones the one whose first point has the lowest index.
struct NearestByGeodesic {
  const NeighbourTree& tree;
  LonLat from;
  double reach_squared;
  std::uint32_t place = 0;
  double least_km = infinity;

  bool full() const { return true; }
  double worstDist() const { return reach_squared; }
  bool addPoint(double, std::uint32_t at) {
    const double km = geodesic_km(from, tree.lonlat[at]);
    if (km < least_km) reach_squared = std::min(reach_squared, chords_of_radius(km).outer_squared);
    if (km < least_km || (km == least_km && tree.points_at(at)[0] < tree.points_at(place)[0])) {
      least_km = km;
      place = at;
    }
    return true;
  }
};

// Whatever has a chord below `reach_squared`, handed on.
template <class TakePlace>
struct AllWithinChord {
  double reach_squared;
  TakePlace take;

  bool full() const { return true; }
  double worstDist() const { return reach_squared; }
  bool addPoint(double chord, std::uint32_t at) {
    take(at, chord);
    return true;
  }
};

template <class Results>
void search(const ChordTree& tree, const Geocentric& at, Results& results) {
  const double position[3] = {at.x, at.y, at.z};
  tree.findNeighbors(results, position, nanoflann::SearchParams());
}

}  // namespace

NeighbourTree::NeighbourTree(std::span<const LonLat> points) {
  for (std::uint32_t i = 0; i < points.size(); ++i)
    if (is_position(points[i])) index_given.push_back(i);
  const auto place_then_index = [&](std::uint32_t a, std::uint32_t b) {
    const LonLat p = points[a], q = points[b];
    return std::tie(p.lon_deg, p.lat_deg, a) < std::tie(q.lon_deg, q.lat_deg, b);
  };
  std::sort(index_given.begin(), index_given.end(), place_then_index);
  // A million points of one town hall are one place, so no question meets them all.
  for (std::uint32_t i = 0; i < index_given.size(); ++i) {
    const LonLat here = points[index_given[i]];
    if (!lonlat.empty() && lonlat.back() == here) {
      ++first.back();
      continue;
    }
    lonlat.push_back(here);
    space.places.push_back(geocentric_from_lonlat(here));
    first.push_back(i + 1);
  }
  constexpr std::size_t leaf_size = 10;  // the library's own recommendation; 4 to 32 were no better
  tree = std::make_unique<ChordTree>(3, space, nanoflann::KDTreeSingleIndexAdaptorParams(leaf_size));
}

std::uint32_t NeighbourTree::nearest(LonLat from, const Geocentric& at, std::uint32_t worth) const {
  NearestByChord by_chord;
  by_chord.rival_squared = rival_chord_squared(chord_squared(at, space.places[worth]));
  search(*tree, at, by_chord);
  if (!by_chord.has_rival()) return by_chord.place;
  NearestByGeodesic by_geodesic{*this, from, by_chord.rival_squared};
  search(*tree, at, by_geodesic);
  return by_geodesic.place;
}

double NeighbourTree::distance_km(std::uint32_t place, LonLat from, const Geocentric& at) const {
  if (chord_squared(at, space.places[place]) > short_chord * short_chord)
    return geodesic_km(from, lonlat[place]);
  return short_geodesic_km(at, space.places[place]);
}

void NeighbourTree::within(LonLat from, const Geocentric& at, double radius_km, const ChordsOfRadius& chords,
                           std::vector<std::uint32_t>& found) const {
  const auto take = [&](std::uint32_t place, double chord) {
    if (chord > chords.inner_squared && geodesic_km(from, lonlat[place]) > radius_km) return;
    const auto points = points_at(place);
    found.insert(found.end(), points.begin(), points.end());
  };
  AllWithinChord<decltype(take)> all{chords.outer_squared, take};
  search(*tree, at, all);
}

std::vector<Neighbour> NeighbourTree::within_chord(LonLat from, const Geocentric& at, double squared) const {
  std::vector<Neighbour> found;
  const auto take = [&](std::uint32_t place, double) {
    const double km = geodesic_km(from, lonlat[place]);
    for (const std::uint32_t index : points_at(place)) found.push_back({index, km});
  };
  AllWithinChord<decltype(take)> all{squared, take};
  search(*tree, at, all);
  std::sort(found.begin(), found.end(), comes_first);
  return found;
}

NeighbourIndex::NeighbourIndex(std::span<const LonLat> points)
    : tree_(std::make_unique<NeighbourTree>(points)) {}
NeighbourIndex::~NeighbourIndex() = default;
NeighbourIndex::NeighbourIndex(NeighbourIndex&&) noexcept = default;
NeighbourIndex& NeighbourIndex::operator=(NeighbourIndex&&) noexcept = default;

std::optional<std::uint32_t> NeighbourIndex::nearest(LonLat from) const {
  if (tree_->empty() || !is_position(from)) return std::nullopt;
  return tree_->points_at(tree_->nearest(from, geocentric_from_lonlat(from), 0))[0];
}

std::optional<Neighbour> NeighbourIndex::nearest_with_distance(LonLat from) const {
  if (tree_->empty() || !is_position(from)) return std::nullopt;
  const Geocentric at = geocentric_from_lonlat(from);
  const std::uint32_t place = tree_->nearest(from, at, 0);
  return Neighbour{tree_->points_at(place)[0], tree_->distance_km(place, from, at)};
}

// Whoever is among the `count` nearest on the ground may be nearer than the one whose chord is the count-th,
// but no farther than it, in the sense of `rival_chord_squared`.
std::vector<Neighbour> NeighbourIndex::nearest(LonLat from, std::size_t count) const {
  const std::size_t places = std::min(count, tree_->lonlat.size());
  if (places == 0 || !is_position(from)) return {};
  const Geocentric at = geocentric_from_lonlat(from);
  std::vector<std::uint32_t> place(places);
  std::vector<double> squared(places);
  nanoflann::KNNResultSet<double, std::uint32_t> results(places);
  results.init(place.data(), squared.data());
  search(*tree_->tree, at, results);
  auto neighbours = tree_->within_chord(from, at, rival_chord_squared(squared.back()));
  neighbours.resize(std::min(neighbours.size(), count));
  return neighbours;
}

std::vector<std::uint32_t> NeighbourIndex::within(LonLat from, double radius_km) const {
  std::vector<std::uint32_t> found;
  if (tree_->empty() || !is_position(from) || !(radius_km >= 0)) return found;
  tree_->within(from, geocentric_from_lonlat(from), radius_km, chords_of_radius(radius_km), found);
  std::sort(found.begin(), found.end());
  return found;
}

std::vector<Neighbour> NeighbourIndex::within_with_distance(LonLat from, double radius_km) const {
  if (tree_->empty() || !is_position(from) || !(radius_km >= 0)) return {};
  auto found =
      tree_->within_chord(from, geocentric_from_lonlat(from), chords_of_radius(radius_km).outer_squared);
  const auto is_beyond = [&](const Neighbour& n) { return n.distance_km > radius_km; };
  found.erase(std::find_if(found.begin(), found.end(), is_beyond), found.end());
  return found;
}

}  // namespace sillon
