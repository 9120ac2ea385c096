#include "query/place_filter.hpp"

namespace sillon {

namespace {

// A kind passes by its own key or by that of its group.
AllowedValues allowed_kinds(const Taxonomy& taxonomy, const KeySet& keys) {
  AllowedValues allowed = allowed_values(taxonomy.kinds, keys);
  for (const std::string& key : keys)
    if (const auto group = index_of(taxonomy.kind_groups, key))
      for (const std::uint8_t kind : taxonomy.kind_groups[*group].kinds) allowed[kind] = true;
  return allowed;
}

std::uint32_t bits_of(const std::vector<Term>& terms, const KeySet& keys) {
  std::uint32_t bits = 0;
  for (const std::string& key : keys)
    if (const auto index = index_of(terms, key); index && *index < 32) bits |= std::uint32_t{1} << *index;
  return bits;
}

}  // namespace

PlaceFilter::PlaceFilter(const Atlas& atlas, const Filter& filter, const FoldedText* folded)
    : places_(atlas.places),
      kinds_(allowed_kinds(atlas.taxonomy, filter.kind)),
      territories_(allowed_values(atlas.taxonomy.territories, filter.territory)),
      statuses_(allowed_values(atlas.taxonomy.statuses, filter.status)),
      sectors_(bits_of(atlas.taxonomy.sectors, filter.sector)),
      services_(bits_of(atlas.taxonomy.services, filter.service)),
      any_sector_(filter.sector.empty()),
      any_service_(filter.service.empty()),
      confidence_(filter.confidence),
      text_(atlas, filter.text, folded) {}

}  // namespace sillon
