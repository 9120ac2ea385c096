#include "atlas/atlas.hpp"

#include <algorithm>

namespace sillon {

namespace {

std::optional<Row> find_row(const std::vector<Row>& rows_by_id, const TextColumn& ids, std::string_view id) {
  const auto found = std::lower_bound(rows_by_id.begin(), rows_by_id.end(), id,
                                      [&ids](Row row, std::string_view wanted) { return ids[row] < wanted; });
  if (found == rows_by_id.end() || ids[*found] != id) return std::nullopt;
  return *found;
}

// The words of the format for what has ended and what goes on.
struct EndWords {
  std::string_view ended, going_on;
};
constexpr EndWords place_words = {"closed", "open"};
constexpr EndWords link_words = {"ended", "active"};

std::uint8_t status_at(const std::vector<Event>& events, std::string_view subject, std::uint8_t own,
                       PartialDate until, std::optional<PartialDate> at, const std::vector<Term>& statuses,
                       EndWords words) {
  if (!at || !at->known()) return own;
  struct BySubject {
    bool operator()(const Event& event, std::string_view id) const { return event.subject < id; }
    bool operator()(std::string_view id, const Event& event) const { return id < event.subject; }
  };
  const auto [first, last] = std::equal_range(events.begin(), events.end(), subject, BySubject{});
  const auto after =
      std::find_if(first, last, [&](const Event& event) { return event.date.first_day() > at->last_day(); });
  if (after != first) return std::prev(after)->status;

  const bool ends_later = first != last || (until.known() && until.first_day() > at->last_day());
  const bool shown_as_ended = own < statuses.size() && statuses[own].key == words.ended;
  if (ends_later && shown_as_ended) return index_of(statuses, words.going_on).value_or(own);
  return own;
}

}  // namespace

std::optional<Row> Atlas::place_row(std::string_view id) const {
  return find_row(places_by_id, places.id, id);
}

std::optional<Row> Atlas::link_row(std::string_view id) const {
  return find_row(links_by_id, links.id, id);
}

std::optional<Row> Atlas::town_row(std::string_view key) const {
  const auto found = std::find(towns.key.begin(), towns.key.end(), key);
  if (found == towns.key.end()) return std::nullopt;
  return static_cast<Row>(found - towns.key.begin());
}

const Source* Atlas::find_source(std::string_view id) const {
  const auto found =
      std::lower_bound(sources.rows.begin(), sources.rows.end(), id,
                       [](const Source& source, std::string_view wanted) { return source.id < wanted; });
  return found == sources.rows.end() || found->id != id ? nullptr : &*found;
}

const Story* Atlas::find_story(std::string_view id) const {
  const auto found =
      std::find_if(stories.begin(), stories.end(), [id](const Story& s) { return s.id == id; });
  return found == stories.end() ? nullptr : &*found;
}

std::string_view Atlas::place_name(Row place, std::string_view language) const {
  const auto column = places.name_in.find(std::string(language));
  if (column != places.name_in.end() && !column->second[place].empty()) return column->second[place];
  return places.name[place];
}

Atlas::About Atlas::place_about(Row place, std::string_view language) const {
  const auto in = [&](std::string_view wanted) -> About {
    const auto column = places.about_in.find(std::string(wanted));
    if (column == places.about_in.end() || column->second[place].empty()) return {};
    return {column->second[place], column->first};
  };
  if (const About about = in(language); !about.text.empty()) return about;
  for (const std::string& other : info.fallback)
    if (const About about = in(other); !about.text.empty()) return about;
  for (const auto& [other, column] : places.about_in)
    if (!column[place].empty()) return {column[place], other};
  return {};
}

std::string_view Atlas::town_name(Row town, std::string_view language) const {
  const std::string* name = towns.names[town].find(language);
  return name ? std::string_view(*name) : std::string_view(towns.name[town]);
}

std::uint8_t Atlas::place_status_at(Row place, std::optional<PartialDate> at) const {
  return status_at(events.rows, places.id[place], places.status[place], places.until[place], at,
                   taxonomy.statuses, place_words);
}

std::uint8_t Atlas::link_status_at(Row link, std::optional<PartialDate> at) const {
  return status_at(events.rows, links.id[link], links.status[link], links.until[link], at,
                   taxonomy.link_statuses, link_words);
}

std::vector<std::string_view> split_list(std::string_view cell) {
  std::vector<std::string_view> parts;
  for_each_part(cell, [&parts](std::string_view part) { parts.push_back(part); });
  return parts;
}

}  // namespace sillon
