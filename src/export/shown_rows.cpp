#include "export/shown_rows.hpp"

#include <algorithm>

#include "query/existence.hpp"
#include "query/kind_role.hpp"
#include "query/place_filter.hpp"

namespace sillon {

namespace {

// Whether the filter asks for certain places by anything but their territory and how sure they are.
bool asks_for_certain_places(const Filter& filter) {
  return !filter.kind.empty() || !filter.sector.empty() || !filter.service.empty() ||
         !filter.status.empty() || !filter.text.empty();
}

// What indicators and statements are about, and when.
class SubjectSieve {
 public:
  SubjectSieve(const Atlas& atlas, const Visible& visible, const View& view)
      : atlas_(atlas), visible_(visible), view_(view), places_(atlas.places.size(), false) {
    for (const Row row : shown_places(atlas, visible, view)) places_[row] = true;
  }

  bool shows(Row place, std::string_view subject, PartialDate date) const {
    return is_known_by_then(date) && shows_subject(place, subject);
  }

 private:
  bool is_known_by_then(PartialDate date) const {
    if (!view_.date) return true;
    return date.known() ? date.first_day() <= view_.date->last_day() : view_.filter.undated;
  }

  bool shows_subject(Row place, std::string_view subject) const {
    if (place != no_row) return places_[place];
    if (const auto link = atlas_.link_row(subject)) return is_shown(visible_.link[*link]);
    const KeySet& territories = view_.filter.territory;
    return !asks_for_certain_places(view_.filter) &&
           (territories.empty() ||
            std::find(territories.begin(), territories.end(), subject) != territories.end());
  }

  const Atlas& atlas_;
  const Visible& visible_;
  const View& view_;
  std::vector<bool> places_;
};

}  // namespace

std::vector<Row> shown_places(const Atlas& atlas, const Visible& visible, const View& view) {
  const Places& places = atlas.places;
  const auto roles = kind_roles(atlas.taxonomy);
  const PlaceFilter facets(atlas, view.filter);
  // Visible says nothing of cities for their own sake: whether they exist is asked when there are any.
  std::vector<Presence> presence;
  const auto is_absent = [&](Row row) {
    if (!view.date) return false;
    if (presence.empty()) presence = existence_at(atlas, view.date).place;
    return presence[row] == Presence::absent;
  };
  std::vector<Row> rows;
  for (Row row = 0; row < places.size(); ++row) {
    const bool shown = roles[places.kind[row]] == KindRole::city
                           ? facets.stopped_by(row, visible.place_status[row]) == 0 &&
                                 facets.text_passes(row) && !is_absent(row)
                           : is_shown(visible.place[row]);
    if (shown) rows.push_back(row);
  }
  return rows;
}

std::vector<Row> shown_links(const Visible& visible) {
  std::vector<Row> rows;
  for (Row row = 0; row < visible.link.size(); ++row)
    if (is_shown(visible.link[row])) rows.push_back(row);
  return rows;
}

std::vector<Row> shown_indicators(const Atlas& atlas, const Visible& visible, const View& view) {
  const SubjectSieve sieve(atlas, visible, view);
  std::vector<Row> rows;
  for (Row row = 0; row < atlas.indicators.rows.size(); ++row) {
    const Indicator& indicator = atlas.indicators.rows[row];
    if (indicator.confidence >= view.filter.confidence &&
        sieve.shows(indicator.place, indicator.subject, indicator.date))
      rows.push_back(row);
  }
  return rows;
}

std::vector<Row> shown_statements(const Atlas& atlas, const Visible& visible, const View& view) {
  const SubjectSieve sieve(atlas, visible, view);
  std::vector<Row> rows;
  for (Row row = 0; row < atlas.statements.rows.size(); ++row) {
    const Statement& statement = atlas.statements.rows[row];
    if (sieve.shows(statement.place, statement.subject, statement.date)) rows.push_back(row);
  }
  return rows;
}

ShownRows shown_rows(const Atlas& atlas, const Visible& visible, const View& view, Subject subject) {
  switch (subject) {
    case Subject::places:
      return {subject, shown_places(atlas, visible, view)};
    case Subject::links:
    case Subject::matrix:
      return {subject, shown_links(visible)};
    case Subject::indicators:
      return {subject, shown_indicators(atlas, visible, view)};
    case Subject::statements:
      return {subject, shown_statements(atlas, visible, view)};
  }
  return {};
}

std::string_view to_word(AtDate value) {
  switch (value) {
    case AtDate::present:
      return "present";
    case AtDate::in_course:
      return "in-course";
    case AtDate::undated:
      return "undated";
  }
  return "";
}

AtDate place_at_date(const Visible& visible, Row place) {
  if (visible.place_undated[place] != 0) return AtDate::undated;
  return visible.place[place] == Shown::in_course ? AtDate::in_course : AtDate::present;
}

AtDate link_at_date(const Visible& visible, Row link) {
  if (visible.link_undated[link] != 0) return AtDate::undated;
  return visible.link[link] == Shown::in_course ? AtDate::in_course : AtDate::present;
}

}  // namespace sillon
