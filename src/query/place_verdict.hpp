// What a filter and a date say of one place: the common ground of what is shown and of the counts beside it.
#pragma once

#include <array>
#include <cstdint>

#include "query/existence.hpp"
#include "query/kind_role.hpp"
#include "query/link_filter.hpp"
#include "query/place_filter.hpp"

namespace sillon {

struct PlaceVerdict {
  KindRole role = KindRole::other;
  Presence presence = Presence::absent;
  std::uint32_t stopped_by = 0;  // bits of PlaceFilter, the text too; all of them when it does not exist
  std::uint8_t as_end = 0;       // bits of LinkEnd
  bool undated = false;          // has no date, while one or years are asked for
};

class PlaceJudge {
 public:
  // The references outlive the judge.
  PlaceJudge(const Atlas& atlas, const Filter& filter, const Existence& existence, const PlaceFilter& facets,
             const LinkFacets& link_facets)
      : places_(atlas.places),
        existence_(existence),
        facets_(facets),
        link_facets_(link_facets),
        roles_(kind_roles(atlas.taxonomy)),
        undated_too_(filter.undated) {}

  PlaceVerdict operator()(Row row) const {
    PlaceVerdict verdict{roles_[places_.kind[row]], existence_.place[row], ~std::uint32_t{0}, 0, false};
    verdict.undated = verdict.presence == Presence::undated || facets_.lacks_year(row);
    if (verdict.presence == Presence::absent) return verdict;
    verdict.stopped_by = facets_.stopped_by(row, existence_.place_status[row]);
    if (!facets_.text_passes(row)) verdict.stopped_by |= PlaceFilter::text;

    const bool is_city = verdict.role == KindRole::city;
    verdict.as_end = link_facets_.territory_bits(places_.territory[row]);
    if (undated_too_ || is_city || verdict.presence != Presence::undated) verdict.as_end |= LinkEnd::exists;
    if (verdict.presence == Presence::in_course) verdict.as_end |= LinkEnd::in_course;
    if (verdict.stopped_by == 0) {
      // A city is context only, but a link between two cities is a link.
      if (is_city) verdict.as_end |= LinkEnd::asked_for;
      if (!is_city && (undated_too_ || !verdict.undated)) verdict.as_end |= LinkEnd::shown;
    }
    return verdict;
  }

 private:
  const Places& places_;
  const Existence& existence_;
  const PlaceFilter& facets_;
  const LinkFacets& link_facets_;
  std::array<KindRole, 256> roles_;
  bool undated_too_;
};

}  // namespace sillon
