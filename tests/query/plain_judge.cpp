#include "plain_judge.hpp"

#include <algorithm>

#include "words/fold.hpp"

namespace sillon::test {
namespace {

bool asks_for(const KeySet& keys, const std::string& key) {
  return keys.empty() || std::find(keys.begin(), keys.end(), key) != keys.end();
}

bool asks_for_one_of(const KeySet& keys, const std::vector<Term>& terms, std::uint32_t bits) {
  if (keys.empty()) return true;
  for (std::size_t i = 0; i < terms.size(); ++i)
    if ((bits >> i & 1) != 0 && asks_for(keys, terms[i].key)) return true;
  return false;
}

const std::vector<Event>& events_of(const std::map<Row, std::vector<Event>>& events, Row row) {
  static const std::vector<Event> none;
  const auto found = events.find(row);
  return found == events.end() ? none : found->second;
}

// The rules of query/existence.hpp.
RecordNow record_now(const std::vector<Event>& events, PartialDate since, PartialDate until,
                     std::uint8_t own_status, const std::vector<Term>& statuses, const char* ended,
                     const char* running, std::optional<PartialDate> date) {
  for (const Event& event : events)
    if (event.date.known() && (!since.known() || event.date.first_day() < since.first_day()))
      since = event.date;
  RecordNow now{Presence::present, own_status, since.year};
  if (!date) return now;
  if (!date->known()) {
    if (!since.known()) now.presence = Presence::undated;
    return now;
  }
  const std::int32_t first_day = date->first_day(), last_day = date->last_day();
  const auto is = [&](std::uint8_t status, const char* word) { return statuses[status].key == word; };
  std::vector<Event> met;
  for (const Event& event : events)
    if (event.date.first_day() <= last_day) met.push_back(event);
  if (!met.empty()) {
    now.status = met.back().status;
  } else if (is(own_status, ended) && (!events.empty() || (until.known() && until.first_day() > last_day))) {
    for (std::uint8_t status = 0; status < statuses.size(); ++status)
      if (is(status, running)) now.status = status;
  }
  if (!until.known() && is(now.status, ended))
    for (const Event& event : met)
      if (is(event.status, ended) && event.date.known()) until = event.date;

  const bool over = until.known() && until.last_day() < first_day;
  const bool not_yet = since.known() && since.first_day() > last_day;
  const bool all_through =
      since.known() && since.last_day() <= first_day && (!until.known() || until.first_day() > last_day);
  now.presence = over || not_yet  ? Presence::absent
                 : !since.known() ? Presence::undated
                 : all_through    ? Presence::present
                                  : Presence::in_course;
  return now;
}

KindRole role_of(const Kind& kind) {
  if (kind.key == "city") return KindRole::city;
  if (kind.key == "startup") return KindRole::startup;
  return kind.resource ? KindRole::resource : KindRole::other;
}

// All that a text may be found in.
std::string words_of(const Atlas& atlas, Row row) {
  const Places& p = atlas.places;
  const Taxonomy& t = atlas.taxonomy;
  std::string words(p.name[row]);
  const auto add = [&](std::string_view more) { (words += " | ") += more; };
  const auto add_all = [&](const LocalText& names) {
    for (const auto& [language, name] : names.by_language) add(name);
  };
  for (const auto& [language, names] : p.name_in) add(names[row]);
  add(p.aka[row]);
  add(p.city[row]);
  add(p.sectors_text[row]);
  if (p.town[row] != no_row) {
    add(atlas.towns.name[p.town[row]]);
    add_all(atlas.towns.names[p.town[row]]);
  }
  const Kind& kind = t.kinds[p.kind[row]];
  add_all(kind.names);
  add_all(kind.plural);
  add_all(t.kind_groups[kind.group].names);
  add_all(t.territories[p.territory[row]].names);
  for (std::size_t i = 0; i < t.services.size(); ++i)
    if ((p.services[row] >> i & 1) != 0) add_all(t.services[i].names);
  for (std::size_t i = 0; i < t.sectors.size(); ++i)
    if ((p.sectors[row] >> i & 1) != 0) add_all(t.sectors[i].names);
  return words;
}

bool has_all_words(const std::string& words, const std::string& asked) {
  const std::string folded = ' ' + fold(words), wanted = fold(asked) + ' ';
  for (std::size_t begin = 0; begin < wanted.size();) {
    const std::size_t end = wanted.find(' ', begin);
    if (folded.find(' ' + wanted.substr(begin, end - begin)) == std::string::npos) return false;
    begin = end + 1;
  }
  return true;
}

PlaceAnswer answer_of(const Atlas& atlas, const Filter& filter, RecordNow now, Row row) {
  const Places& p = atlas.places;
  const Taxonomy& t = atlas.taxonomy;
  const Kind& kind = t.kinds[p.kind[row]];
  const std::string& territory = t.territories[p.territory[row]].key;
  PlaceAnswer answer;
  answer.now = now;
  answer.role = role_of(kind);
  const bool is_city = answer.role == KindRole::city;
  const int year = answer.now.first_year;
  const bool lacks_year = filter.years && year == 0 && !is_city;
  const auto stop = [&](Facet facet, bool passes) {
    if (!passes) answer.stops.push_back(facet);
  };
  stop(Facet::kind, asks_for(filter.kind, kind.key) || asks_for(filter.kind, t.kind_groups[kind.group].key));
  stop(Facet::territory, asks_for(filter.territory, territory));
  stop(Facet::between, asks_for(filter.between, territory));
  stop(Facet::sector, asks_for_one_of(filter.sector, t.sectors, p.sectors[row]));
  stop(Facet::service, asks_for_one_of(filter.service, t.services, p.services[row]));
  stop(Facet::status, asks_for(filter.status, t.statuses[answer.now.status].key));
  stop(Facet::confidence, p.confidence[row] >= filter.confidence);
  stop(Facet::years,
       !filter.years || lacks_year ||
           (!is_city && year != 0 && filter.years->first <= year && year <= filter.years->last));
  stop(Facet::text, fold(filter.text).empty() || has_all_words(words_of(atlas, row), filter.text));
  const Presence presence = answer.now.presence;
  answer.undated = presence == Presence::undated || lacks_year;
  answer.asked_for = presence != Presence::absent && answer.stops.empty();
  answer.shown = answer.asked_for && !is_city && (filter.undated || !answer.undated);
  answer.can_be_end =
      presence != Presence::absent && (filter.undated || is_city || presence != Presence::undated);
  return answer;
}

}  // namespace

PlainDates::PlainDates(const Atlas& atlas) : atlas_(atlas) {
  for (const Event& event : atlas.events.rows) {
    if (event.place != no_row) place_events_[event.place].push_back(event);
    if (event.link != no_row) link_events_[event.link].push_back(event);
  }
  for (auto* const events : {&place_events_, &link_events_})
    for (auto& [row, own] : *events)
      std::stable_sort(own.begin(), own.end(),
                       [](const Event& a, const Event& b) { return a.date < b.date; });
}

RecordNow PlainDates::place(Row row, std::optional<PartialDate> date) const {
  const Places& p = atlas_.places;
  return record_now(events_of(place_events_, row), p.since[row], p.until[row], p.status[row],
                    atlas_.taxonomy.statuses, "closed", "open", date);
}

RecordNow PlainDates::link(Row row, std::optional<PartialDate> date) const {
  const Links& l = atlas_.links;
  return record_now(events_of(link_events_, row), l.since[row], l.until[row], l.status[row],
                    atlas_.taxonomy.link_statuses, "ended", "active", date);
}

bool stopped_at_most_by(const Stops& stops, Facet facet) {
  return std::all_of(stops.begin(), stops.end(), [facet](Facet stop) { return stop == facet; });
}

PlainJudge::PlainJudge(const Atlas& atlas, const Filter& filter, std::optional<PartialDate> date) {
  const PlainDates dates(atlas);
  for (Row row = 0; row < atlas.places.size(); ++row)
    places.push_back(answer_of(atlas, filter, dates.place(row, date), row));
  const Links& l = atlas.links;
  for (Row row = 0; row < l.size(); ++row) {
    const PlaceAnswer &from = places[l.from[row]], &to = places[l.to[row]];
    const auto lies_in = [&](Row end, const std::string& key) {
      return atlas.taxonomy.territories[atlas.places.territory[end]].key == key;
    };
    const KeySet& between = filter.between;
    const bool joins = between.empty() ||
                       (lies_in(l.from[row], between.front()) && lies_in(l.to[row], between.back())) ||
                       (lies_in(l.from[row], between.back()) && lies_in(l.to[row], between.front()));
    LinkAnswer answer{dates.link(row, date), {}, false};
    const auto stop = [&](Facet facet, bool passes) {
      if (!passes) answer.stops.push_back(facet);
    };
    const auto is_asked_for = [](const PlaceAnswer& end) {
      return end.shown || (end.asked_for && end.role == KindRole::city);
    };
    stop(Facet::kind, asks_for(filter.link_kind, atlas.taxonomy.link_kinds[l.kind[row]].key));
    stop(Facet::reach, filter.links == LinkFilter::all ||
                           (filter.links == LinkFilter::cross_border && l.crosses_border[row] != 0));
    stop(Facet::confidence, l.confidence[row] >= filter.confidence);
    stop(Facet::between, joins);
    stop(Facet::ends, from.can_be_end && to.can_be_end && (is_asked_for(from) || is_asked_for(to)));
    answer.in_course = answer.now.presence == Presence::in_course ||
                       from.now.presence == Presence::in_course || to.now.presence == Presence::in_course;
    links.push_back(answer);
  }
}

}  // namespace sillon::test
