// The places of each value of each facet, counted under all other facets.
#pragma once

#include <array>
#include <optional>

#include "query/facet_columns.hpp"
#include "query/facets.hpp"
#include "query/word_sets.hpp"

namespace sillon {

// What the facets that are counted let through; null or without rows where one asks for nothing.
struct CountedPasses {
  const std::optional<RowBits>*kind, *territory, *sector, *service, *status, *confidence;
};

// Adds to the counts of `facets`, whose columns have the length of their vocabularies, the places that are in
// all of `base` (what everything else lets through: never a city). `status` has the rows of each status now.
void count_places(const FacetColumns& columns, const Taxonomy& taxonomy, const ValueBits& status,
                  const WordSets& base, const CountedPasses& passes, Facets& facets);

}  // namespace sillon
