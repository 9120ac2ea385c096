#include "atlas/subject_cell.hpp"

#include <fmt/format.h>

#include "atlas/cell.hpp"
#include "report/nearest_word.hpp"

namespace sillon {

Subject read_subject(TableReader& table, const Column& column, const Subjects& subjects, SubjectRule rule) {
  Subject subject{std::string(table.cell(column))};
  if (subject.id.empty()) return subject;
  if (const auto place = subjects.places.find(subject.id)) {
    subject.place = *place;
    return subject;
  }
  if (rule.link)
    if (const auto link = subjects.links.find(subject.id)) {
      subject.link = *link;
      return subject;
    }
  const Taxonomy& taxonomy = subjects.taxonomy;
  if (rule.territory_or_area &&
      (index_of(taxonomy.territories, subject.id) || index_of(taxonomy.areas, subject.id)))
    return subject;

  const auto place_line = subjects.places.left_out(subject.id);
  const auto link_line = rule.link ? subjects.links.left_out(subject.id) : std::nullopt;
  if (place_line || link_line) {
    table.leave_row_out(
        column, fmt::format("subject '{}' was left out ({}, line {}), and this row with it", subject.id,
                            place_line ? "places.csv" : "links.csv", *(place_line ? place_line : link_line)));
    return subject;
  }
  const auto nearest = [&]() -> std::string {
    std::vector<std::string> areas = keys_of(taxonomy.territories);
    for (const Term& area : taxonomy.areas) areas.push_back(area.key);
    const auto area = rule.territory_or_area ? nearest_word(subject.id, areas) : std::nullopt;
    if (area) return fmt::format("Did you mean '{}'?", *area);
    const std::string remedy = subjects.places.nearest_hint(subject.id);
    return remedy.empty() && rule.link ? subjects.links.nearest_hint(subject.id) : remedy;
  };
  table.error(
      column,
      fmt::format("subject {} is no place{}{}", in_quotes(subject.id), rule.link ? " and no link" : "",
                  rule.territory_or_area ? ", territory or area" : ""),
      nearest, rule.link ? "Add it to places.csv or links.csv." : "Add it to places.csv or atlas.json.");
  return subject;
}

std::string read_unique_id(TableReader& table, const Column& column, const std::string& otherwise,
                           TextColumn& ids, IdIndex& index, std::vector<std::uint32_t>& lines) {
  std::string id(read_id(table, column));
  if (id.empty()) {
    id = otherwise;
    for (int number = 2; index.find(id); ++number) id = fmt::format("{}--{}", otherwise, number);
  } else if (const auto same = index.find(id)) {
    table.error(column, fmt::format("id '{}' stands twice, first in line {}", id, lines[*same]),
                "Ids are unique: rename or remove one.");
    return id;
  }
  ids.push_back(id);
  lines.push_back(table.line());
  index.add(static_cast<Row>(ids.size() - 1));
  return id;
}

}  // namespace sillon
