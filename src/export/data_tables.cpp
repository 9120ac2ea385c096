#include "export/data_tables.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <numeric>
#include <vector>

#include "atlas/csv.hpp"
#include "atlas/write_atlas.hpp"
#include "query/territory_matrix.hpp"

namespace sillon {

namespace {

struct KindOfColumn {
  std::string_view name;
  CellKind kind;
};

// By the names of the atlas format; every other column is text.
constexpr std::array kinds_of_columns = {
    KindOfColumn{"id", CellKind::key},
    KindOfColumn{"subject", CellKind::key},
    KindOfColumn{"from", CellKind::key},
    KindOfColumn{"to", CellKind::key},
    KindOfColumn{"lon", CellKind::number},
    KindOfColumn{"lat", CellKind::number},
    KindOfColumn{"jobs", CellKind::number},
    KindOfColumn{"strength", CellKind::number},
    KindOfColumn{"value", CellKind::number},
    KindOfColumn{"since", CellKind::date},
    KindOfColumn{"until", CellKind::date},
    KindOfColumn{"as_of", CellKind::date},
    KindOfColumn{"jobs_as_of", CellKind::date},
    KindOfColumn{"date", CellKind::date},
    KindOfColumn{"baseline_date", CellKind::date},
    KindOfColumn{"due_date", CellKind::date},
    KindOfColumn{"accessed", CellKind::date},
    KindOfColumn{"source", CellKind::sources},
    KindOfColumn{"website", CellKind::address},
    KindOfColumn{"url", CellKind::address},
};

CellKind kind_of(std::string_view column) {
  const auto found = std::find_if(kinds_of_columns.begin(), kinds_of_columns.end(),
                                  [&](const KindOfColumn& row) { return row.name == column; });
  return found == kinds_of_columns.end() ? CellKind::text : found->kind;
}

Table table_with(const std::vector<std::string>& header) {
  Table table;
  for (const std::string& name : header) table.add_column(name, kind_of(name));
  return table;
}

// The cells that the room atlas writes for each of the rows.
template <class CellsOfRow>
Table table_of(const std::vector<std::string>& header, std::span<const Row> rows,
               const CellsOfRow& cells_of_row) {
  Table table = table_with(header);
  for (const Row row : rows) {
    auto column = table.columns.begin();
    for (const std::string& cell : cells_of_row(row)) (column++)->cells.push_back(cell);
  }
  return table;
}

// The rows of a file's text that have one of the texts in a column, in order of another column.
Table matching_rows(const std::string& csv, std::string_view column, const IdSet& wanted,
                    std::string_view order) {
  CsvReader reader(csv);
  if (!reader.next_row()) return {};
  std::vector<std::string> header;
  std::size_t wanted_cell = 0, order_cell = 0;
  for (std::size_t i = 0; i < reader.cell_count(); ++i) {
    header.emplace_back(reader.cell(i));
    if (header[i] == column) wanted_cell = i;
    if (header[i] == order) order_cell = i;
  }
  std::vector<std::vector<std::string>> rows;
  while (reader.next_row()) {
    if (!wanted.contains(reader.cell(wanted_cell))) continue;
    std::vector<std::string>& cells = rows.emplace_back();
    for (std::size_t i = 0; i < header.size(); ++i) cells.emplace_back(reader.cell(i));
  }
  std::stable_sort(rows.begin(), rows.end(),
                   [&](const auto& a, const auto& b) { return a[order_cell] < b[order_cell]; });
  std::vector<Row> all(rows.size());
  std::iota(all.begin(), all.end(), Row{0});
  return table_of(header, all, [&](Row row) -> const std::vector<std::string>& { return rows[row]; });
}

// The column of that name with other cells.
template <class CellOfRow>
void replace(Table& table, std::string_view name, std::span<const Row> rows, const CellOfRow& cell_of_row) {
  for (TableColumn& column : table.columns) {
    if (column.name != name) continue;
    column.cells = {};
    for (const Row row : rows) column.cells.push_back(cell_of_row(row));
  }
}

// An atlas made from an earlier list may have such a column of its own: it is out of date.
template <class CellOfRow>
void append_at_date(Table& table, std::span<const Row> rows, const CellOfRow& cell_of_row) {
  const std::string name = "at_date";
  if (!table.find(name)) table.add_column(name);
  replace(table, name, rows, cell_of_row);
}

Table matrix_table(const Atlas& atlas, std::span<const Row> link_rows) {
  const TerritoryMatrix matrix = territory_matrix(atlas, link_rows);
  const auto& territories = atlas.taxonomy.territories;
  Table table;
  table.add_column("from", CellKind::key);
  table.add_column("to", CellKind::key);
  table.add_column("links", CellKind::number);
  table.add_column("cross_border", CellKind::number);
  for (std::size_t from = 0; from < matrix.territories; ++from) {
    for (std::size_t to = 0; to < matrix.territories; ++to) {
      const auto& count = matrix.at(from, to);
      if (count.links > 0)
        table.add_row({territories[from].key, territories[to].key, fmt::to_string(count.links),
                       fmt::to_string(count.crossing)});
    }
  }
  return table;
}

Table places_at_date(const Atlas& atlas, const Visible& visible, const View& view,
                     std::span<const Row> rows) {
  Table table = places_table(atlas, rows);
  replace(table, "status", rows, [&](Row row) -> std::string_view {
    return atlas.taxonomy.statuses[visible.place_status[row]].key;
  });
  if (view.date) append_at_date(table, rows, [&](Row row) { return to_word(place_at_date(visible, row)); });
  return table;
}

Table links_at_date(const Atlas& atlas, const Visible& visible, const View& view, std::span<const Row> rows) {
  Table table = links_table(atlas, rows);
  replace(table, "status", rows, [&](Row row) -> std::string_view {
    return atlas.taxonomy.link_statuses[visible.link_status[row]].key;
  });
  if (view.date) append_at_date(table, rows, [&](Row row) { return to_word(link_at_date(visible, row)); });
  return table;
}

}  // namespace

Table places_table(const Atlas& atlas, std::span<const Row> rows) {
  return table_of(places_header(atlas), rows, [&](Row row) { return place_cells(atlas, row); });
}
Table links_table(const Atlas& atlas, std::span<const Row> rows) {
  return table_of(links_header(atlas), rows, [&](Row row) { return link_cells(atlas, row); });
}
Table indicators_table(const Atlas& atlas, std::span<const Row> rows) {
  return table_of(indicators_header(atlas), rows, [&](Row row) { return indicator_cells(atlas, row); });
}
Table statements_table(const Atlas& atlas, std::span<const Row> rows) {
  return table_of(statements_header(atlas), rows, [&](Row row) { return statement_cells(atlas, row); });
}
Table events_table(const Atlas& atlas, std::string_view subject) {
  return matching_rows(events_csv(atlas), "subject", {std::string(subject)}, "date");
}
Table sources_table(const Atlas& atlas, const IdSet& ids) {
  return matching_rows(sources_csv(atlas), "id", ids, "id");
}

Table data_table(const Atlas& atlas, const Visible& visible, const View& view, const ShownRows& shown) {
  switch (shown.subject) {
    case Subject::places:
      return places_at_date(atlas, visible, view, shown.rows);
    case Subject::links:
      return links_at_date(atlas, visible, view, shown.rows);
    case Subject::indicators:
      return indicators_table(atlas, shown.rows);
    case Subject::statements:
      return statements_table(atlas, shown.rows);
    case Subject::matrix:
      return matrix_table(atlas, shown.rows);
  }
  return {};
}

}  // namespace sillon
