#include "atlas/cross_checks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <functional>
#include <unordered_map>
#include <unordered_set>

#include "report/nearest_word.hpp"

namespace sillon {

void check_latest_status(const Atlas& atlas, const std::string& places_file, const std::string& links_file,
                         Report& report) {
  // Events are sorted by subject and date: the last one of each subject is the latest.
  const std::vector<Event>& events = atlas.events.rows;
  for (std::size_t i = 0; i < events.size(); ++i) {
    const Event& event = events[i];
    if (i + 1 < events.size() && events[i + 1].subject == event.subject) continue;
    const bool of_link = event.link != no_row;
    const Row row = of_link ? event.link : event.place;
    const auto& statuses = of_link ? atlas.taxonomy.link_statuses : atlas.taxonomy.statuses;
    const std::uint8_t own = of_link ? atlas.links.status[row] : atlas.places.status[row];
    if (own == event.status) continue;
    const std::uint32_t line = of_link ? atlas.links.file_line[row] : atlas.places.file_line[row];
    report.warning(
        {of_link ? links_file : places_file, line, 0},
        fmt::format("status '{}' of '{}' is not that of its latest event, '{}' in {}", statuses[own].key,
                    event.subject, statuses[event.status].key, to_text(event.date)),
        fmt::format("Write '{}', or add the event (events.csv, line {}).", statuses[event.status].key,
                    event.file_line));
  }
}

void check_targets(const Atlas& atlas, const std::vector<FilePosition>& positions, Report& report) {
  std::vector<std::string> ids;
  for (const Indicator& indicator : atlas.indicators.rows) ids.push_back(indicator.id);
  for (std::size_t i = 0; i < atlas.info.targets.size(); ++i) {
    const std::string& target = atlas.info.targets[i];
    if (std::find(ids.begin(), ids.end(), target) != ids.end()) continue;
    const auto nearest = nearest_word(target, ids);
    report.error(positions[i], fmt::format("the target '{}' is not in indicators.csv", target),
                 nearest ? fmt::format("Did you mean '{}'?", *nearest) : "Add it there.");
  }
}

void check_towns(const Atlas& atlas, const std::string& places_file, Report& report) {
  const auto hash = [](const LonLat& point) {
    return std::hash<double>{}(point.lon_deg) * 31 + std::hash<double>{}(point.lat_deg);
  };
  std::unordered_map<LonLat, Row, decltype(hash)> town_at(2 * atlas.towns.size(), hash);
  for (Row town = 0; town < atlas.towns.size(); ++town) {
    const auto [found, is_first] = town_at.try_emplace(atlas.towns.point[town], town);
    if (is_first) continue;
    const Row member = atlas.towns.members[atlas.towns.first[town]];
    report.warning({places_file, atlas.places.file_line[member], 0},
                   fmt::format("the towns '{}' and '{}' have the same point", atlas.towns.name[town],
                               atlas.towns.name[found->second]),
                   "Is one town spelled in two ways?");
  }
}

void check_unused_sources(const Atlas& atlas, const std::string& sources_file, Report& report) {
  std::unordered_set<std::string_view> used;
  const auto use = [&used](std::string_view cell) {
    for_each_part(cell, [&used](std::string_view id) { used.insert(id); });
  };
  for (const WordColumn* column : {&atlas.places.source, &atlas.links.source}) {
    if (!column->has_codes()) {
      for (std::size_t row = 0; row < column->size(); ++row) use((*column)[row]);
      continue;
    }
    for (std::uint32_t code = 0; code < column->code_count(); ++code) use(column->text_of(code));
  }
  for (const Event& event : atlas.events.rows) use(event.source);
  for (const Statement& statement : atlas.statements.rows) use(statement.source);
  for (const Indicator& indicator : atlas.indicators.rows) use(indicator.source);
  for (const Story& story : atlas.stories)
    for (const StoryStep& step : story.steps) use(step.caption.source);

  const Source* first = nullptr;
  std::size_t count = 0;
  for (const Source& source : atlas.sources.rows) {
    if (used.contains(source.id)) continue;
    ++count;
    if (!first || source.file_line < first->file_line) first = &source;
  }
  if (first)
    report.note({sources_file, first->file_line, 0},
                count == 1 ? fmt::format("the source '{}' is named nowhere", first->id)
                           : fmt::format("{} sources are named nowhere, the first is '{}'", count, first->id),
                "");
}

}  // namespace sillon
