#include "app/command/check_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <set>
#include <span>

#include "atlas/columns.hpp"
#include "atlas/csv.hpp"
#include "atlas/id_index.hpp"
#include "atlas/read_tables.hpp"

namespace sillon {
namespace {

enum class TableSort { places, links, events, statements, indicators, sources };

struct TableFile {
  TableSort sort;
  const char* name;
  std::span<const ColumnRule> (*columns)();
};

// A header that fits several is the first one's.
constexpr std::array tables = {
    TableFile{TableSort::places, "places.csv", places_columns},
    TableFile{TableSort::links, "links.csv", links_columns},
    TableFile{TableSort::indicators, "indicators.csv", indicators_columns},
    TableFile{TableSort::statements, "statements.csv", statements_columns},
    TableFile{TableSort::events, "events.csv", events_columns},
    TableFile{TableSort::sources, "sources.csv", sources_columns},
};

// How many of the columns that a table must have the header lacks.
std::size_t lacking(const TableFile& table, const std::set<std::string, std::less<>>& header) {
  std::size_t count = 0;
  for (const ColumnRule& rule : table.columns()) count += rule.required && !header.contains(rule.name);
  return count;
}

std::size_t needed(const TableFile& table) {
  return lacking(table, {});
}

// The table that the header fits best, if it has at least half of the columns that one must have.
const TableFile* table_by_header(std::string_view text) {
  CsvReader reader(text);
  std::set<std::string, std::less<>> header;
  if (reader.next_row())
    for (std::size_t i = 0; i < reader.cell_count(); ++i) header.emplace(reader.cell(i));
  const TableFile* best = nullptr;
  for (const TableFile& table : tables) {
    if (lacking(table, header) * 2 > needed(table)) continue;
    if (!best || lacking(table, header) * needed(*best) < lacking(*best, header) * needed(table))
      best = &table;
  }
  return best;
}

const TableFile* table_of(const std::string& file, std::string_view text) {
  const std::string name = std::filesystem::path(file).filename().string();
  for (const TableFile& table : tables)
    if (name == table.name) return &table;
  return table_by_header(text);
}

}  // namespace

std::vector<std::string> table_file_names() {
  std::vector<std::string> names;
  for (const TableFile& table : tables) names.emplace_back(table.name);
  return names;
}

void check_table(std::string_view text, const std::string& file, const Atlas& atlas, bool knows_sources,
                 Report& report) {
  const TableFile* table = table_of(file, text);
  if (!table) {
    report.error({file, 1, 0}, "its header is that of no table of an atlas",
                 fmt::format("Give it the columns of one of {}.", fmt::join(table_file_names(), ", ")));
    return;
  }
  const SourceKeys sources = knows_sources ? SourceKeys(atlas.sources) : SourceKeys();
  IdIndex place_ids(atlas.places.id), link_ids(atlas.links.id);
  place_ids.add_all();
  if (table->sort != TableSort::links) link_ids.add_all();
  const Subjects subjects{atlas.taxonomy, place_ids, link_ids};
  switch (table->sort) {
    case TableSort::places: {
      Places places;
      IdIndex ids(places.id);
      read_places(text, file, atlas.taxonomy, sources, places, ids, report);
      break;
    }
    case TableSort::links: {
      Links links;
      IdIndex ids(links.id);
      read_links(text, file, atlas.taxonomy, sources, atlas.places, place_ids, links, ids, report);
      break;
    }
    case TableSort::events: {
      Records<Event> events;
      read_events(text, file, subjects, sources, events, report);
      break;
    }
    case TableSort::statements: {
      Records<Statement> statements;
      read_statements(text, file, subjects, sources, statements, report);
      break;
    }
    case TableSort::indicators: {
      Records<Indicator> indicators;
      read_indicators(text, file, subjects, sources, indicators, report);
      break;
    }
    case TableSort::sources: {
      Records<Source> all;
      read_sources(text, file, all, report);
      break;
    }
  }
}

}  // namespace sillon
