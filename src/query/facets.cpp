#include "query/facets.hpp"

#include <bit>

#include "query/existence.hpp"
#include "query/kind_role.hpp"
#include "query/place_filter.hpp"
#include "query/visible.hpp"

namespace sillon {

namespace {

void count_bits(std::uint32_t bits, std::vector<std::uint32_t>& counts) {
  for (; bits != 0; bits &= bits - 1)
    if (const auto index = static_cast<std::size_t>(std::countr_zero(bits)); index < counts.size())
      ++counts[index];
}

// A row counts for a facet when no other facet stops it.
void count_row(const Places& places, const Taxonomy& taxonomy, Row row, std::uint8_t status, KindRole role,
               std::uint32_t stopped_by, Facets& counts) {
  const auto only_by = [stopped_by](std::uint32_t facet) { return (stopped_by & ~facet) == 0; };
  if (only_by(PlaceFilter::kind)) ++counts.kind_group[taxonomy.kinds[places.kind[row]].group];
  if (role == KindRole::other) return;
  if (role == KindRole::resource && only_by(PlaceFilter::territory))
    ++counts.territory[places.territory[row]];
  if (only_by(PlaceFilter::sector)) count_bits(places.sectors[row], counts.sector);
  if (only_by(PlaceFilter::service)) count_bits(places.services[row], counts.service);
  if (only_by(PlaceFilter::status)) ++counts.status[status];
  if (only_by(PlaceFilter::confidence)) ++counts.confidence[static_cast<std::size_t>(places.confidence[row])];
}

}  // namespace

Facets facets(const Atlas& atlas, const Filter& filter, std::optional<PartialDate> date,
              const FoldedText* folded) {
  const Taxonomy& taxonomy = atlas.taxonomy;
  const Places& places = atlas.places;
  Facets counts;
  counts.kind_group.resize(taxonomy.kind_groups.size());
  counts.territory.resize(taxonomy.territories.size());
  counts.sector.resize(taxonomy.sectors.size());
  counts.service.resize(taxonomy.services.size());
  counts.status.resize(taxonomy.statuses.size());
  counts.confidence.resize(3);

  const Existence existence = existence_at(atlas, date);
  const PlaceFilter place_filter(atlas, filter, folded);
  const auto roles = kind_roles(taxonomy);
  for (Row row = 0; row < places.size(); ++row) {
    const KindRole role = roles[places.kind[row]];
    const Presence presence = existence.place[row];
    if (role == KindRole::city || presence == Presence::absent || presence == Presence::undated) continue;
    const std::uint32_t stopped_by = place_filter.stopped_by(row, existence.place_status[row]);
    if (std::popcount(stopped_by) > 1 || !place_filter.text_passes(row)) continue;
    count_row(places, taxonomy, row, existence.place_status[row], role, stopped_by, counts);
  }

  Filter all_links = filter;
  all_links.links = LinkFilter::all;
  const auto shown = visible(atlas, all_links, date, folded);
  counts.links_all = shown->links_shown;
  counts.links_cross_border = shown->links_shown_crossing;
  return counts;
}

}  // namespace sillon
