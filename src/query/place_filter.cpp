#include "query/place_filter.hpp"

#include "query/kind_role.hpp"
#include "query/lifetime.hpp"

namespace sillon {

namespace {

std::uint32_t bits_of(const std::vector<Term>& terms, const KeySet& keys) {
  std::uint32_t bits = 0;
  for (const std::string& key : keys)
    if (const auto index = index_of(terms, key); index && *index < 32) bits |= std::uint32_t{1} << *index;
  return bits;
}

}  // namespace

AllowedValues allowed_kinds(const Taxonomy& taxonomy, const KeySet& keys) {
  AllowedValues allowed = allowed_values(taxonomy.kinds, keys);
  for (const std::string& key : keys)
    if (const auto group = index_of(taxonomy.kind_groups, key))
      for (const std::uint8_t kind : taxonomy.kind_groups[*group].kinds) allowed[kind] = true;
  return allowed;
}

PlaceFilter::PlaceFilter(const Atlas& atlas, const Filter& filter)
    : places_(atlas.places),
      kinds_(allowed_kinds(atlas.taxonomy, filter.kind)),
      territories_(allowed_values(atlas.taxonomy.territories, filter.territory)),
      statuses_(allowed_values(atlas.taxonomy.statuses, filter.status)),
      between_(allowed_values(atlas.taxonomy.territories, filter.between)),
      sectors_(bits_of(atlas.taxonomy.sectors, filter.sector)),
      services_(bits_of(atlas.taxonomy.services, filter.service)),
      any_sector_(filter.sector.empty()),
      any_service_(filter.service.empty()),
      any_year_(!filter.years),
      confidence_(filter.confidence),
      by_year_(judge_by_year(atlas, filter)),
      text_(atlas, filter.text) {}

// Cities have no first year of their own: they never pass, and show as ends of links only.
std::vector<std::uint8_t> PlaceFilter::judge_by_year(const Atlas& atlas, const Filter& filter) {
  if (!filter.years) return {};
  const auto roles = kind_roles(atlas.taxonomy);
  const std::vector<std::int16_t> first_years = first_known_years(atlas);
  std::vector<std::uint8_t> judged(first_years.size());
  for (Row row = 0; row < first_years.size(); ++row) {
    const int year = first_years[row];
    const bool in_range = filter.years->first <= year && year <= filter.years->last;
    const bool is_city = roles[atlas.places.kind[row]] == KindRole::city;
    judged[row] = is_city || (year != 0 && !in_range) ? years : year == 0 ? no_year : 0;
  }
  return judged;
}

}  // namespace sillon
