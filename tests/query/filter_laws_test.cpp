// Laws of filtering, on atlases of every sort of record.
#include <gtest/gtest.h>

#include "query/existence.hpp"
#include "query/facets.hpp"
#include "query/kind_role.hpp"
#include "query/visible.hpp"
#include "random_filter.hpp"
#include "small_atlas.hpp"

namespace sillon {
namespace {

using test::random_filter;
using test::RandomAtlas;

struct Case {
  std::shared_ptr<const Atlas> atlas;
  Filter filter;
  std::optional<PartialDate> date;
};

// The earliest year that the atlas names for a place; 0 without any.
int first_year(const Atlas& atlas, Row place) {
  int year = atlas.places.since[place].year;
  for (const Event& event : atlas.events.rows)
    if (event.place == place && event.date.known() && (year == 0 || event.date.year < year))
      year = event.date.year;
  return year;
}

std::vector<Case> cases() {
  std::vector<Case> all;
  for (unsigned seed = 1; seed <= 80; ++seed) {
    RandomAtlas random(seed);
    Case one{random.make(60, 80, 20), random_filter(random), std::nullopt};
    if (random.upto(3) != 0) {
      std::string text;
      while (text.empty()) text = random.some_date();
      one.date = test::date(text);
    }
    all.push_back(std::move(one));
  }
  return all;
}

bool is_city(const Atlas& atlas, Row row) {
  return atlas.taxonomy.kinds[atlas.places.kind[row]].key == "city";
}

TEST(FilterLaws, ACombinedFilterIsTheIntersectionOfItsFacets) {
  for (const Case& c : cases()) {
    std::vector<Filter> single(8);
    single[0].kind = c.filter.kind;
    single[1].territory = c.filter.territory;
    single[2].sector = c.filter.sector;
    single[3].service = c.filter.service;
    single[4].status = c.filter.status;
    single[5].text = c.filter.text;
    single[6].years = c.filter.years;
    single[7].between = c.filter.between;
    for (Filter& filter : single) filter.undated = c.filter.undated;
    single.push_back(single[5]);
    single.back().confidence = c.filter.confidence;
    const auto combined = visible(*c.atlas, c.filter, c.date);
    std::vector<std::shared_ptr<const Visible>> parts;
    for (const Filter& filter : single) parts.push_back(visible(*c.atlas, filter, c.date));
    for (Row row = 0; row < c.atlas->places.size(); ++row) {
      bool in_all = true;
      for (const auto& part : parts) in_all = in_all && is_shown(part->place[row]);
      ASSERT_EQ(is_shown(combined->place[row]), in_all) << row;
    }
  }
}

TEST(FilterLaws, OneMoreValueInAFacetHidesNothing) {
  for (const Case& c : cases()) {
    for (const auto& [facet, value] :
         {std::pair{&Filter::kind, "fablab"}, std::pair{&Filter::territory, "lorraine"},
          std::pair{&Filter::sector, "games"}, std::pair{&Filter::status, "open"}}) {
      Filter wider = c.filter;
      if ((wider.*facet).empty()) continue;
      (wider.*facet).emplace_back(value);
      const auto before = visible(*c.atlas, c.filter, c.date), after = visible(*c.atlas, wider, c.date);
      for (Row row = 0; row < c.atlas->places.size(); ++row)
        ASSERT_TRUE(!is_shown(before->place[row]) || is_shown(after->place[row]));
      for (Row row = 0; row < c.atlas->links.size(); ++row)
        ASSERT_TRUE(!is_shown(before->link[row]) || is_shown(after->link[row]));
    }
  }
}

TEST(FilterLaws, OneMoreFacetShowsNothingNew) {
  for (const Case& c : cases()) {
    Filter narrower = c.filter;
    if (narrower.service.empty()) narrower.service = {"mentoring"};
    if (narrower.link_kind.empty()) narrower.link_kind = {"hosts"};
    narrower.confidence = Confidence::high;
    narrower.undated = false;
    const auto before = visible(*c.atlas, c.filter, c.date), after = visible(*c.atlas, narrower, c.date);
    for (Row row = 0; row < c.atlas->places.size(); ++row)
      ASSERT_TRUE(is_shown(before->place[row]) || !is_shown(after->place[row]));
    for (Row row = 0; row < c.atlas->links.size(); ++row)
      ASSERT_TRUE(is_shown(before->link[row]) || !is_shown(after->link[row]));
  }
}

TEST(FilterLaws, ALinkIsNeverShownWithoutBothItsEndsNorWithoutOneThatIsShown) {
  for (const Case& c : cases()) {
    const auto visible = sillon::visible(*c.atlas, c.filter, c.date);
    const Existence existence = existence_at(*c.atlas, c.date);
    for (Row link = 0; link < c.atlas->links.size(); ++link) {
      ASSERT_NE(visible->link[link], Shown::context);
      if (!is_shown(visible->link[link])) continue;
      const Row ends[] = {c.atlas->links.from[link], c.atlas->links.to[link]};
      for (const Row end : ends) {
        ASSERT_NE(visible->place[end], Shown::hidden);
        ASSERT_NE(existence.place[end], Presence::absent);
        ASSERT_TRUE(existence.place[end] != Presence::undated || c.filter.undated || is_city(*c.atlas, end));
      }
      // Cities are context only, yet they may be what the filter asks for.
      const bool a_city = is_city(*c.atlas, ends[0]) || is_city(*c.atlas, ends[1]);
      ASSERT_TRUE(a_city || is_shown(visible->place[ends[0]]) || is_shown(visible->place[ends[1]]));
    }
  }
}

TEST(FilterLaws, ContextIsTheOtherEndOfAShownLinkAndNothingElse) {
  for (const Case& c : cases()) {
    const auto visible = sillon::visible(*c.atlas, c.filter, c.date);
    std::vector<bool> is_end(c.atlas->places.size());
    for (Row link = 0; link < c.atlas->links.size(); ++link)
      if (is_shown(visible->link[link]))
        is_end[c.atlas->links.from[link]] = is_end[c.atlas->links.to[link]] = true;
    for (Row row = 0; row < c.atlas->places.size(); ++row) {
      ASSERT_TRUE(visible->place[row] != Shown::context || is_end[row]);
      ASSERT_FALSE(is_city(*c.atlas, row) && is_shown(visible->place[row]));
    }
  }
}

TEST(FilterLaws, CountsAreThoseOfTheRowsAndTheUndatedAreInNone) {
  for (const Case& c : cases()) {
    const Atlas& atlas = *c.atlas;
    const auto visible = sillon::visible(atlas, c.filter, c.date);
    const auto roles = kind_roles(atlas.taxonomy);
    const Existence existence = existence_at(atlas, c.date);
    std::uint32_t resources = 0, with_point = 0, startups = 0, without_point = 0, links = 0, crossing = 0;
    std::uint32_t in_course = 0, places = 0, places_hidden = 0, links_hidden = 0;
    for (Row row = 0; row < atlas.places.size(); ++row) {
      const bool undated = (c.date && existence.place[row] == Presence::undated) ||
                           (c.filter.years && first_year(atlas, row) == 0 && !is_city(atlas, row));
      ASSERT_EQ(visible->place_undated[row] != 0, undated);
      places += !is_city(atlas, row);
      places_hidden += !is_city(atlas, row) && !is_shown(visible->place[row]);
      if (!is_shown(visible->place[row]) || undated) continue;
      in_course += visible->place[row] == Shown::in_course;
      const KindRole role = roles[atlas.places.kind[row]];
      resources += role == KindRole::resource;
      with_point += atlas.places.has_point(row);
      startups += role == KindRole::startup;
      without_point += !atlas.places.has_point(row);
    }
    for (Row row = 0; row < atlas.links.size(); ++row) {
      links_hidden += !is_shown(visible->link[row]);
      if (!is_shown(visible->link[row]) || visible->link_undated[row] != 0) continue;
      ++links;
      crossing += atlas.links.crosses_border[row] != 0;
    }
    EXPECT_EQ(visible->resources_shown, resources);
    EXPECT_EQ(visible->places_shown_with_point, with_point);
    EXPECT_EQ(visible->startups_shown, startups);
    EXPECT_EQ(visible->places_shown_without_point, without_point);
    EXPECT_EQ(visible->links_shown, links);
    EXPECT_EQ(visible->links_shown_crossing, crossing);
    EXPECT_EQ(visible->places_in_course, in_course);
    EXPECT_EQ(visible->places, places);
    EXPECT_EQ(visible->places_hidden, places_hidden);
    EXPECT_EQ(visible->links_hidden, links_hidden);
  }
}

TEST(FilterLaws, YearsLetPlacesThroughByTheirFirstYear) {
  for (const Case& c : cases()) {
    const Atlas& atlas = *c.atlas;
    Filter any_year = c.filter;
    any_year.years.reset();
    any_year.undated = true;
    Filter years = c.filter;
    if (!years.years) years.years = YearRange{2013, 2015};
    const auto before = visible(atlas, any_year, c.date), after = visible(atlas, years, c.date);
    for (Row row = 0; row < atlas.places.size(); ++row) {
      const int year = first_year(atlas, row);
      const bool passes = year == 0 ? years.undated : years.years->first <= year && year <= years.years->last;
      ASSERT_EQ(is_shown(after->place[row]), is_shown(before->place[row]) && passes) << row;
    }
  }
}

TEST(FilterLaws, BetweenJoinsTwoTerritoriesOrStaysInsideOne) {
  for (const Case& c : cases()) {
    const Atlas& atlas = *c.atlas;
    const Taxonomy& taxonomy = atlas.taxonomy;
    Filter anywhere = c.filter;
    anywhere.between.clear();
    Filter between = c.filter;
    if (between.between.empty()) between.between = {"lorraine", "saarland"};
    const auto before = visible(atlas, anywhere, c.date), after = visible(atlas, between, c.date);
    const auto territory = [&](Row place) { return taxonomy.territories[atlas.places.territory[place]].key; };
    const KeySet& asked = between.between;
    for (Row row = 0; row < atlas.places.size(); ++row) {
      const bool inside = std::find(asked.begin(), asked.end(), territory(row)) != asked.end();
      ASSERT_EQ(is_shown(after->place[row]), is_shown(before->place[row]) && inside) << row;
    }
    for (Row row = 0; row < atlas.links.size(); ++row) {
      std::string from = territory(atlas.links.from[row]), to = territory(atlas.links.to[row]);
      if (from > to) std::swap(from, to);
      const bool joins = from == asked.front() && to == asked.back();
      ASSERT_EQ(is_shown(after->link[row]), is_shown(before->link[row]) && joins) << row;
    }
  }
}

TEST(FilterLaws, TheUndatedAreCountedWhetherOrNotTheyAreShown) {
  for (const Case& c : cases()) {
    Filter with = c.filter, without = c.filter;
    with.undated = true;
    without.undated = false;
    const auto shown = visible(*c.atlas, with, c.date), hidden = visible(*c.atlas, without, c.date);
    std::uint32_t marked = 0;
    for (Row row = 0; row < c.atlas->places.size(); ++row)
      marked += is_shown(shown->place[row]) && shown->place_undated[row] != 0;
    EXPECT_EQ(shown->undated_places, marked);
    EXPECT_EQ(hidden->undated_places, marked);
    EXPECT_EQ(hidden->places_hidden, shown->places_hidden + marked);
  }
}

// Shown and dated places, counted as a facet counts them.
std::uint32_t counted(const Atlas& atlas, const Visible& visible, bool with_startups, bool with_others) {
  const auto roles = kind_roles(atlas.taxonomy);
  std::uint32_t count = 0;
  for (Row row = 0; row < atlas.places.size(); ++row) {
    if (!is_shown(visible.place[row]) || visible.place_undated[row] != 0) continue;
    const KindRole role = roles[atlas.places.kind[row]];
    count += role == KindRole::resource || (with_startups && role == KindRole::startup) ||
             (with_others && role != KindRole::resource);
  }
  return count;
}

TEST(FacetLaws, AFacetCountsWhatItsValueAloneWouldShow) {
  for (const Case& c : cases()) {
    const Atlas& atlas = *c.atlas;
    const Taxonomy& taxonomy = atlas.taxonomy;
    const Facets facets = sillon::facets(atlas, c.filter, c.date);
    const auto check = [&](const auto& terms, const std::vector<std::uint32_t>& counts, KeySet Filter::*facet,
                           bool with_startups, bool with_others) {
      ASSERT_EQ(counts.size(), terms.size());
      for (std::size_t i = 0; i < terms.size(); ++i) {
        Filter exactly = c.filter;
        exactly.*facet = {terms[i].key};
        EXPECT_EQ(counts[i], counted(atlas, *visible(atlas, exactly, c.date), with_startups, with_others))
            << terms[i].key;
      }
    };
    check(taxonomy.kind_groups, facets.kind_group, &Filter::kind, true, true);
    check(taxonomy.territories, facets.territory, &Filter::territory, false, false);
    check(taxonomy.sectors, facets.sector, &Filter::sector, true, false);
    check(taxonomy.services, facets.service, &Filter::service, true, false);
    check(taxonomy.statuses, facets.status, &Filter::status, true, false);
    for (int least = 0; least < 3; ++least) {
      Filter at_least = c.filter;
      at_least.confidence = static_cast<Confidence>(least);
      std::uint32_t sum = 0;
      for (std::size_t level = static_cast<std::size_t>(least); level < 3; ++level)
        sum += facets.confidence[level];
      EXPECT_EQ(sum, counted(atlas, *visible(atlas, at_least, c.date), true, false));
    }
    ASSERT_EQ(facets.link_kind.size(), taxonomy.link_kinds.size());
    for (std::size_t i = 0; i < taxonomy.link_kinds.size(); ++i) {
      Filter exactly = c.filter;
      exactly.link_kind = {taxonomy.link_kinds[i].key};
      EXPECT_EQ(facets.link_kind[i], visible(atlas, exactly, c.date)->links_shown);
    }
    Filter links = c.filter;
    links.links = LinkFilter::all;
    EXPECT_EQ(facets.links_all, visible(atlas, links, c.date)->links_shown);
    links.links = LinkFilter::cross_border;
    EXPECT_EQ(facets.links_cross_border, visible(atlas, links, c.date)->links_shown);
  }
}

TEST(ExistenceLaws, WithoutEventsPresenceIsThatOfTheDates) {
  RandomAtlas random(7);
  const auto atlas = random.make(400, 0, 0);
  for (const char* text : {"2012", "2014-03", "2015-04-15", "2019"}) {
    const PartialDate at = test::date(text);
    const Existence existence = existence_at(*atlas, at);
    for (Row row = 0; row < atlas->places.size(); ++row)
      ASSERT_EQ(existence.place[row], presence_at(atlas->places.since[row], atlas->places.until[row], at));
  }
}

TEST(ExistenceLaws, TheStatusIsThatOfTheAtlas) {
  for (unsigned seed = 1; seed <= 20; ++seed) {
    RandomAtlas random(seed);
    const auto atlas = random.make(80, 80, 60);
    for (const char* text : {"", "2012", "2014-03", "2015-04-15", "2019"}) {
      const std::optional<PartialDate> at = parse_date(text);
      const Existence existence = existence_at(*atlas, at);
      for (Row row = 0; row < atlas->places.size(); ++row)
        ASSERT_EQ(existence.place_status[row], atlas->place_status_at(row, at)) << row << " at " << text;
      for (Row row = 0; row < atlas->links.size(); ++row)
        ASSERT_EQ(existence.link_status[row], atlas->link_status_at(row, at)) << row << " at " << text;
    }
  }
}

TEST(ExistenceLaws, AnEventNeverMakesAPlaceBeginLater) {
  for (unsigned seed = 1; seed <= 30; ++seed) {
    RandomAtlas random(seed);
    const auto atlas = random.make(80, 0, 60);
    const PartialDate at = test::date("2014");
    const Existence existence = existence_at(*atlas, at);
    for (Row row = 0; row < atlas->places.size(); ++row) {
      if (atlas->places.until[row].known() || existence.place[row] != Presence::absent) continue;
      const bool closed = atlas->taxonomy.statuses[existence.place_status[row]].key == "closed";
      const auto by_dates = presence_at(atlas->places.since[row], {}, at);
      ASSERT_TRUE(closed || by_dates == Presence::absent || by_dates == Presence::undated);
    }
  }
}

}  // namespace
}  // namespace sillon
