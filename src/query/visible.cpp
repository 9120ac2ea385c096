#include "query/visible.hpp"

#include "query/existence.hpp"
#include "query/kind_role.hpp"
#include "query/place_filter.hpp"

namespace sillon {

namespace {

// Sifts the places, then the links between them.
class Sieve {
 public:
  Sieve(const Atlas& atlas, const Filter& filter, const Existence& existence, Visible& result)
      : atlas_(atlas),
        filter_(filter),
        existence_(existence),
        result_(result),
        roles_(kind_roles(atlas.taxonomy)) {}

  void sift_places(const PlaceFilter& facets) {
    const Places& places = atlas_.places;
    result_.place.assign(places.size(), Shown::hidden);
    result_.place_undated.assign(places.size(), 0);
    as_end_.assign(places.size(), 0);
    for (Row row = 0; row < places.size(); ++row) {
      const KindRole role = roles_[places.kind[row]];
      result_.resources += role == KindRole::resource;
      result_.startups += role == KindRole::startup;

      const Presence presence = existence_.place[row];
      const bool undated = presence == Presence::undated;
      result_.place_undated[row] = undated;
      if (presence == Presence::absent) continue;
      if (!undated || filter_.undated || role == KindRole::city) as_end_[row] |= exists;
      if (presence == Presence::in_course) as_end_[row] |= in_course;
      if (facets.stopped_by(row, existence_.place_status[row]) != 0 || !facets.text_passes(row)) continue;
      if (role == KindRole::city) {  // context only, but a link between two cities is a link
        as_end_[row] |= asked_for;
        continue;
      }
      if (undated) {
        ++result_.undated_places;
        if (filter_.undated) show(row, Shown::shown);
        continue;
      }
      show(row, presence == Presence::in_course ? Shown::in_course : Shown::shown);
      const bool has_point = places.has_point(row);
      result_.resources_shown += role == KindRole::resource;
      result_.resources_shown_with_point += role == KindRole::resource && has_point;
      result_.startups_shown += role == KindRole::startup;
      result_.places_shown_without_point += !has_point;
    }
  }

  // After the places.
  void sift_links() {
    const Links& links = atlas_.links;
    const AllowedValues kinds = allowed_values(atlas_.taxonomy.link_kinds, filter_.link_kind);
    result_.link.assign(links.size(), Shown::hidden);
    result_.link_undated.assign(links.size(), 0);
    for (Row row = 0; row < links.size(); ++row) {
      const Presence presence = existence_.link[row];
      const bool undated = presence == Presence::undated;
      result_.link_undated[row] = undated;
      if (filter_.links == LinkFilter::none || presence == Presence::absent) continue;
      if (filter_.links == LinkFilter::cross_border && links.crosses_border[row] == 0) continue;
      if (!kinds[links.kind[row]] || links.confidence[row] < filter_.confidence) continue;
      const Row from = links.from[row], to = links.to[row];
      const std::uint8_t from_end = as_end_[from], to_end = as_end_[to];
      if ((from_end & to_end & exists) == 0 || ((from_end | to_end) & (shown | asked_for)) == 0) continue;
      if (undated) ++result_.undated_links;
      if (undated && !filter_.undated) continue;

      const bool begins_or_ends = presence == Presence::in_course || ((from_end | to_end) & in_course) != 0;
      result_.link[row] = begins_or_ends ? Shown::in_course : Shown::shown;
      if ((from_end & shown) == 0) result_.place[from] = Shown::context;
      if ((to_end & shown) == 0) result_.place[to] = Shown::context;
      if (undated) continue;
      ++result_.links_shown;
      result_.links_shown_crossing += links.crosses_border[row] != 0;
    }
  }

 private:
  // What a link asks of its ends, in one octet a place: links meet places in no order, and each look-up
  // costs.
  static constexpr std::uint8_t exists = 1, shown = 2, in_course = 4, asked_for = 8;

  void show(Row place, Shown as) {
    result_.place[place] = as;
    as_end_[place] |= shown;
  }

  const Atlas& atlas_;
  const Filter& filter_;
  const Existence& existence_;
  Visible& result_;
  std::array<KindRole, 256> roles_;
  std::vector<std::uint8_t> as_end_;
};

}  // namespace

std::shared_ptr<const Visible> visible(const Atlas& atlas, const Filter& filter,
                                       std::optional<PartialDate> date, const FoldedText* folded) {
  auto result = std::make_shared<Visible>();
  Existence existence = existence_at(atlas, date);
  Sieve sieve(atlas, filter, existence, *result);
  sieve.sift_places(PlaceFilter(atlas, filter, folded));
  sieve.sift_links();
  result->place_status = std::move(existence.place_status);
  result->link_status = std::move(existence.link_status);
  return result;
}

}  // namespace sillon
