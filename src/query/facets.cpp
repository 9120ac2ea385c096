#include "query/facets.hpp"

#include <bit>

#include "query/existence.hpp"
#include "query/place_verdict.hpp"

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
  if (std::popcount(stopped_by) > 1) return;
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
  const Links& links = atlas.links;
  Facets counts;
  counts.kind_group.resize(taxonomy.kind_groups.size());
  counts.territory.resize(taxonomy.territories.size());
  counts.sector.resize(taxonomy.sectors.size());
  counts.service.resize(taxonomy.services.size());
  counts.status.resize(taxonomy.statuses.size());
  counts.confidence.resize(3);
  counts.link_kind.resize(taxonomy.link_kinds.size());

  const Existence existence = existence_at(atlas, date);
  const PlaceFilter place_facets(atlas, filter, folded);
  const LinkFacets link_facets(atlas, filter);
  const PlaceJudge judge(atlas, filter, existence, place_facets, link_facets, 1);
  std::vector<std::uint8_t> as_end(places.size());
  for (Row row = 0; row < places.size(); ++row) {
    const PlaceVerdict verdict = judge(row);
    as_end[row] = verdict.as_end;
    if (verdict.role == KindRole::city || verdict.undated) continue;
    count_row(places, taxonomy, row, existence.place_status[row], verdict.role, verdict.stopped_by, counts);
  }

  for (Row row = 0; row < links.size(); ++row) {
    if (existence.link[row] == Presence::absent || existence.link[row] == Presence::undated) continue;
    const std::uint32_t stopped_by =
        link_facets.stopped_by(row, as_end[links.from[row]], as_end[links.to[row]]);
    if ((stopped_by & ~LinkFacets::kind) == 0) ++counts.link_kind[links.kind[row]];
    if ((stopped_by & ~LinkFacets::reach) != 0) continue;
    ++counts.links_all;
    counts.links_cross_border += links.crosses_border[row] != 0;
  }
  return counts;
}

}  // namespace sillon
