#include "row_by_row.hpp"

#include <algorithm>

#include "atlas/month.hpp"
#include "plain_judge.hpp"

namespace sillon::test {
namespace {

bool is_there(Presence presence) {
  return presence == Presence::present || presence == Presence::in_course;
}

// A row counts for a facet when no other facet stops it.
void count_row(const Atlas& atlas, Row row, const PlaceAnswer& answer, Facets& counts) {
  const Places& places = atlas.places;
  const auto counts_for = [&](Facet facet) { return stopped_at_most_by(answer.stops, facet); };
  const auto count_bits = [](std::uint32_t bits, std::vector<std::uint32_t>& of) {
    for (std::size_t i = 0; i < of.size(); ++i) of[i] += bits >> i & 1;
  };
  if (counts_for(Facet::kind)) ++counts.kind_group[atlas.taxonomy.kinds[places.kind[row]].group];
  if (answer.role == KindRole::other) return;
  if (answer.role == KindRole::resource && counts_for(Facet::territory))
    ++counts.territory[places.territory[row]];
  if (counts_for(Facet::sector)) count_bits(places.sectors[row], counts.sector);
  if (counts_for(Facet::service)) count_bits(places.services[row], counts.service);
  if (counts_for(Facet::status)) ++counts.status[answer.now.status];
  if (counts_for(Facet::confidence)) ++counts.confidence[static_cast<std::size_t>(places.confidence[row])];
}

}  // namespace

Existence existence_row_by_row(const Atlas& atlas, std::optional<PartialDate> date) {
  const PlainDates dates(atlas);
  Existence existence;
  for (Row row = 0; row < atlas.places.size(); ++row) {
    const RecordNow now = dates.place(row, date);
    existence.place.push_back(now.presence);
    existence.place_status.push_back(now.status);
  }
  for (Row row = 0; row < atlas.links.size(); ++row) {
    const RecordNow now = dates.link(row, date);
    existence.link.push_back(now.presence);
    existence.link_status.push_back(now.status);
  }
  return existence;
}

Visible visible_row_by_row(const Atlas& atlas, const Filter& filter, std::optional<PartialDate> date) {
  const PlainJudge judge(atlas, filter, date);
  Visible result;
  std::uint32_t shown = 0;
  for (Row row = 0; row < atlas.places.size(); ++row) {
    const PlaceAnswer& answer = judge.places[row];
    const bool in_course = answer.now.presence == Presence::in_course;
    result.place.push_back(!answer.shown ? Shown::hidden : in_course ? Shown::in_course : Shown::shown);
    result.place_status.push_back(answer.now.status);
    result.place_undated.push_back(answer.undated);
    result.resources += answer.role == KindRole::resource;
    result.startups += answer.role == KindRole::startup;
    result.places += answer.role != KindRole::city;
    result.undated_places += answer.undated && answer.asked_for && answer.role != KindRole::city;
    shown += answer.shown;
    if (!answer.shown || answer.undated) continue;
    const bool has_point = atlas.places.has_point(row);
    result.places_in_course += in_course;
    result.resources_shown += answer.role == KindRole::resource;
    result.places_shown_with_point += has_point;
    result.startups_shown += answer.role == KindRole::startup;
    result.places_shown_without_point += !has_point;
  }
  result.places_hidden = result.places - shown;

  const Links& links = atlas.links;
  for (Row row = 0; row < links.size(); ++row) {
    const LinkAnswer& answer = judge.links[row];
    const bool undated = answer.now.presence == Presence::undated;
    const bool passes = answer.now.presence != Presence::absent && answer.stops.empty();
    const bool is_shown = passes && (filter.undated || !undated);
    result.link.push_back(!is_shown ? Shown::hidden : answer.in_course ? Shown::in_course : Shown::shown);
    result.link_status.push_back(answer.now.status);
    result.link_undated.push_back(undated);
    result.undated_links += passes && undated;
    result.links_hidden += !is_shown;
    result.links_shown += is_shown && !undated;
    result.links_shown_crossing += is_shown && !undated && links.crosses_border[row] != 0;
    if (!is_shown) continue;
    for (const Row end : {links.from[row], links.to[row]})
      if (!judge.places[end].shown) result.place[end] = Shown::context;
  }
  return result;
}

Facets facets_row_by_row(const Atlas& atlas, const Filter& filter, std::optional<PartialDate> date) {
  const Taxonomy& taxonomy = atlas.taxonomy;
  const Links& links = atlas.links;
  Facets counts;
  counts.kind_group.resize(taxonomy.kind_groups.size());
  counts.territory.resize(taxonomy.territories.size());
  counts.sector.resize(taxonomy.sectors.size());
  counts.service.resize(taxonomy.services.size());
  counts.status.resize(taxonomy.statuses.size());
  counts.confidence.resize(3);
  counts.link_kind.resize(taxonomy.link_kinds.size());
  const PlainJudge judge(atlas, filter, date);
  for (Row row = 0; row < atlas.places.size(); ++row) {
    const PlaceAnswer& answer = judge.places[row];
    if (answer.role != KindRole::city && !answer.undated && is_there(answer.now.presence))
      count_row(atlas, row, answer, counts);
  }
  for (Row row = 0; row < links.size(); ++row) {
    const LinkAnswer& answer = judge.links[row];
    if (!is_there(answer.now.presence)) continue;
    if (stopped_at_most_by(answer.stops, Facet::kind)) ++counts.link_kind[links.kind[row]];
    if (!stopped_at_most_by(answer.stops, Facet::reach)) continue;
    ++counts.links_all;
    counts.links_cross_border += links.crosses_border[row] != 0;
  }
  return counts;
}

YearHistogram histogram_row_by_row(const Atlas& atlas, const TimeSpan& span, Filter filter,
                                   std::optional<PartialDate> date) {
  filter.years.reset();
  const Places& places = atlas.places;
  YearHistogram bars;
  bars.first_year = span.first.year;
  const int count = span.last.year - span.first.year + 1;
  bars.founded.resize(static_cast<std::size_t>(count));
  bars.first_seen.resize(static_cast<std::size_t>(count));
  const PlainJudge judge(atlas, filter, date);
  for (Row row = 0; row < places.size(); ++row) {
    const PlaceAnswer& answer = judge.places[row];
    const int year = answer.now.first_year;
    if (answer.role == KindRole::city) continue;
    bars.with_earlier = bars.with_earlier || (year != 0 && year < bars.first_year);
    if (!answer.asked_for) continue;
    if (year == 0) {
      ++bars.without_year;
      continue;
    }
    const Basis basis = places.since_basis[row];
    const bool founded =
        places.since[row].year == year && basis != Basis::first_seen && basis != Basis::unknown;
    ++(founded ? bars.founded
               : bars.first_seen)[static_cast<std::size_t>(std::clamp(year - bars.first_year, 0, count - 1))];
    ++bars.places;
  }
  return bars;
}

Growth growth_row_by_row(const Atlas& atlas, Filter filter, PartialDate first, PartialDate last) {
  filter.undated = true;
  Growth growth;
  const PlainJudge judge(atlas, filter, std::nullopt);
  const PlainDates dates(atlas);
  growth.first_month = month_number(first, 1);
  for (int month = growth.first_month; month <= month_number(last, 12); ++month) {
    growth.places.push_back(0);
    for (Row row = 0; row < atlas.places.size(); ++row)
      growth.places.back() +=
          judge.places[row].shown && is_there(dates.place(row, date_of_month(month)).presence);
  }
  return growth;
}

}  // namespace sillon::test
