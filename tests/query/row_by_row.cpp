#include "row_by_row.hpp"

#include <algorithm>
#include <bit>
#include <span>

#include "query/kind_role.hpp"
#include "query/lifetime.hpp"
#include "query/place_verdict.hpp"

namespace sillon::test {
namespace {

template <class Rows>
void judge_by_dates(const Rows& rows, EndWords words, PartialDate at, std::vector<Presence>& presence,
                    std::vector<std::uint8_t>& status) {
  for (Row row = 0; row < rows.size(); ++row) {
    presence.push_back(presence_of(rows.since[row], rows.until[row], at));
    const bool ends_later = words.ended && status[row] == *words.ended && rows.until[row].known() &&
                            rows.until[row].first_day() > at.last_day();
    if (ends_later && words.running) status[row] = *words.running;
  }
}

// Calls visit(events of one record) for each record that has any.
template <class Visit>
void for_each_subject(const Atlas& atlas, Visit visit) {
  const std::span<const Event> events(atlas.events.rows);
  for (std::size_t begin = 0, end = 0; begin < events.size(); begin = end) {
    while (end < events.size() && events[end].subject == events[begin].subject) ++end;
    visit(events.subspan(begin, end - begin));
  }
}

// A row counts for a facet when no other facet stops it.
void count_row(const Atlas& atlas, Row row, std::uint8_t status, const PlaceVerdict& verdict,
               Facets& counts) {
  const Places& places = atlas.places;
  const auto only_by = [&](std::uint32_t facet) { return (verdict.stopped_by & ~facet) == 0; };
  const auto count_bits = [](std::uint32_t bits, std::vector<std::uint32_t>& of) {
    for (std::size_t i = 0; i < of.size(); ++i) of[i] += bits >> i & 1;
  };
  if (only_by(PlaceFilter::kind)) ++counts.kind_group[atlas.taxonomy.kinds[places.kind[row]].group];
  if (verdict.role == KindRole::other) return;
  if (verdict.role == KindRole::resource && only_by(PlaceFilter::territory))
    ++counts.territory[places.territory[row]];
  if (only_by(PlaceFilter::sector)) count_bits(places.sectors[row], counts.sector);
  if (only_by(PlaceFilter::service)) count_bits(places.services[row], counts.service);
  if (only_by(PlaceFilter::status)) ++counts.status[status];
  if (only_by(PlaceFilter::confidence)) ++counts.confidence[static_cast<std::size_t>(places.confidence[row])];
}

constexpr int ask_all_for_their_text = 32;

}  // namespace

Existence existence_row_by_row(const Atlas& atlas, std::optional<PartialDate> date) {
  const Places& places = atlas.places;
  const Links& links = atlas.links;
  Existence existence;
  existence.place_status = places.status;
  existence.link_status = links.status;
  if (!date) {
    existence.place.assign(places.size(), Presence::present);
    existence.link.assign(links.size(), Presence::present);
    return existence;
  }
  const EndWords place_words = place_end_words(atlas.taxonomy), link_words = link_end_words(atlas.taxonomy);
  judge_by_dates(places, place_words, *date, existence.place, existence.place_status);
  judge_by_dates(links, link_words, *date, existence.link, existence.link_status);
  for_each_subject(atlas, [&](std::span<const Event> own) {
    if (const Row row = own.front().place; row != no_row) {
      const std::uint8_t status = existence.place_status[row] = atlas.place_status_at(row, date);
      existence.place[row] =
          presence_with(own, places.since[row], places.until[row], status, place_words, *date);
    } else if (const Row link = own.front().link; link != no_row) {
      const std::uint8_t status = existence.link_status[link] = atlas.link_status_at(link, date);
      existence.link[link] =
          presence_with(own, links.since[link], links.until[link], status, link_words, *date);
    }
  });
  return existence;
}

Visible visible_row_by_row(const Atlas& atlas, const Filter& filter, std::optional<PartialDate> date) {
  const Places& places = atlas.places;
  const Links& links = atlas.links;
  Existence existence = existence_row_by_row(atlas, date);
  const LinkFacets link_facets(atlas, filter);
  const PlaceFilter facets(atlas, filter, nullptr);
  const PlaceJudge judge(atlas, filter, existence, facets, link_facets, ask_all_for_their_text);
  Visible result;
  result.place.assign(places.size(), Shown::hidden);
  result.place_undated.assign(places.size(), 0);
  std::vector<std::uint8_t> as_end(places.size());
  std::uint32_t shown = 0;
  for (Row row = 0; row < places.size(); ++row) {
    const PlaceVerdict verdict = judge(row);
    as_end[row] = verdict.as_end;
    result.resources += verdict.role == KindRole::resource;
    result.startups += verdict.role == KindRole::startup;
    result.places += verdict.role != KindRole::city;
    result.place_undated[row] = verdict.undated;
    if (verdict.undated && verdict.stopped_by == 0 && verdict.role != KindRole::city) ++result.undated_places;
    if ((verdict.as_end & LinkEnd::shown) == 0) continue;
    const bool in_course = verdict.presence == Presence::in_course;
    result.place[row] = in_course ? Shown::in_course : Shown::shown;
    ++shown;
    if (verdict.undated) continue;
    const bool has_point = places.has_point(row);
    result.places_in_course += in_course;
    result.resources_shown += verdict.role == KindRole::resource;
    result.resources_shown_with_point += verdict.role == KindRole::resource && has_point;
    result.startups_shown += verdict.role == KindRole::startup;
    result.places_shown_without_point += !has_point;
  }
  result.places_hidden = result.places - shown;

  result.link.assign(links.size(), Shown::hidden);
  result.link_undated.assign(links.size(), 0);
  result.links_hidden = static_cast<std::uint32_t>(links.size());
  for (Row row = 0; row < links.size(); ++row) {
    const Presence presence = existence.link[row];
    const bool undated = presence == Presence::undated;
    result.link_undated[row] = undated;
    if (presence == Presence::absent) continue;
    const Row from = links.from[row], to = links.to[row];
    if (link_facets.stopped_by(row, as_end[from], as_end[to]) != 0) continue;
    if (undated) ++result.undated_links;
    if (undated && !filter.undated) continue;
    const bool in_course =
        presence == Presence::in_course || ((as_end[from] | as_end[to]) & LinkEnd::in_course) != 0;
    result.link[row] = in_course ? Shown::in_course : Shown::shown;
    --result.links_hidden;
    for (const Row end : {from, to})
      if ((as_end[end] & LinkEnd::shown) == 0) result.place[end] = Shown::context;
    if (undated) continue;
    ++result.links_shown;
    result.links_shown_crossing += links.crosses_border[row] != 0;
  }
  result.place_status = std::move(existence.place_status);
  result.link_status = std::move(existence.link_status);
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
  const Existence existence = existence_row_by_row(atlas, date);
  const PlaceFilter place_facets(atlas, filter, nullptr);
  const LinkFacets link_facets(atlas, filter);
  const PlaceJudge judge(atlas, filter, existence, place_facets, link_facets, ask_all_for_their_text);
  std::vector<std::uint8_t> as_end(atlas.places.size());
  for (Row row = 0; row < atlas.places.size(); ++row) {
    const PlaceVerdict verdict = judge(row);
    as_end[row] = verdict.as_end;
    if (verdict.role != KindRole::city && !verdict.undated)
      count_row(atlas, row, existence.place_status[row], verdict, counts);
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

YearHistogram histogram_row_by_row(const Atlas& atlas, const TimeSpan& span, Filter filter,
                                   std::optional<PartialDate> date) {
  filter.years.reset();
  const Places& places = atlas.places;
  YearHistogram bars;
  bars.first_year = span.first.year;
  const int count = span.last.year - span.first.year + 1;
  bars.founded.resize(static_cast<std::size_t>(count));
  bars.first_seen.resize(static_cast<std::size_t>(count));
  const Existence existence = existence_row_by_row(atlas, date);
  const PlaceFilter facets(atlas, filter, nullptr);
  const LinkFacets link_facets(atlas, filter);
  const PlaceJudge judge(atlas, filter, existence, facets, link_facets, ask_all_for_their_text);
  const std::vector<std::int16_t> years = first_known_years(atlas);
  for (Row row = 0; row < places.size(); ++row) {
    const PlaceVerdict verdict = judge(row);
    const int year = years[row];
    if (verdict.role == KindRole::city) continue;
    bars.with_earlier = bars.with_earlier || (year != 0 && year < bars.first_year);
    if (verdict.stopped_by != 0) continue;
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

Growth growth_row_by_row(const Atlas& atlas, const Filter& filter, PartialDate first, PartialDate last) {
  Growth growth;
  const Visible shown = visible_row_by_row(
      atlas,
      [&] {
        Filter all = filter;
        all.undated = true;
        return all;
      }(),
      std::nullopt);
  growth.first_month = month_number(first, 1);
  for (int month = growth.first_month; month <= month_number(last, 12); ++month) {
    const Existence existence = existence_row_by_row(atlas, date_of_month(month));
    growth.places.push_back(0);
    for (Row row = 0; row < atlas.places.size(); ++row)
      growth.places.back() += is_shown(shown.place[row]) && (existence.place[row] == Presence::present ||
                                                             existence.place[row] == Presence::in_course);
  }
  return growth;
}

}  // namespace sillon::test
