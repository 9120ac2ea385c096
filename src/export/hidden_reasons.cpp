#include "export/hidden_reasons.hpp"

#include <algorithm>
#include <array>
#include <bit>

#include "query/place_verdict.hpp"
#include "words/words.hpp"

namespace sillon {
namespace {

enum class Why : std::uint8_t {
  date,
  undated,
  kind,
  territory,
  sector,
  service,
  status,
  confidence,
  years,
  between,
  text,
  several,
  link_kind,
  domestic,
  no_links,
  end,
  no_point,
};

constexpr std::array words_of = {
    in_catalogue("Not there at that date"),
    in_catalogue("No date is known"),
    in_catalogue("Another kind of place"),
    in_catalogue("In another territory"),
    in_catalogue("In another sector"),
    in_catalogue("Another service"),
    in_catalogue("Another status"),
    in_catalogue("Not known well enough"),
    in_catalogue("First known in other years"),
    in_catalogue("Not between the territories asked for"),
    in_catalogue("Without the words searched for"),
    in_catalogue("For several of these reasons"),
    in_catalogue("Another kind of link"),
    in_catalogue("Within one country"),
    in_catalogue("Links are switched off"),
    in_catalogue("Neither end is shown, or one is not there"),
    in_catalogue("An end has no place on the map"),
};

struct FacetReason {
  std::uint32_t facet;
  Why why;
};
constexpr std::array facet_reasons = {
    FacetReason{PlaceFilter::kind, Why::kind},     FacetReason{PlaceFilter::territory, Why::territory},
    FacetReason{PlaceFilter::sector, Why::sector}, FacetReason{PlaceFilter::service, Why::service},
    FacetReason{PlaceFilter::status, Why::status}, FacetReason{PlaceFilter::confidence, Why::confidence},
    FacetReason{PlaceFilter::years, Why::years},   FacetReason{PlaceFilter::between, Why::between},
    FacetReason{PlaceFilter::text, Why::text},
};

Why why_hidden(const PlaceVerdict& verdict) {
  if (verdict.presence == Presence::absent) return Why::date;
  if (verdict.stopped_by == 0) return Why::undated;
  if (std::popcount(verdict.stopped_by) > 1) return Why::several;
  const auto found = std::find_if(facet_reasons.begin(), facet_reasons.end(), [&](const FacetReason& reason) {
    return reason.facet == verdict.stopped_by;
  });
  return found == facet_reasons.end() ? Why::several : found->why;
}

}  // namespace

std::vector<HiddenReason> hidden_reasons(const Atlas& atlas, const Visible& visible, const View& view,
                                         const PictureCounts& counts) {
  std::array<HiddenReason, words_of.size()> reasons;
  for (std::size_t i = 0; i < reasons.size(); ++i) reasons[i].words = words_of[i];
  const auto reason = [&](Why why) -> HiddenReason& { return reasons[static_cast<std::size_t>(why)]; };

  const Existence existence = existence_at(atlas, view.date);
  const PlaceFilter facets(atlas, view.filter);
  const LinkFacets link_facets(atlas, view.filter);
  const PlaceJudge judge(atlas, view.filter, existence, facets, link_facets);
  std::vector<std::uint8_t> as_end;
  for (Row row = 0; row < atlas.places.size(); ++row) {
    const PlaceVerdict verdict = judge(row);
    as_end.push_back(verdict.as_end);
    if (verdict.role != KindRole::city && (verdict.as_end & LinkEnd::shown) == 0)
      ++reason(why_hidden(verdict)).places;
  }

  const auto why_link = [&](Row row) {
    const std::uint32_t stopped =
        link_facets.stopped_by(row, as_end[atlas.links.from[row]], as_end[atlas.links.to[row]]);
    if (existence.link[row] == Presence::absent) return Why::date;
    if (stopped == 0) return Why::undated;
    if (view.filter.links == LinkFilter::none) return Why::no_links;
    if (std::popcount(stopped) > 1) return Why::several;
    if (stopped == LinkFacets::kind) return Why::link_kind;
    if (stopped == LinkFacets::reach) return Why::domestic;
    if (atlas.links.confidence[row] < view.filter.confidence) return Why::confidence;
    return Why::end;
  };
  std::uint32_t links = 0;
  for (Row row = 0; row < atlas.links.size(); ++row) {
    if (is_shown(visible.link[row])) continue;
    ++reason(why_link(row)).links;
    ++links;
  }
  if (counts.links_hidden > links) reason(Why::no_point).links = counts.links_hidden - links;

  std::vector<HiddenReason> told;
  for (const HiddenReason& one : reasons)
    if (one.places + one.links > 0) told.push_back(one);
  return told;
}

}  // namespace sillon
