#include "query/visible.hpp"

#include "query/existence.hpp"
#include "query/place_verdict.hpp"

namespace sillon {

namespace {

// Sifts the places, then the links between them.
class Sieve {
 public:
  Sieve(const Atlas& atlas, const Filter& filter, const Existence& existence, Visible& result)
      : atlas_(atlas), filter_(filter), existence_(existence), result_(result), link_facets_(atlas, filter) {}

  void sift_places(const PlaceFilter& facets) {
    const Places& places = atlas_.places;
    const PlaceJudge judge(atlas_, filter_, existence_, facets, link_facets_, 0);
    result_.place.assign(places.size(), Shown::hidden);
    result_.place_undated.assign(places.size(), 0);
    as_end_.assign(places.size(), 0);
    for (Row row = 0; row < places.size(); ++row) {
      const PlaceVerdict verdict = judge(row);
      as_end_[row] = verdict.as_end;
      result_.resources += verdict.role == KindRole::resource;
      result_.startups += verdict.role == KindRole::startup;
      result_.places += verdict.role != KindRole::city;
      result_.place_undated[row] = verdict.undated;
      if (verdict.undated && verdict.stopped_by == 0 && verdict.role != KindRole::city)
        ++result_.undated_places;
      if ((verdict.as_end & LinkEnd::shown) == 0) continue;

      const bool in_course = verdict.presence == Presence::in_course;
      result_.place[row] = in_course ? Shown::in_course : Shown::shown;
      ++shown_;
      if (verdict.undated) continue;
      const bool has_point = places.has_point(row);
      result_.places_in_course += in_course;
      result_.resources_shown += verdict.role == KindRole::resource;
      result_.resources_shown_with_point += verdict.role == KindRole::resource && has_point;
      result_.startups_shown += verdict.role == KindRole::startup;
      result_.places_shown_without_point += !has_point;
    }
    result_.places_hidden = result_.places - shown_;
  }

  // After the places.
  void sift_links() {
    const Links& links = atlas_.links;
    result_.link.assign(links.size(), Shown::hidden);
    result_.link_undated.assign(links.size(), 0);
    result_.links_hidden = static_cast<std::uint32_t>(links.size());
    for (Row row = 0; row < links.size(); ++row) {
      const Presence presence = existence_.link[row];
      const bool undated = presence == Presence::undated;
      result_.link_undated[row] = undated;
      if (presence == Presence::absent) continue;
      const Row from = links.from[row], to = links.to[row];
      const std::uint8_t from_end = as_end_[from], to_end = as_end_[to];
      if (link_facets_.stopped_by(row, from_end, to_end) != 0) continue;
      if (undated) ++result_.undated_links;
      if (undated && !filter_.undated) continue;

      const bool in_course =
          presence == Presence::in_course || ((from_end | to_end) & LinkEnd::in_course) != 0;
      result_.link[row] = in_course ? Shown::in_course : Shown::shown;
      --result_.links_hidden;
      if ((from_end & LinkEnd::shown) == 0) result_.place[from] = Shown::context;
      if ((to_end & LinkEnd::shown) == 0) result_.place[to] = Shown::context;
      if (undated) continue;
      ++result_.links_shown;
      result_.links_shown_crossing += links.crosses_border[row] != 0;
    }
  }

 private:
  const Atlas& atlas_;
  const Filter& filter_;
  const Existence& existence_;
  Visible& result_;
  LinkFacets link_facets_;
  std::vector<std::uint8_t> as_end_;  // bits of LinkEnd, per place
  std::uint32_t shown_ = 0;
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
