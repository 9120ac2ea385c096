// How many places each value of each facet would show: counted under all other facets of the filter.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "atlas/atlas.hpp"
#include "state/view.hpp"

namespace sillon {

// What has no date is in no count while a date or years are asked for, as in Visible.
struct Facets {
  std::vector<std::uint32_t> kind_group;  // by Taxonomy::kind_groups; cities are never shown and count 0
  std::vector<std::uint32_t> territory;   // resources only, by Taxonomy::territories
  std::vector<std::uint32_t> sector, service, status;  // resources and start-ups, by their terms
  std::vector<std::uint32_t>
      confidence;  // resources and start-ups, low, medium, high: of exactly that confidence
  std::vector<std::uint32_t> link_kind;  // links that each of Taxonomy::link_kinds alone would show
  std::uint32_t links_all = 0,
                links_cross_border = 0;  // shown with filter.links at `all` and at `cross-border`
  bool operator==(const Facets&) const = default;
};

// Of one question, as visible().
Facets facets(const Atlas& atlas, const Filter& filter, std::optional<PartialDate> date);

}  // namespace sillon
