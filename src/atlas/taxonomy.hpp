// The closed vocabularies of an atlas. Nothing about a region is compiled in: all of it comes from
// atlas.json.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "atlas/local_text.hpp"

namespace sillon {

struct Term {
  std::string key;
  LocalText names;
  bool operator==(const Term&) const = default;
};

// Shapes of the symbols on the map (visual.md 2.3). What each looks like is the picture's affair.
enum class Symbol : std::uint8_t {
  hexagon,
  disc,
  triangle_right,
  square,
  half_disc,
  triangle_up,
  diamond,
  plus,
  small_disc,
  star,
  ring
};

struct Kind : Term {
  LocalText plural;
  Symbol symbol = Symbol::disc;
  bool resource = true;    // counted as a resource; false for start-ups, labels and cities
  std::uint8_t group = 0;  // index into Taxonomy::kind_groups
  bool operator==(const Kind&) const = default;
};

// One row of the kinds panel and one colour of the map: a kind alone, or several that share a symbol.
struct KindGroup : Term {
  std::vector<std::uint8_t> kinds;  // indices into Taxonomy::kinds
  Symbol symbol = Symbol::disc;
  bool resource = true;
  bool operator==(const KindGroup&) const = default;
};

enum class LinkDash : std::uint8_t { solid, gap, dashed, dotted, contact };

struct LinkKind : Term {  // names: seen from the `from` end, "Hosts"
  LocalText inverse;      // seen from the `to` end, "Hosted by"
  LinkDash dash = LinkDash::solid;
  bool directed = true;
  bool operator==(const LinkKind&) const = default;
};

struct Territory : Term {
  std::string country;    // ISO 3166-1 alpha-2, empty when it spans several
  bool in_region = true;  // false for what lies outside the atlas's region
  bool whole = false;     // the region as a whole: "no part is known"
  std::string with;  // key of the territory whose statistics include it (Ostbelgien: in Wallonia's); or empty
  bool operator==(const Territory&) const = default;
};

struct Taxonomy {
  std::vector<Kind> kinds;             // at most 64
  std::vector<KindGroup> kind_groups;  // in panel and donut order
  std::vector<Term> services;          // at most 32: rows keep them as bits
  std::vector<Term> sectors;           // at most 32, and 14 by the format's rule
  std::vector<LinkKind> link_kinds;    // at most 64
  std::vector<Term> statuses;          // of places
  std::vector<Term> link_statuses;
  std::vector<Territory> territories;  // the `region` column
  std::vector<Term> areas;             // subjects of indicators without a place of their own
  bool operator==(const Taxonomy&) const = default;
};

// Position of `key` in a list of terms.
template <class T>
std::optional<std::uint8_t> index_of(const std::vector<T>& terms, std::string_view key) {
  for (std::size_t i = 0; i < terms.size(); ++i)
    if (terms[i].key == key) return static_cast<std::uint8_t>(i);
  return std::nullopt;
}

}  // namespace sillon
