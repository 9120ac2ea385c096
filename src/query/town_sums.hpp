// What each town holds of what is shown, added up once for a filter and a date: rings are made from it at
// every scale, without a look at the places themselves.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "atlas/atlas.hpp"
#include "query/visible.hpp"

namespace sillon {

// True for kinds that rings count: resources, and others where the filter asks for them by name, which one
// that only leaves a few kinds out does not.
std::vector<std::uint8_t> counted_kinds(const Taxonomy& taxonomy, const Filter& filter);

struct TownSums {
  // Counted places of one kind group in a town.
  struct Part {
    std::uint8_t group = 0;     // of Taxonomy::kind_groups
    std::uint32_t count = 0;    // all of them
    std::uint32_t planned = 0;  // of those, announced or candidate
  };

  // By Towns row.
  std::vector<std::uint32_t> count;      // counted places
  std::vector<std::uint32_t> startups;   // shown start-ups that are not counted
  std::vector<std::uint32_t> shown;      // shown places of every kind
  std::vector<std::uint32_t> in_course;  // of those, begin or end in the course of the date
  std::vector<std::uint8_t> context;     // 1: holds an end of a shown link that is itself filtered out
  std::vector<std::uint32_t> first;      // parts of town t: parts[first[t]] .. parts[first[t + 1]]
  std::vector<Part> parts;               // in order of groups

  std::vector<Row> by_count;                // towns that hold anything, the larger counts first, then by row
  std::vector<std::uint32_t> without_town;  // by territory: places without a town that are not hidden

  std::span<const Part> parts_of(Row town) const {
    return std::span(parts).subspan(first[town], first[town + 1] - first[town]);
  }
};

// `counted`: as counted_kinds gives it.
TownSums town_sums(const Atlas& atlas, const Visible& visible, std::span<const std::uint8_t> counted);

}  // namespace sillon
