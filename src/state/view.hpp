// A View is exactly what a scene file stores: what is looked at, from where, and how. field_table.cpp names
// every part of it once, for scene files, `--set` and hints.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "atlas/date.hpp"
#include "atlas/tables.hpp"
#include "geo/space.hpp"
#include "state/key.hpp"

namespace sillon {

// The camera, free of pixels: the centre of the free map area and how many kilometres its shorter side spans.
struct Look {
  LonLat centre{5.8, 49.4};
  double span_km = 60;  // 0.5 .. 5000
  bool operator==(const Look&) const = default;
};
struct WholeRegion {  // fits the core region into the free map area, whatever its size
  bool operator==(const WholeRegion&) const = default;
};
using Camera = std::variant<WholeRegion, Look>;

inline constexpr double smallest_span_km = 0.5;
inline constexpr double largest_span_km = 5000;

// First years, both ends included: of places that were first known then.
struct YearRange {
  int first = 0, last = 0;  // 1 .. 9999, first <= last
  bool operator==(const YearRange&) const = default;
};

enum class LinkFilter : std::uint8_t { all, cross_border, none };

// Keys of the taxonomy, sorted, each once. An empty set asks for nothing and lets everything pass.
using KeySet = std::vector<std::string>;

struct Filter {
  KeySet kind;  // keys of kinds or of kind groups
  KeySet territory;
  KeySet sector;
  KeySet service;
  KeySet status;  // of places, at the view's date
  KeySet link_kind;
  LinkFilter links = LinkFilter::all;
  Confidence confidence = Confidence::low;  // at least
  std::string text;                         // every word must begin a word of the record, accents ignored
  std::optional<YearRange> years;           // places first known in one of these years
  KeySet between;       // links with an end in each of these two territories, or both ends in the one; only
                        // places of theirs
  bool undated = true;  // with a date or years asked for: also what has no date
  bool operator==(const Filter&) const = default;
};

struct Layers {
  bool surroundings = true;
  bool settlements = true;
  bool districts = true;
  bool borders = true;
  bool rivers = true;
  bool graticule = true;
  bool places = true;
  bool every_place = false;  // each as a symbol of its own instead of rings that gather them
  bool links = true;
  bool labels = true;
  bool legend = true;
  bool roads = true;  // of own layers: files that a user puts into the base map's folder
  bool rails = true;
  bool relief = true;
  bool own = true;  // those of no known sort
  bool operator==(const Layers&) const = default;
};

enum class Theme : std::uint8_t { paper, stage, contrast };

inline constexpr int most_neighbour_steps = 3;

struct View {
  std::string crs = "region";
  Camera camera = WholeRegion{};
  std::optional<PartialDate> date;  // "the network as of"; nothing: everything known
  Filter filter;
  Selection selection;
  int neighbour_steps = 0;  // 1 .. 3: what is linked with the selection in so many steps, the rest quiet
  std::string chain_to;     // id of a place: the shortest chain of links from the selected place to it
  Layers layers;
  std::string language = "en";
  Theme theme = Theme::paper;
  bool operator==(const View&) const = default;
};

}  // namespace sillon
