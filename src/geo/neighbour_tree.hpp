// What a NeighbourIndex holds: the places in space, each once, and nanoflann's k-d tree over them; and the
// questions it is asked there. Only the files of geo/nearest.hpp include this one.
#pragma once

// g++ 12 takes the library's first resize for a write to nothing.
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic ignored "-Wnull-dereference"
#endif

#include <limits>
#include <nanoflann.hpp>
#include <span>
#include <vector>

#include "geo/chord.hpp"
#include "geo/geodesic.hpp"
#include "geo/nearest.hpp"

namespace sillon {

// Doubles: a float would put a place up to half a metre off, and with it the band in which chords decide
// nothing. At a thousand places either fits the first cache.
struct PlacesInSpace {
  std::vector<Geocentric> places;

  std::size_t kdtree_get_point_count() const { return places.size(); }
  double kdtree_get_pt(std::size_t at, int axis) const {
    const Geocentric& p = places[at];
    return axis == 0 ? p.x : axis == 1 ? p.y : p.z;
  }
  template <class Box>
  bool kdtree_get_bbox(Box&) const {
    return false;
  }
};

using ChordTree = nanoflann::KDTreeSingleIndexAdaptor<nanoflann::L2_Simple_Adaptor<double, PlacesInSpace>,
                                                      PlacesInSpace, 3, std::uint32_t>;

struct NeighbourTree {
  explicit NeighbourTree(std::span<const LonLat> points);

  // The place that is nearest, if there are any. `worth` is one that may be near, to begin with; any will do.
  std::uint32_t nearest(LonLat from, const Geocentric& at, std::uint32_t worth) const;
  // By the chord where that is enough.
  double distance_km(std::uint32_t place, LonLat from, const Geocentric& at) const;

  // Appends the indices of the points within, in any order. The radius is not NaN.
  void within(LonLat from, const Geocentric& at, double radius_km, const ChordsOfRadius& chords,
              std::vector<std::uint32_t>& found) const;
  // All points whose chord is below the one given, with their geodesics, nearest first.
  std::vector<Neighbour> within_chord(LonLat from, const Geocentric& at, double squared) const;

  std::span<const std::uint32_t> points_at(std::uint32_t place) const {
    return std::span(index_given).subspan(first[place], first[place + 1] - first[place]);
  }
  bool empty() const { return lonlat.empty(); }

  // Beside each other: of a place its degrees, its position in space, and where the indices of its points
  // begin.
  std::vector<LonLat> lonlat;
  PlacesInSpace space;
  std::vector<std::uint32_t> first = {0};  // one more than there are places
  std::vector<std::uint32_t> index_given;  // those of one place ascending
  std::unique_ptr<const ChordTree> tree;
};

}  // namespace sillon
