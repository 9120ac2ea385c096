#include "export/record.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "export/data_tables.hpp"
#include "export/json_text.hpp"

namespace sillon {

namespace {

template <class Records>
std::vector<Row> rows_about(const Records& records, std::string_view subject) {
  std::vector<Row> rows;
  for (Row row = 0; row < records.rows.size(); ++row)
    if (records.rows[row].subject == subject) rows.push_back(row);
  return rows;
}

void collect_sources(const Table& table, IdSet& ids) {
  const TableColumn* column = table.find("source");
  if (!column) return;
  for (std::size_t row = 0; row < column->cells.size(); ++row)
    for (const std::string_view id : split_list(column->cells[row])) ids.emplace(id);
}

// What is known of a place and of a link alike; the tables of links are there already.
void add_what_was_said(Record& record, const Atlas& atlas, std::string_view id) {
  record.events = events_table(atlas, id);
  record.statements = statements_table(atlas, rows_about(atlas.statements, id));
  record.indicators = indicators_table(atlas, rows_about(atlas.indicators, id));

  IdSet ids;
  for (const Table* table : {&record.fields, &record.links_out, &record.links_in, &record.events,
                             &record.statements, &record.indicators})
    collect_sources(*table, ids);
  record.sources = sources_table(atlas, ids);
}

void append_member(std::string& json, std::string_view key, const Table& table) {
  json += ",\n  ";
  append_json_string(json, key);
  json += ": [";
  for (std::size_t row = 0; row < table.row_count(); ++row) {
    json += row == 0 ? "\n    " : ",\n    ";
    append_json_object(json, table, row);
  }
  json += table.row_count() == 0 ? "]" : "\n  ]";
}

}  // namespace

Record place_record(const Atlas& atlas, Row place) {
  Record record;
  record.row = place;
  record.fields = places_table(atlas, std::array{place});
  std::vector<Row> out, in, others;
  const Links& links = atlas.links;
  for (std::uint32_t i = links.first_of_place[place]; i < links.first_of_place[place + 1]; ++i) {
    const Row link = links.of_place[i];
    const bool from_here = links.from[link] == place;
    (from_here ? out : in).push_back(link);
    others.push_back(from_here ? links.to[link] : links.from[link]);
  }
  for (std::vector<Row>* rows : {&out, &in, &others}) {
    std::sort(rows->begin(), rows->end());
    rows->erase(std::unique(rows->begin(), rows->end()), rows->end());
  }
  record.links_out = links_table(atlas, out);
  record.links_in = links_table(atlas, in);
  record.places = places_table(atlas, others);
  add_what_was_said(record, atlas, atlas.places.id[place]);
  return record;
}

Record link_record(const Atlas& atlas, Row link) {
  Record record;
  record.is_link = true;
  record.row = link;
  record.fields = links_table(atlas, std::array{link});
  const auto [first, second] = std::minmax(atlas.links.from[link], atlas.links.to[link]);
  record.places = places_table(atlas, std::array{first, second});
  add_what_was_said(record, atlas, atlas.links.id[link]);
  return record;
}

std::string record_json(const Record& record) {
  std::string json = record.is_link ? "{\n  \"link\": " : "{\n  \"place\": ";
  append_json_object(json, record.fields, 0);
  append_member(json, "places", record.places);
  if (!record.is_link) {
    append_member(json, "links_out", record.links_out);
    append_member(json, "links_in", record.links_in);
  }
  append_member(json, "events", record.events);
  append_member(json, "statements", record.statements);
  append_member(json, "indicators", record.indicators);
  append_member(json, "sources", record.sources);
  return json + "\n}\n";
}

}  // namespace sillon
